// Every choice of sites tried, word for word as the front door defines the best: it knows nothing of the solver.
#pragma once

#include "solver/location.hpp"

#include <cstdint>
#include <stdexcept>

namespace ilonet::plan_test {

struct Choice {
    solver::LocationAnswer::State state = solver::LocationAnswer::State::infeasible;
    std::int64_t objective = 0; ///< counts where a choice keeps all wishes
    bool found = false;
};

inline std::vector<std::size_t> sites_of(std::uint32_t subset)
{
    std::vector<std::size_t> sites;
    for (std::size_t site = 0; subset >> site != 0; ++site)
        if ((subset >> site & 1U) != 0) sites.push_back(site);
    return sites;
}

/// For at most 24 sites.
inline Choice best_choice(const solver::LocationProblem& problem)
{
    if (problem.costs.size() > 24) throw std::length_error("too many sites to try every choice");
    const bool greatest = problem.objective == solver::LocationProblem::Objective::max_cover;
    Choice best;
    for (std::uint32_t subset = 0; subset < 1U << problem.costs.size(); ++subset) {
        const auto value = solver::objective_of(problem, sites_of(subset));
        if (!value) continue;
        const bool better = greatest ? *value > best.objective : *value < best.objective;
        if (!best.found || better) best = {solver::LocationAnswer::State::optimal, *value, true};
    }
    return best;
}

} // namespace ilonet::plan_test
