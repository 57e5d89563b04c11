// Who votes on the board, and what a vote decides: Art 7(2), 7(3), 7(8).
//
// The voters of a day come from the configuration alone: each member state that is bound and votes has one vote, the
// Commission two, each voting agency one. Associated states have a seat and no vote.
#pragma once

#include "model/snapshot.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

/// True where one of the periods holds the day.
bool holds_on(const std::vector<StatusPeriod>& periods, Day day);
/// Votes that the authority has on the day: 0, 1, or 2 for the Commission.
int votes_of(const Authority& authority, Day day);
/// Seats that Art 7 gives it on the day, with or without vote.
int seats_of(const Authority& authority, Day day);

/// The voting members on the day, in natural order: AT, BE, ..., COM-1, COM-2, ...
std::vector<std::string> voting_members(const Snapshot& snapshot, Day day);
/// `COM` of `COM-1`.
std::string_view authority_of_member(std::string_view member);

/// Absolute majority of all members with a vote: 16 of 31, 17 of 32.
constexpr int majority_of(int voters) { return voters / 2 + 1; }

struct Tally {
    int voters = 0; ///< all members with a vote, whoever took part
    int in_favour = 0, against = 0, abstained = 0;
    int absent = 0; ///< also those of whom nothing is recorded

    int majority() const { return majority_of(voters); }
    /// Art 7(8): an absent or abstaining member counts against the proposal.
    bool adopted() const { return voters > 0 && in_favour >= majority(); }
    int lacking() const { return adopted() ? 0 : majority() - in_favour; }
};
/// Counts the votes of those who are voting members on the decision's day; others' count nothing.
Tally tally(const Decision& decision, const std::vector<std::string>& members);

/// The rules of procedure that hold when `decision` is taken: the last adopted ones before it that no adopted decision
/// before it has revoked; nullptr where there are none. Decisions of one day stand in natural order of uid.
const Decision* rules_of_procedure_for(const BoardRecords& board, const Decision& decision);
/// The same for a day, after its last decision.
const Decision* rules_of_procedure_on(const BoardRecords& board, Day day);
/// The adopted decision by the end of the day that revokes this one, or nullptr.
const Decision* revoked_by(const BoardRecords& board, const Decision& decision, Day day);
/// True where `a` was taken before `b`.
bool taken_before(const Decision& a, const Decision& b);

} // namespace ilonet
