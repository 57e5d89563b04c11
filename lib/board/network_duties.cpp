// Art 5: networks meet, and the board is told who facilitates.
#include "board/duties.hpp"
#include "model/rule_ids.hpp"
#include "model/wording.hpp"

#include <map>

namespace ilonet::board {
namespace {

/// A regional network is one that its members set up: it shows in an agreement, a notice or a meeting. First day of each.
std::map<std::string, Day> recorded_networks(const BoardRecords& board)
{
    std::map<std::string, Day> first;
    const auto note = [&](const std::string& network, Day day) {
        const auto [at, is_new] = first.emplace(network, day);
        if (!is_new) at->second = std::min(at->second, day);
    };
    for (const auto& one : board.agreements) note(one.network, one.period.first());
    for (const auto& one : board.notices) note(one.network, one.since);
    for (const auto& one : board.network_meetings) note(one.network, one.day);
    return first;
}

struct Obliged {
    std::string network;
    Day since; ///< two authorities are there, and the board exists
};

std::vector<Obliged> obliged_networks(const Snapshot& snapshot, const Networks& networks, Day on)
{
    std::vector<Obliged> list;
    // What is asked of networks is asked from the day on which the board first met.
    const auto board_since = snapshot.board.first_meeting(on);
    if (!board_since) return list;
    const auto recorded = recorded_networks(snapshot.board);
    for (const auto& code : networks.all()) {
        const auto since = networks.shared_since(code, on);
        if (!since) continue;
        auto begin = std::max(*since, *board_since);
        if (networks.is_region(code)) {
            const auto first = recorded.find(code);
            if (first == recorded.end() || first->second > on) continue;
            begin = std::max(begin, first->second);
        }
        list.push_back({code, begin});
    }
    return list;
}

const FacilitatorNotice* last_notice(const BoardRecords& board, const std::string& network, Day on)
{
    const FacilitatorNotice* last = nullptr;
    for (const auto& notice : board.notices)
        if (notice.network == network && notice.notified_on <= on &&
            (last == nullptr || last->notified_on <= notice.notified_on))
            last = &notice;
    return last;
}

std::string facilitator_text(const Facilitation& f)
{
    if (f.rank == Rank::none) return "no facilitator";
    if (f.rank != Rank::tie) return f.authority + (f.deployment.empty() ? "" : " (" + f.deployment + ")");
    std::string text = "a tie of";
    for (const auto& code : f.candidates) text += " " + code;
    return text;
}

void networks_meet(const Asked& asked, const Obliged& obliged, Obligations& list)
{
    const auto* last = asked.board().last_network_meeting(obliged.network, asked.on);
    list.push_back(recurring(asked, "network_meetings", "Art 5(1)(a)", obliged.network,
                             months_after(last == nullptr ? obliged.since : std::max(obliged.since, last->day),
                                          asked.policy().network_meeting_months, "network_meeting_months"),
                             last == nullptr ? std::nullopt : std::optional(last->day),
                             last == nullptr ? "no meeting is recorded" : last->uid, rule_id::obligation_in_time));
}

} // namespace

namespace {

/// True where both name the same facilitator, as far as both name an officer.
template <typename Told>
bool tells_of(const Told& told, const Facilitation& f)
{
    const bool same_officer = told.deployment == f.deployment || told.deployment.empty() || f.deployment.empty();
    return told.authority == f.authority && same_officer;
}

} // namespace

std::vector<NoticeDue> facilitator_notices(const Snapshot& snapshot, const Networks& networks, Day on)
{
    std::vector<NoticeDue> list;
    for (const auto& [network, since] : obliged_networks(snapshot, networks, on)) {
        const auto stretches = networks.facilitation(network, Day::first(), on);
        if (stretches.empty()) continue;
        NoticeDue one;
        one.network = network;
        one.facilitation = stretches.back();
        // What is told is who facilitates, not why; and of an authority not always which officer.
        auto begin = stretches.back().since;
        for (auto at = stretches.rbegin(); at != stretches.rend() && tells_of(*at, one.facilitation); ++at)
            begin = at->since;
        one.since = std::max(since, begin);
        one.told = last_notice(snapshot.board, network, on);
        one.is_told = one.told != nullptr && tells_of(*one.told, one.facilitation) && one.told->notified_on >= begin;
        list.push_back(std::move(one));
    }
    return list;
}

void duties_of_networks(const Asked& asked, Obligations& list)
{
    for (const auto& obliged : obliged_networks(asked.snapshot, asked.networks, asked.on))
        networks_meet(asked, obliged, list);
    for (const auto& one : facilitator_notices(asked.snapshot, asked.networks, asked.on))
        list.push_back(obligation(
            asked, "facilitator_notice", "Art 5(3)", one.network,
            days_after(one.since, asked.policy().facilitator_notice_days, "facilitator_notice_days"),
            one.is_told ? std::optional(one.told->notified_on) : std::nullopt,
            facilitator_text(one.facilitation) + (one.is_told ? ": " + one.told->uid : " since " + one.since.iso()),
            rule_id::facilitator_notice));
    if (asked.surroundings.coordination_gaps == 0) return;
    list.push_back(obligation(asked, "coordination", "Art 8(2)(e)",
                              counted(asked.surroundings.coordination_gaps, "network"), {std::nullopt, "none"},
                              std::nullopt, "see: {coverage coordination} <on> "_marked + asked.on.iso(), ""));
}

} // namespace ilonet::board
