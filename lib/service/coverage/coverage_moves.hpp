// Who leaves for which posting of a plan, so that nobody is placed where it is already.
#pragma once

#include "service/coverage/coverage_plan_model.hpp"

#include <optional>
#include <vector>

namespace ilonet::service {

struct PlannedPosting {
    std::size_t site;
    std::optional<std::size_t> from; ///< the place that its deployment leaves; nothing for a new posting
};

struct PlannedMoves {
    solver::LocationAnswer solved; ///< where found, `sites` are the postings and the places of those that stay
    std::vector<PlannedPosting> postings;
};

/// The best postings and moves of the model, with as few moves as that takes: none of the moves could be left out, with a
/// posting, at the same objective. Where the answer would place one at its own host, that is forbidden and the rest solved
/// anew, so the proof holds for moves to elsewhere. Adds these wishes to the model.
PlannedMoves solve_with_moves(PlanModel& model, double seconds);

} // namespace ilonet::service
