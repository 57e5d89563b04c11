// Random location instances, and the published ones.
#pragma once

#include "solver/location.hpp"
#include "solver_instances.hpp"

#include <string>

namespace ilonet::plan_test {

using solver::LocationAnswer;
using solver::LocationProblem;
using Objective = LocationProblem::Objective;
using State = LocationAnswer::State;

inline std::vector<std::size_t> some_sites(Dice& dice, std::size_t sites, std::int64_t one_in)
{
    std::vector<std::size_t> some;
    for (std::size_t site = 0; site < sites; ++site)
        if (dice.one_in(one_in)) some.push_back(site);
    return some;
}

/// Small enough to try every choice; of every kind, contradictions among them.
inline LocationProblem any_location(Dice& dice, Objective objective)
{
    LocationProblem problem;
    problem.objective = objective;
    const auto sites = dice.from(1, 8);
    const auto demands = dice.from(0, 9);
    const auto share = dice.from(20, 100);
    const auto most_cost = dice.one_in(3) ? 1 : dice.one_in(4) ? 1'000'000'000'000 : 12;
    const auto most_value = dice.one_in(2) ? 1 : dice.one_in(3) ? 200 : 4;
    const auto covers = objective == Objective::max_cover || objective == Objective::set_cover;
    for (std::int64_t site = 0; site < sites; ++site)
        problem.costs.push_back(dice.from(dice.one_in(4) ? 0 : 1, most_cost));
    for (std::int64_t demand = 0; demand < demands; ++demand) {
        problem.weights.push_back(dice.from(0, dice.one_in(3) ? 1 : 9));
        if (covers && most_value > 1)
            problem.needs.push_back(dice.from(0, objective == Objective::max_cover ? 2 * most_value : most_value));
        for (std::int64_t site = 0; site < sites; ++site)
            if (dice.from(1, 100) <= share)
                problem.pairs.push_back({static_cast<std::size_t>(demand), static_cast<std::size_t>(site),
                                         covers ? dice.from(dice.one_in(9) ? 0 : 1, most_value) : dice.from(0, 20)});
    }
    const auto count = problem.costs.size();
    if (objective != Objective::set_cover || dice.one_in(3))
        problem.k = dice.from(dice.one_in(9) ? 0 : 1, (sites + 2) / 2);
    if (dice.one_in(3)) problem.budget = dice.from(0, most_cost * 4);
    while (dice.one_in(3)) problem.limits.push_back({some_sites(dice, count, 2), dice.from(0, 2)});
    if (dice.one_in(4)) problem.required = some_sites(dice, count, 6);
    if (dice.one_in(4)) problem.forbidden = some_sites(dice, count, 6);
    return problem;
}

inline std::string name_of(Objective objective)
{
    switch (objective) {
    case Objective::max_cover: return "max_cover";
    case Objective::set_cover: return "set_cover";
    case Objective::p_median: return "p_median";
    case Objective::p_center: return "p_center";
    }
    return "";
}

} // namespace ilonet::plan_test
