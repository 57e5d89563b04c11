// B08: who votes by the configuration.
#include "model/voting.hpp"
#include "rules/board/board_rules.hpp"
#include "rules/catalogue.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{
        "B08",
        Severity::error,
        "Art 7(2); Council Decision (EU) 2019/304",
        "the configuration gives votes as the Regulation does",
        "A member state votes only on days on which it is bound. An agency and the one that it succeeds hold one seat, one "
        "after the other; not more than three agencies vote on one day. The United Kingdom is neither bound by Regulation "
        "(EU) 2019/1240 nor a voter under it on any day. Correct votes or bound in the TOML file.",
        {.reach = Reach::board}},
};

/// Entry into force of the Regulation, and the day from which Council Decision (EU) 2019/304 left the United Kingdom out.
Day in_force() { return *Day::of(2019, 8, 14); }

constexpr std::size_t agencies_with_a_seat = 3; // Frontex, Europol, EUAA

void say(Findings& findings, const Authority& authority, std::string_view field, std::string sentence, MarkedText help)
{
    say_error(findings, "B08", {authority.code, field}, std::move(sentence), std::move(help));
    findings.back().kind = "authority";
}

void united_kingdom_is_left_out(const Authority& authority, Findings& findings)
{
    if (authority.code != "UK") return;
    for (const auto& [field, list] : {std::pair("bound", &authority.bound), std::pair("votes", &authority.votes)})
        for (const auto& [instrument, period] : *list)
            if (period.last() >= in_force())
                return say(
                    findings, authority, field,
                    "the United Kingdom is neither bound by Regulation (EU) 2019/1240 nor a voter under it on any day",
                    "take " + std::string(field) + " away, or end it before " + in_force().iso());
}

bool is_inside(const Period& period, const std::vector<StatusPeriod>& list)
{
    // Neighbouring periods count as one.
    auto day = period.first();
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto& [instrument, bound] : list)
            if (bound.contains(day)) {
                if (period.last() <= bound.last()) return true;
                day = bound.last() + 1;
                moved = true;
            }
    }
    return false;
}

void state_votes_while_bound(const Authority& authority, Findings& findings)
{
    if (authority.kind != "member_state" || authority.code == "UK") return;
    for (const auto& [instrument, period] : authority.votes)
        if (period.in_order() && !is_inside(period, authority.bound))
            return say(findings, authority, "votes",
                       authority.code + " votes " + days_text(period) + ", but is not bound on all of these days",
                       "a member state votes while it is bound: correct votes or bound");
}

void successor_takes_the_seat(const Snapshot& snapshot, const Authority& authority, Findings& findings)
{
    const auto* before = snapshot.authority(authority.successor_of);
    if (before == nullptr || authority.successor_of.empty()) return;
    for (const auto& own : authority.votes)
        for (const auto& other : before->votes) {
            auto days = intersection(own.period, other.period);
            if (days) days = intersection(*days, authority.existence);
            if (days) days = intersection(*days, before->existence);
            if (!days || !days->in_order()) continue;
            return say(findings, authority, "votes",
                       authority.code + " and " + before->code + ", which it succeeds, both vote " + days_text(*days),
                       "it is one seat: end the votes of " + before->code + " on the day before");
        }
}

void three_agencies_vote(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& authority : snapshot.authorities) {
        if (authority.kind != "agency") continue;
        for (const auto& [instrument, period] : authority.votes) {
            const auto day = std::max(period.first(), authority.existence.first());
            // A predecessor that still votes is another finding.
            const auto voting =
                std::count_if(snapshot.authorities.begin(), snapshot.authorities.end(), [&](const Authority& other) {
                    const auto* before = snapshot.authority(other.successor_of);
                    return other.kind == "agency" && votes_of(other, day) > 0 &&
                           (before == nullptr || votes_of(*before, day) == 0);
                });
            if (votes_of(authority, day) > 0 && voting > static_cast<std::ptrdiff_t>(agencies_with_a_seat))
                return say(findings, authority, "votes",
                           std::to_string(voting) + " agencies vote on " + day.iso() + ", " + authority.code +
                               " among them: the Regulation gives a seat to three",
                           "take the votes of the others away, or end a predecessor's on the day before");
        }
    }
}

} // namespace

void voters_are_those_of_the_regulation(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& authority : snapshot.authorities) {
        united_kingdom_is_left_out(authority, findings);
        state_votes_while_bound(authority, findings);
        successor_takes_the_seat(snapshot, authority, findings);
    }
    three_agencies_vote(snapshot, findings);
}

std::span<const Rule> board_voter_rules() { return catalogued; }

} // namespace ilonet::rules
