// N01, N03, N04: networks, those who facilitate them, and their meetings.
#include "model/nearest.hpp"
#include "model/wording.hpp"
#include "rules/board/board_rules.hpp"
#include "rules/catalogue.hpp"
#include "rules/desk/running_overlap.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{
        "N01",
        Severity::warning,
        "Art 5(2)",
        "the facilitator follows precedence",
        "An officer of the Commission facilitates the network; else one of an agency; else the one on whom the members agreed. "
        "An agreement that names another than these while they are there does not hold on these days. End it.",
        {.needs = {Need{"authority deployment third_country"}}}},
    Rule{"N03",
         Severity::error,
         "Art 5(2), 5(3)",
         "networks, agreements and notices name what is there",
         "A network is a third country or a region that the configuration describes. An agreement names a "
         "deployment hosted in the network, and a network has one agreement on a day; days on which the officer is "
         "not in service are a warning, and so is one that has ended and whose officer has moved since. A notice "
         "tells of days that have begun, and names the authority of the deployment that it names.",
         {.needs = {Need{"region third_country", "network networks"},
                    Need{"deployment third_country", "authority deployment"}},
          .may_stand_unwritten = true,
          .unwritten_but_for = "network networks",
          .yields_to_unknown = true}},
    Rule{"N04",
         Severity::error,
         "Art 5(1)",
         "those who meet are members of the network, or guests",
         "An authority that was present at a meeting of a network has an officer there on that day. Liaison "
         "officers of other countries are guests, each once on a day; a host of the network is none, nor a country "
         "that is an authority on these days, which is an error.",
         {.needs = {Need{"authority deployment third_country"}}}},
};

std::vector<std::string> codes_of_networks(const Snapshot& snapshot)
{
    std::vector<std::string> codes;
    for (const auto& country : snapshot.countries) codes.push_back(country.code);
    for (const auto& region : snapshot.regions) codes.push_back(region.code);
    return codes;
}

void is_described(const Snapshot& snapshot, const Networks& networks, std::string_view uid, std::string_view field,
                  const std::string& network, Findings& findings)
{
    if (networks.is_network(network)) return;
    const auto known = codes_of_networks(snapshot);
    const auto meant = did_you_mean(network, std::span<const std::string>(known));
    say_error(findings, "N03", {uid, field},
              std::string(uid) + " names the network '" + network + "', which is no third country and no region here",
              meant.empty() ? "name one that the configuration describes" : meant);
}

} // namespace

void notice_tells_of_days_begun(const FacilitatorNotice& notice, Findings& findings)
{
    if (notice.authority.empty() && !notice.deployment.empty())
        say_error(findings, "N03", {notice.uid, "authority"},
                  notice.uid + " names the deployment " + notice.deployment + " and no authority",
                  "name its authority; with neither, none is designated");
    if (notice.since > notice.notified_on)
        say_error(findings, "N03", {notice.uid, "notified_on"},
                  notice.uid + " tells the board on " + notice.notified_on.iso() + " of what is so from " +
                      notice.since.iso() + " on",
                  "correct one of the two days");
}

namespace {

void networks_are_described(const Snapshot& snapshot, const Networks& networks, Findings& findings)
{
    const auto check = [&](std::string_view uid, std::string_view field, const std::string& network) {
        is_described(snapshot, networks, uid, field, network, findings);
    };
    const auto& board = snapshot.board;
    for (const auto& one : board.agreements) check(one.uid, "network", one.network);
    for (const auto& one : board.notices) check(one.uid, "network", one.network);
    for (const auto& one : board.network_meetings) check(one.uid, "network", one.network);
    for (const auto& one : board.guests) check(one.uid, "network", one.network);
    for (const auto& item : board.items)
        for (const auto& network : item.networks) check(item.uid, "networks", network);
    for (const auto& action : board.actions)
        for (const auto& network : action.networks) check(action.uid, "networks", network);
}

void agreed_officer_is_a_member(const Snapshot& snapshot, const Networks& networks,
                                const FacilitatorAgreement& agreement, Day today, Findings& findings)
{
    if (!networks.is_network(agreement.network)) return;
    const auto* deployment = snapshot.deployment(agreement.deployment);
    const About about{agreement.uid, "deployment", agreement.deployment};
    if (deployment == nullptr) // its authority may have taken it back since
        return say_warning(findings, "N03", about,
                           agreement.uid + " names the deployment " + agreement.deployment + ", which does not exist",
                           "end the agreement: {network agreement end} "_marked + agreement.uid +
                               " <until> DAY"_marked);
    const auto* country = snapshot.country(deployment->country);
    const bool hosted_there =
        deployment->country == agreement.network || (country != nullptr && country->region == agreement.network);
    if (!hosted_there)
        // One that has come to its end may be left from before the officer moved.
        return (agreement.period.last() < today ? say_warning : say_error)(
            findings, "N03", about,
            deployment->uid + " is hosted in " + deployment->country + ", not in the network " + agreement.network,
            "list its members with: {network show} "_marked + agreement.network +
                "; where the officer has moved, end the agreement on the day before");
    const auto service = deployment->days_active();
    auto outside = service ? days_outside(agreement.period, *service) : std::vector<Period>{agreement.period};
    // An agreement without an end goes with the service.
    if (service && !agreement.period.until)
        std::erase_if(outside, [&](const Period& days) { return days.first() > service->last(); });
    if (agreement.period.in_order() && !outside.empty())
        say_warning(findings, "N03", {agreement.uid, "since", deployment->uid},
                    deployment->uid + " is not in service " + days_text(outside) + ", so " + agreement.uid +
                        " does not hold on these days",
                    "let the agreement begin and end with the service");
}

void notice_names_the_facilitator(const Snapshot& snapshot, const Networks& networks, const FacilitatorNotice& notice,
                                  Findings& findings)
{
    const auto* deployment = snapshot.deployment(notice.deployment);
    if (deployment != nullptr && deployment->owner != notice.authority)
        return say_error(findings, "N03", {notice.uid, "authority", deployment->uid},
                         notice.uid + " names " + notice.authority + " and " + deployment->uid + ", which belongs to " +
                             deployment->owner,
                         "write " + deployment->owner + " as authority, or correct the deployment");
    if (notice.authority.empty() || !networks.is_network(notice.network)) return;
    const auto members = networks.members(notice.network, notice.since);
    if (std::any_of(members.begin(), members.end(), [&](const auto* d) { return d->owner == notice.authority; }))
        return;
    say_warning(findings, "N03", {notice.uid, "authority"},
                notice.authority + ", which " + notice.uid + " names, has no officer in the network " + notice.network +
                    " on " + notice.since.iso(),
                "list its members with: {network show} "_marked + notice.network + " <on> "_marked +
                    notice.since.iso());
}

void agreements_share_no_day(const BoardRecords& board, Findings& findings)
{
    std::vector<const FacilitatorAgreement*> list;
    for (const auto& agreement : board.agreements)
        if (agreement.period.in_order()) list.push_back(&agreement);
    std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
        return std::tuple(std::string_view(a->network), a->period.first()) <
               std::tuple(std::string_view(b->network), b->period.first());
    });
    for_each_overlap(
        list, [](const auto* a, const auto* b) { return a->network == b->network; },
        [](const auto* agreement) { return agreement->period; },
        [&](const FacilitatorAgreement* earlier, const FacilitatorAgreement* later) {
            say_error(findings, "N03", {later->uid, "since", earlier->uid},
                      "the network " + later->network + " has two agreements on its facilitator for some days: " +
                          earlier->uid + " and " + later->uid,
                      "end the first on the day before: {network agreement end} "_marked + earlier->uid +
                          " <until> "_marked + (later->period.first() - 1).iso());
        });
}

void agreement_gives_way(const Snapshot& snapshot, const Networks& networks, const FacilitatorAgreement& agreement,
                         Day today, Findings& findings)
{
    const auto* agreed = snapshot.deployment(agreement.deployment);
    if (agreed == nullptr || !agreement.period.in_order() || !agreement.period.contains(today)) return;
    const auto present = networks.facilitation_on(agreement.network, today);
    if (!present || present->rank == Rank::agreed || present->rank == Rank::none) return;
    if (present->authority == agreed->owner) return;
    std::string who = present->authority;
    for (const auto& code : present->candidates) who += (who.empty() ? "" : " or ") + code;
    say_warning(findings, "N01", {agreement.uid, "deployment", present->deployment},
                "precedence gives the network " + agreement.network + " to " + who + " on " + today.iso() +
                    ", not to " + agreed->uid + " of " + agreement.uid,
                "end the agreement: {network agreement end} "_marked + agreement.uid + " <until> DAY"_marked);
}

void those_present_serve_there(const Snapshot& snapshot, const Networks& networks, const NetworkMeeting& meeting,
                               Findings& findings)
{
    if (!networks.is_network(meeting.network)) return;
    const auto members = networks.members(meeting.network, meeting.day);
    for (const auto& code : meeting.present) {
        const auto serves =
            std::any_of(members.begin(), members.end(), [&](const auto* d) { return d->owner == code; });
        if (serves || snapshot.authority(code) == nullptr) continue;
        say_warning(findings, "N04", {meeting.uid, "present"},
                    code + " was present at " + meeting.uid + ", but has no officer in the network " + meeting.network +
                        " on " + meeting.day.iso(),
                    "correct the code or the day; a liaison officer of another country is a guest");
    }
}

void guests_come_from_elsewhere(const Snapshot& snapshot, Findings& findings)
{
    const auto check = [&](std::string_view uid, std::string_view field, const std::string& network,
                           const std::string& country, const Period& days) {
        const auto* host = snapshot.country(country);
        if (country == network || (host != nullptr && host->region == network))
            return say_error(findings, "N04", {uid, field},
                             country + " is a host of the network " + network + ", not a guest of it",
                             "name the country that sent the officer");
        const auto* authority = snapshot.authority(country);
        if (authority == nullptr || !authority->existence.overlaps(days)) return;
        say_error(findings, "N04", {uid, field},
                  country + " is no guest of a network: it is " + with_article(authority->kind) +
                      " whose officers are members",
                  "record its deployment, or correct the code");
    };
    for (const auto& guest : snapshot.board.guests)
        if (guest.period.in_order()) check(guest.uid, "country", guest.network, guest.country, guest.period);
    for (const auto& meeting : snapshot.board.network_meetings)
        for (const auto& country : meeting.guests)
            check(meeting.uid, "guests", meeting.network, country, {meeting.day, meeting.day});
}

void guests_are_named_once(const BoardRecords& board, Findings& findings)
{
    std::vector<const NetworkGuest*> list;
    for (const auto& guest : board.guests)
        if (guest.period.in_order()) list.push_back(&guest);
    const auto key = [](const NetworkGuest* g) {
        return std::tuple(std::string_view(g->network), std::string_view(g->country));
    };
    std::stable_sort(list.begin(), list.end(), [&](const auto* a, const auto* b) {
        return std::tuple(key(a), a->period.first()) < std::tuple(key(b), b->period.first());
    });
    for_each_overlap(
        list, [&](const auto* a, const auto* b) { return key(a) == key(b); },
        [](const auto* guest) { return guest->period; },
        [&](const NetworkGuest* earlier, const NetworkGuest* later) {
            say_error(findings, "N04", {later->uid, "since", earlier->uid},
                      later->country + " is a guest of " + later->network + " twice on some days: " + earlier->uid +
                          " and " + later->uid,
                      "end one on the day before the other begins, or take it back");
        });
}

} // namespace

Findings of_networks(const Snapshot& snapshot, Day today)
{
    const auto& board = snapshot.board;
    if (board.agreements.empty() && board.notices.empty() && board.network_meetings.empty() && board.guests.empty() &&
        board.items.empty() && board.actions.empty())
        return {};
    Findings findings;
    const Networks networks(snapshot);
    networks_are_described(snapshot, networks, findings);
    for (const auto& agreement : board.agreements) {
        agreed_officer_is_a_member(snapshot, networks, agreement, today, findings);
        agreement_gives_way(snapshot, networks, agreement, today, findings);
    }
    agreements_share_no_day(board, findings);
    for (const auto& notice : board.notices) notice_names_the_facilitator(snapshot, networks, notice, findings);
    guests_are_named_once(board, findings);
    for (const auto& meeting : board.network_meetings) those_present_serve_there(snapshot, networks, meeting, findings);
    guests_come_from_elsewhere(snapshot, findings);
    return findings;
}

std::span<const Rule> network_rules() { return catalogued; }

} // namespace ilonet::rules
