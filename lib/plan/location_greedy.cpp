#include "plan/location_problem.hpp"

namespace ilonet::plan {

LocationAnswer greedy(const LocationProblem& problem) { return solve(problem, {0, 0, false}); }

} // namespace ilonet::plan
