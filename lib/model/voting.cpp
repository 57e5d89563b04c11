#include "model/voting.hpp"

#include <algorithm>

namespace ilonet {

bool holds_on(const std::vector<StatusPeriod>& periods, Day day)
{
    return std::any_of(periods.begin(), periods.end(), [&](const auto& status) { return status.period.contains(day); });
}

int votes_of(const Authority& authority, Day day)
{
    if (!authority.existence.contains(day) || !holds_on(authority.votes, day)) return 0;
    if (authority.kind == "commission") return 2;
    if (authority.kind == "agency") return 1;
    return authority.kind == "member_state" && holds_on(authority.bound, day) ? 1 : 0;
}

int seats_of(const Authority& authority, Day day)
{
    if (!authority.existence.contains(day)) return 0;
    const bool is_state = authority.kind == "member_state" || authority.kind == "associated_state";
    if (is_state) return holds_on(authority.bound, day) ? 1 : 0;
    if (!holds_on(authority.votes, day)) return 0;
    return authority.kind == "commission" ? 2 : 1;
}

std::vector<std::string> voting_members(const Snapshot& snapshot, Day day)
{
    std::vector<std::string> members;
    for (const auto& authority : snapshot.authorities) {
        const int votes = votes_of(authority, day);
        if (votes == 1) members.push_back(authority.code);
        for (int seat = 1; votes > 1 && seat <= votes; ++seat)
            members.push_back(authority.code + "-" + std::to_string(seat));
    }
    return members;
}

std::string_view authority_of_member(std::string_view member) { return member.substr(0, member.find('-')); }

Tally tally(const Decision& decision, const std::vector<std::string>& members)
{
    Tally tally;
    tally.voters = static_cast<int>(members.size());
    for (const auto& vote : decision.votes) {
        if (std::find(members.begin(), members.end(), vote.member) == members.end()) continue;
        if (vote.how == "for") ++tally.in_favour;
        if (vote.how == "against") ++tally.against;
        if (vote.how == "abstained") ++tally.abstained;
    }
    tally.absent = tally.voters - tally.in_favour - tally.against - tally.abstained;
    return tally;
}

bool taken_before(const Decision& a, const Decision& b)
{
    return a.day != b.day ? a.day < b.day : natural_less(a.uid, b.uid);
}

namespace {

/// The last adopted rules of procedure among those decisions that `counts` lets pass, unless one of these revokes them.
template <typename Counts>
const Decision* last_rules(const BoardRecords& board, Counts counts)
{
    const Decision* last = nullptr;
    for (const auto& one : board.decisions) {
        if (!one.adopted || one.kind != "rules_of_procedure" || !counts(one)) continue;
        const bool revoked = std::any_of(board.decisions.begin(), board.decisions.end(), [&](const Decision& other) {
            return other.adopted && other.revokes == one.uid && counts(other);
        });
        if (!revoked && (last == nullptr || taken_before(*last, one))) last = &one;
    }
    return last;
}

} // namespace

const Decision* rules_of_procedure_for(const BoardRecords& board, const Decision& decision)
{
    return last_rules(board, [&](const Decision& other) { return taken_before(other, decision); });
}

const Decision* rules_of_procedure_on(const BoardRecords& board, Day day)
{
    return last_rules(board, [&](const Decision& other) { return other.day <= day; });
}

const Decision* revoked_by(const BoardRecords& board, const Decision& decision, Day day)
{
    for (const auto& other : board.decisions)
        if (other.adopted && other.revokes == decision.uid && other.day <= day) return &other;
    return nullptr;
}

} // namespace ilonet
