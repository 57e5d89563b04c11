// Who is in the networks, how often they met, and what they lack. Art 5.
#include "coverage/coverage.hpp"
#include "model/failure.hpp"
#include "model/wording.hpp"
#include "records/country_names.hpp"
#include "records/reading.hpp"
#include "service/networks/network_scope.hpp"
#include "service/service.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ilonet::service {
namespace {

std::vector<const NetworkGuest*> guests_of(const BoardRecords& board, const std::string& network, Day day)
{
    std::vector<const NetworkGuest*> guests;
    for (const auto& guest : board.guests)
        if (guest.network == network && guest.period.contains(day)) guests.push_back(&guest);
    return guests;
}

std::string topics_of(const Snapshot& snapshot, const Deployment& deployment, Day day)
{
    std::vector<std::string> subjects;
    for (const auto& mandate : snapshot.mandates)
        if (mandate.deployment == deployment.uid && mandate.period.contains(day)) subjects.push_back(mandate.subject);
    std::sort(subjects.begin(), subjects.end());
    return joined(subjects);
}

} // namespace

Answer networks(const Context& context, Day day, const NetworkFilter& filter)
{
    const auto store = reading(context);
    const auto snapshot = named(context, network_snapshot(store));
    const Networks all(snapshot);
    must_know(store, all, snapshot, filter);
    const auto& national = store.file().authority;
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"network"},           {"name"},         {"kind"},        {"officers", true},
                      {"authorities", true}, {"guests", true}, {"rank"},        {"authority"},
                      {"deployment"},        {"candidates"},   {"last_meeting"}};
    for (const auto& code : chosen(all, snapshot, filter)) {
        const auto members = all.members(code, day);
        const auto authorities = authorities_of(members);
        if (members.empty() || !takes_part(authorities, filter)) continue;
        const auto f = as_far_as_known(*all.facilitation_on(code, day), national);
        const auto* last = snapshot.board.last_network_meeting(code, day);
        result.rows.push_back({code, all.name(code), all.is_region(code) ? "region" : "country",
                               std::to_string(members.size()), std::to_string(authorities.size()),
                               std::to_string(guests_of(snapshot.board, code, day).size()), rank_cell(f, national),
                               f.authority, f.deployment, joined(f.candidates),
                               last == nullptr ? "" : last->day.iso()});
    }
    result.notes.push_back("on " + day.iso() + ": " +
                           counted(static_cast<std::int64_t>(result.rows.size()), "network") + who_is_counted(store));
    return answer;
}

Answer network(const Context& context, const std::string& code, Day day)
{
    const auto store = reading(context);
    const auto snapshot = named(context, network_snapshot(store, true));
    const Networks all(snapshot);
    must_be_network(all, snapshot, code);
    const auto& national = store.file().authority;
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"kind"},  {"uid"},   {"authority"}, {"officer"}, {"country"},
                      {"place"}, {"since"}, {"until"},     {"topics"},  {"facilitates"}};
    const auto facilitation = all.facilitation_on(code, day);
    for (const auto* d : all.members(code, day)) {
        const bool facilitates = national.empty() && facilitation->deployment == d->uid;
        result.rows.push_back({"member", d->uid, d->owner, d->officer, d->country, d->place,
                               iso_or_empty(d->service.since), iso_or_empty(d->service.until),
                               topics_of(snapshot, *d, day), facilitates ? "yes" : ""});
    }
    for (const auto* guest : guests_of(snapshot.board, code, day))
        result.rows.push_back({"guest", guest->uid, guest->country, "", "", "", iso_or_empty(guest->period.since),
                               iso_or_empty(guest->period.until), "", ""});
    const auto f = facilitation ? as_far_as_known(*facilitation, national) : Facilitation{};
    result.notes.push_back(
        "on " + day.iso() + ": " + all.name(code) + ", facilitator: " + rank_cell(f, national) +
        (f.authority.empty() ? "" : ", " + f.authority) + (f.deployment.empty() ? "" : " " + f.deployment) +
        (f.candidates.empty() ? "" : " of " + joined(f.candidates)) + " (Art 5(2))" + who_is_counted(store));
    return answer;
}

Answer count_network_meetings(const Context& context, Day since, Day until, const NetworkFilter& filter)
{
    if (since > until)
        throw Failure(Fault::usage, "<since> "_marked + since.iso() + " lies after <until> "_marked + until.iso(),
                      "exchange the two days");
    struct Counts {
        std::int64_t meetings = 0, guests = 0;
        std::array<std::int64_t, 8> items{};
        Day last = Day::first();
    };
    const auto store = reading(context);
    const auto snapshot = named(context, network_snapshot(store));
    const Networks all(snapshot);
    must_know(store, all, snapshot, filter);
    std::map<std::string, Counts> by_network;
    for (const auto& meeting : snapshot.board.network_meetings) {
        const auto* country = snapshot.country(meeting.network);
        const auto region = country == nullptr ? meeting.network : country->region;
        if (meeting.day < since || meeting.day > until || !among(filter.networks, meeting.network) ||
            !among(filter.regions, region))
            continue;
        auto& counts = by_network[meeting.network];
        ++counts.meetings;
        counts.guests += meeting.guests.empty() ? 0 : 1;
        counts.last = std::max(counts.last, meeting.day);
        for (const auto& item : meeting.items) ++counts.items[static_cast<std::size_t>(item.front() - 'a')];
    }
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"network"}, {"name"}, {"meetings", true}};
    for (char item = 'a'; item <= 'h'; ++item) result.columns.push_back({std::string(1, item), true});
    result.columns.push_back({"with_guests", true});
    result.columns.push_back({"last"});
    std::int64_t meetings = 0;
    for (const auto& [network, counts] : by_network) {
        std::vector<std::string> row{network, all.name(network), std::to_string(counts.meetings)};
        for (const auto count : counts.items) row.push_back(std::to_string(count));
        row.push_back(std::to_string(counts.guests));
        row.push_back(counts.last.iso());
        result.rows.push_back(std::move(row));
        meetings += counts.meetings;
    }
    result.notes.push_back("from " + since.iso() + " to " + until.iso() + ": " + counted(meetings, "meeting") + " of " +
                           counted(static_cast<std::int64_t>(result.rows.size()), "network") +
                           "; a to h are the duties of Art 5(1)");
    return answer;
}

Answer coordination(const Context& context, Day day, const NetworkFilter& filter)
{
    const auto store = reading(context);
    const auto snapshot = named(context, network_snapshot(store, true));
    const Networks all(snapshot);
    must_know(store, all, snapshot, filter);
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"network"}, {"name"},  {"officers", true}, {"authorities", true},
                      {"gap"},     {"since"}, {"days", true},     {"detail"}};
    const auto codes = chosen(all, snapshot, filter);
    for (const auto& gap : coverage::coordination(snapshot, day)) {
        if (std::find(codes.begin(), codes.end(), gap.network) == codes.end()) continue;
        if (!takes_part(authorities_of(all.members(gap.network, day)), filter)) continue;
        result.rows.push_back({gap.network, gap.name, std::to_string(gap.officers), std::to_string(gap.authorities),
                               gap.gap, iso_or_empty(gap.since), gap.since ? std::to_string(day - *gap.since + 1) : "",
                               gap.detail});
    }
    result.notes.push_back("on " + day.iso() + ": " + counted(static_cast<std::int64_t>(result.rows.size()), "gap") +
                           " of coordination in networks of two or more authorities (Art 5)" + who_is_counted(store));
    if (!snapshot.policy.network_meeting_months)
        result.notes.emplace_back("meetings are not looked at: network_meeting_months is not set in [policy]");
    return answer;
}

} // namespace ilonet::service
