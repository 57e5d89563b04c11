// B03, B04, B09, B10, B13: how the board decides.
#include "model/voting.hpp"
#include "model/wording.hpp"
#include "rules/board/board_rules.hpp"
#include "rules/catalogue.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"B03",
         Severity::error,
         "Art 7(8)",
         "a decision is adopted by an absolute majority of all voting members",
         "The board decides by an absolute majority of all its members with a vote on that day, whoever takes "
         "part: 16 of 31, 17 of 32. An absent or abstaining member counts against the proposal, and so does one of "
         "whom nothing is recorded, which is a warning. The recorded outcome is the one that the recorded votes "
         "and the configuration give. Correct the votes or the outcome; where the configuration changed who voted "
         "on that day, look at that first.",
         {.needs = {Need{"authority"}}, .reach = Reach::board}},
    Rule{
        "B04",
        Severity::error,
        "Art 7(2), 7(3)",
        "only voting members vote",
        "Each member state that is bound and votes has one vote, the Commission two (COM-1, COM-2), Frontex, Europol and the "
        "asylum agency one each. Associated states and invited bodies speak and do not vote; nobody votes before or after "
        "the days that the configuration gives. Take the vote out; {board voters} lists who votes on a day.",
        {.needs = {Need{"authority"}}, .reach = Reach::board}},
    Rule{"B09",
         Severity::error,
         "Art 8(1)",
         "quorum and proxies are those of the rules of procedure",
         "The Regulation leaves the quorum and acting for another member to the board's own rules. So a proxy "
         "counts only while adopted rules of procedure allow it, for as many others as they say, cast by another "
         "voting member that takes part itself; and at a meeting there must be as many members present, themselves "
         "and not by proxy, as the rules ask for. Only a decision of kind rules_of_procedure sets either, and no "
         "quorum is larger than the number of voters. Record those who cannot be counted as absent.",
         {.needs = {Need{"authority decision"}}, .reach = Reach::board}},
    Rule{
        "B10",
        Severity::error,
        "Art 7(8); policy",
        "an adopted decision is revoked by a later one alone",
        "A decision revokes one that was adopted earlier and that no other has revoked. It takes effect where it is itself "
        "adopted. Correct the id in revokes.",
        {.reach = Reach::board}},
    Rule{"B13",
         Severity::error,
         "policy",
         "decisions are taken at held meetings, and meetings keep up with the calendar",
         "A decision with a meeting has its day, and the meeting is held; without a meeting it is taken in written "
         "procedure. Who voted at a meeting is among those present, where these are recorded, else it is a "
         "warning. Nothing is recorded as held, decided, met, notified, prepared, sent or ended on a day that lies "
         "ahead. A meeting that is still planned after its day is a warning: record that it was held or cancelled.",
         {.may_stand_unwritten = true}},
};

std::string why_no_voter(const Snapshot& snapshot, const std::string& member, Day day)
{
    const auto* authority = snapshot.authority(authority_of_member(member));
    if (authority == nullptr) return "it is no authority of the configuration";
    if (authority->kind == "associated_state") return "an associated state has a seat and speaks, but does not vote";
    if (!authority->existence.contains(day)) return "it does not exist on that day";
    const int votes = votes_of(*authority, day);
    if (votes > 1) return "its votes are " + authority->code + "-1 and " + authority->code + "-2";
    if (votes == 1) return "it has one vote: " + authority->code;
    return with_article(authority->kind) + " without vote on that day";
}

std::string shares_of(const Tally& tally)
{
    return std::to_string(tally.in_favour) + " of " + std::to_string(tally.voters) + " for, " +
           std::to_string(tally.majority()) + " needed";
}

const Vote* vote_of(const Decision& decision, std::string_view member)
{
    const auto at = std::find_if(decision.votes.begin(), decision.votes.end(),
                                 [&](const Vote& vote) { return vote.member == member; });
    return at == decision.votes.end() ? nullptr : &*at;
}

bool took_part(const Vote& vote) { return vote.how != "absent" && vote.cast_by.empty(); }

/// True where this member took part itself.
bool is_there(const Decision& decision, const std::string& member)
{
    return std::any_of(decision.votes.begin(), decision.votes.end(),
                       [&](const Vote& vote) { return vote.member == member && took_part(vote); });
}

std::string why_no_proxy(const Decision& decision, const Vote& vote, const Decision* rules)
{
    if (rules == nullptr) return "no rules of procedure hold on " + decision.day.iso();
    if (rules->proxies.value_or(0) == 0) return "the rules of procedure (" + rules->uid + ") know no proxies";
    if (vote.cast_by == vote.member) return "nobody acts for itself";
    return is_there(decision, vote.cast_by) ? "" : vote.cast_by + " is no voting member that took part itself";
}

void proxies_are_allowed(const Decision& decision, const Decision* rules, Findings& findings)
{
    std::map<std::string, std::int64_t> acts_for;
    for (const auto& vote : decision.votes) {
        if (vote.cast_by.empty()) continue;
        const About about{decision.uid, "votes"};
        const auto why = why_no_proxy(decision, vote, rules);
        if (!why.empty())
            return say_error(findings, "B09", about,
                             vote.cast_by + " cannot vote for " + vote.member + " in " + decision.uid + ": " + why,
                             "record " + vote.member + " as absent, or name a member that may act for it");
        const auto allowed = *rules->proxies;
        if (++acts_for[vote.cast_by] > allowed)
            return say_error(findings, "B09", about,
                             vote.cast_by + " acts for more than " + counted(allowed, "other member") +
                                 ", which the rules of procedure (" + rules->uid + ") allow",
                             "record the rest as absent, or name another member");
    }
}

void quorum_is_there(const Decision& decision, const Decision* rules, Findings& findings)
{
    if (decision.meeting.empty() || rules == nullptr || !rules->quorum) return;
    const auto present = std::count_if(decision.votes.begin(), decision.votes.end(), took_part);
    if (present >= *rules->quorum) return;
    say_error(findings, "B09", {decision.uid, "votes", rules->uid},
              "there was no quorum for " + decision.uid + ": " + std::to_string(present) + " members present, " +
                  std::to_string(*rules->quorum) + " needed by the rules of procedure (" + rules->uid + ")",
              "take the decision at another meeting or in written procedure");
}

} // namespace

void rules_come_with_their_kind(const Decision& decision, Findings& findings)
{
    if (decision.kind == "rules_of_procedure" || (!decision.quorum && !decision.proxies)) return;
    say_error(findings, "B09", {decision.uid, decision.quorum ? "quorum" : "proxies"},
              decision.uid + " sets a quorum or proxies, but is of kind " + decision.kind,
              "leave them out: rules of procedure set them");
}

namespace {

void votes_are_cast_by_members(const Snapshot& snapshot, const Decision& decision, Findings& findings)
{
    const auto members = voting_members(snapshot, decision.day);
    const auto see = "the voters of a day: {board voters} <on> "_marked + decision.day.iso();
    std::vector<std::string> strangers;
    for (const auto& vote : decision.votes)
        if (std::find(members.begin(), members.end(), vote.member) == members.end()) strangers.push_back(vote.member);
    if (!strangers.empty())
        say_error(findings, "B04", {decision.uid, "votes"},
                  strangers.front() + " does not vote on " + decision.day.iso() + " in " + decision.uid + ": " +
                      why_no_voter(snapshot, strangers.front(), decision.day) +
                      (strangers.size() == 1
                           ? ""
                           : "; nor do " + counted(static_cast<std::int64_t>(strangers.size()) - 1, "other")),
                  "take it out of the votes; " + see);
    std::string missing;
    for (const auto& member : members)
        if (vote_of(decision, member) == nullptr) missing += " " + member;
    if (!missing.empty() && strangers.empty())
        say_warning(findings, "B03", {decision.uid, "votes"},
                    decision.uid + " says nothing of these voting members, who count as absent:" + missing,
                    "record what they said; " + see);
}

void outcome_follows_from_the_votes(const Snapshot& snapshot, const Decision& decision, Findings& findings)
{
    const auto result = tally(decision, voting_members(snapshot, decision.day));
    if (decision.adopted == result.adopted()) return;
    say_error(findings, "B03", {decision.uid, "outcome"},
              decision.uid + " is recorded as " + (decision.adopted ? "adopted" : "not adopted") + ", but " +
                  shares_of(result) + (result.adopted() ? "" : ": " + std::to_string(result.lacking()) + " lacking"),
              std::string("write ") + (result.adopted() ? "adopted" : "not_adopted") +
                  ", or correct the votes; a record that stands already is taken back with: {undo}"_marked);
}

void voting_keeps_the_rules_of_procedure(const BoardRecords& board, const Decision& decision, Findings& findings)
{
    rules_come_with_their_kind(decision, findings);
    const auto* rules = rules_of_procedure_for(board, decision);
    proxies_are_allowed(decision, rules, findings);
    quorum_is_there(decision, rules, findings);
}

void quorum_can_be_reached(const Snapshot& snapshot, const Decision& decision, Findings& findings)
{
    const auto voters = static_cast<std::int64_t>(voting_members(snapshot, decision.day).size());
    if (!decision.quorum || *decision.quorum <= voters) return;
    say_error(findings, "B09", {decision.uid, "quorum"},
              "the quorum of " + decision.uid + " is " + std::to_string(*decision.quorum) + ", but " +
                  counted(voters, "member") + " vote on " + decision.day.iso(),
              "write a number that can be reached");
}

void voters_were_present(const BoardRecords& board, const Decision& decision, Findings& findings)
{
    const auto* meeting = board.meeting(decision.meeting);
    if (meeting == nullptr || meeting->present.empty()) return;
    std::string absent;
    for (const auto& vote : decision.votes) {
        const std::string authority(authority_of_member(vote.member));
        const auto& list = meeting->present;
        if (took_part(vote) && std::find(list.begin(), list.end(), authority) == list.end())
            absent += " " + vote.member;
    }
    if (!absent.empty())
        say_warning(findings, "B13", {decision.uid, "votes", meeting->uid},
                    "by the record of " + meeting->uid + " these were not present, but voted on " + decision.uid + ":" +
                        absent,
                    "correct present of the meeting, or the votes");
}

void revokes_an_adopted_decision(const BoardRecords& board, const Decision& decision, Findings& findings)
{
    if (decision.revokes.empty()) return;
    const auto* revoked = board.decision(decision.revokes);
    if (revoked == nullptr) return;
    const About about{decision.uid, "revokes", revoked->uid};
    if (!revoked->adopted)
        return say_error(findings, "B10", about, decision.uid + " revokes " + revoked->uid + ", which was not adopted",
                         "leave it out: there is nothing to revoke");
    if (!taken_before(*revoked, decision))
        return say_error(findings, "B10", about,
                         decision.uid + " of " + decision.day.iso() + " revokes " + revoked->uid + " of " +
                             revoked->day.iso() + ", which is not earlier",
                         "an adopted decision is revoked by a later one alone");
    for (const auto& other : board.decisions)
        if (decision.adopted && other.adopted && other.revokes == decision.revokes && taken_before(other, decision))
            return say_error(findings, "B10", {decision.uid, "revokes", other.uid},
                             revoked->uid + " is revoked already by " + other.uid + " of " + other.day.iso(),
                             "leave it out");
}

void is_taken_at_its_meeting(const BoardRecords& board, const Decision& decision, Findings& findings)
{
    const auto* meeting = board.meeting(decision.meeting);
    if (decision.meeting.empty() || meeting == nullptr) return;
    if (meeting->state != "held")
        say_error(findings, "B13", {decision.uid, "meeting", meeting->uid},
                  decision.uid + " is taken at " + meeting->uid + ", which is " + meeting->state,
                  "record the meeting first: {board meeting set} "_marked + meeting->uid + " <state> held"_marked);
    else if (meeting->day != decision.day)
        say_error(findings, "B13", {decision.uid, "day", meeting->uid},
                  decision.uid + " is of " + decision.day.iso() + ", its meeting " + meeting->uid + " of " +
                      meeting->day.iso(),
                  "write the day of the meeting; without a meeting it is a written procedure");
}

} // namespace

void board_decision(const Snapshot& snapshot, const Decision& decision, Findings& findings)
{
    votes_are_cast_by_members(snapshot, decision, findings);
    outcome_follows_from_the_votes(snapshot, decision, findings);
    voting_keeps_the_rules_of_procedure(snapshot.board, decision, findings);
    quorum_can_be_reached(snapshot, decision, findings);
    voters_were_present(snapshot.board, decision, findings);
    revokes_an_adopted_decision(snapshot.board, decision, findings);
    is_taken_at_its_meeting(snapshot.board, decision, findings);
}

std::span<const Rule> board_decision_rules() { return catalogued; }

} // namespace ilonet::rules
