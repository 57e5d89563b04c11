// The solver's answer, where numbers of a file or of a request could be too large for it.
#pragma once

#include "solver/location.hpp"

namespace ilonet::service {

/// solver::solve; Failure (content) where its sums would overflow.
solver::LocationAnswer solve_within(const solver::LocationProblem& problem, const solver::LocationLimits& limits);

} // namespace ilonet::service
