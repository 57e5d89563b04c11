// What a plan says: a row for each posting, and the notes.
#pragma once

#include "service/coverage/coverage_moves.hpp"

#include <string>

namespace ilonet::service {

/// The rows of `coverage_plan`.
void append_postings(Result& result, const PlanModel& model, const CoveragePlanRequest& request,
                     const PlannedMoves& moves);
/// `2 postings: 1104 weighted officer-days of at most 1104: proven best (...)`
std::string what_it_gives(const PlanModel& model, const CoveragePlanRequest& request, const PlannedMoves& moves);
/// `coverage 72.1 % before, 72.48 % after (235 gaps before, 235 after; `. Where deployments move, the network is counted anew as
/// it would be: that is the proof's own check.
std::string before_and_after(const PlanModel& model, const CoveragePlanRequest& request, const PlannedMoves& moves);
/// The posting that would add most to these, and why it is not among them.
std::string next_best(const PlanModel& model, const CoveragePlanRequest& request, const PlannedMoves& moves);

} // namespace ilonet::service
