// Instances as they come in: whether they are well formed, what they mean, and why they may have no answer.
#pragma once

#include "solver/assignment.hpp"
#include "solver/location.hpp"

namespace ilonet::solver {

using Objective = LocationProblem::Objective;

/// Throws where the instance is not as the front door says.
void check_form(const LocationProblem& problem);

std::int64_t need_of(const LocationProblem& problem, std::size_t demand);

inline bool is_covering(const LocationProblem& problem)
{
    return problem.objective == Objective::max_cover || problem.objective == Objective::set_cover;
}

/// One or the other for each site.
std::vector<bool> marked(std::size_t count, const std::vector<std::size_t>& sites);

/// By demand, the nearest of the chosen sites, the lowest of equals.
std::vector<std::optional<std::size_t>> nearest_of(const LocationProblem& problem,
                                                   const std::vector<std::size_t>& sites);

/// What can be seen to clash without any search; empty where nothing.
std::string plain_clash(const LocationProblem& problem);

/// In words, wishes that were proven to clash only together.
std::string joint_clash(const LocationProblem& problem);

/// Fits into 64 bits, or std::overflow_error.
std::int64_t narrow_sum(Wide sum);

/// Fits where the solver computes with it, or std::overflow_error.
void require_room(Wide sum);

} // namespace ilonet::solver
