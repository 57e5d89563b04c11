// What a choice of sites is worth, straight from the definitions.
#include "solver/location_problem.hpp"

#include <algorithm>

namespace ilonet::solver {
namespace {

std::int64_t count_chosen(const std::vector<bool>& chosen, const std::vector<std::size_t>& sites)
{
    const auto wanted = marked(chosen.size(), sites); // a site may stand twice in a limit
    std::int64_t count = 0;
    for (std::size_t site = 0; site < chosen.size(); ++site) count += chosen[site] && wanted[site];
    return count;
}

Wide cost_of(const LocationProblem& problem, const std::vector<bool>& chosen)
{
    Wide sum = 0;
    for (std::size_t site = 0; site < chosen.size(); ++site)
        if (chosen[site]) sum += problem.costs[site];
    return sum;
}

bool keeps_wishes(const LocationProblem& problem, const std::vector<bool>& chosen)
{
    for (const auto site : problem.required)
        if (!chosen[site]) return false;
    for (const auto site : problem.forbidden)
        if (chosen[site]) return false;
    if (problem.k && std::count(chosen.begin(), chosen.end(), true) > *problem.k) return false;
    if (problem.budget && cost_of(problem, chosen) > *problem.budget) return false;
    return std::all_of(problem.limits.begin(), problem.limits.end(), [&](const LocationProblem::Limit& limit) {
        return count_chosen(chosen, limit.sites) <= limit.most;
    });
}

std::vector<Wide> amounts_of(const LocationProblem& problem, const std::vector<bool>& chosen)
{
    std::vector<Wide> amounts(problem.weights.size(), 0);
    for (const auto& pair : problem.pairs)
        if (chosen[pair.site]) amounts[pair.demand] += pair.value;
    return amounts;
}

std::vector<std::optional<std::int64_t>> distances_of(const LocationProblem& problem, const std::vector<bool>& chosen)
{
    std::vector<std::optional<std::int64_t>> distances(problem.weights.size());
    for (const auto& pair : problem.pairs) {
        if (!chosen[pair.site]) continue;
        auto& distance = distances[pair.demand];
        if (!distance || pair.value < *distance) distance = pair.value;
    }
    return distances;
}

Wide gain_of(const LocationProblem& problem, const std::vector<bool>& chosen)
{
    const auto amounts = amounts_of(problem, chosen);
    Wide gain = 0;
    for (std::size_t demand = 0; demand < amounts.size(); ++demand)
        gain += problem.weights[demand] * std::min(Wide{need_of(problem, demand)}, amounts[demand]);
    return gain;
}

bool reaches_all_needs(const LocationProblem& problem, const std::vector<bool>& chosen)
{
    const auto amounts = amounts_of(problem, chosen);
    for (std::size_t demand = 0; demand < amounts.size(); ++demand)
        if (amounts[demand] < need_of(problem, demand)) return false;
    return true;
}

} // namespace

std::optional<std::int64_t> objective_of(const LocationProblem& problem, const std::vector<std::size_t>& sites)
{
    const auto chosen = marked(problem.costs.size(), sites);
    if (!keeps_wishes(problem, chosen)) return std::nullopt;
    if (problem.objective == Objective::max_cover) return narrow_sum(gain_of(problem, chosen));
    if (problem.objective == Objective::set_cover) {
        if (!reaches_all_needs(problem, chosen)) return std::nullopt;
        return narrow_sum(cost_of(problem, chosen));
    }
    Wide sum = 0;
    std::int64_t greatest = 0;
    const auto distances = distances_of(problem, chosen);
    for (std::size_t demand = 0; demand < distances.size(); ++demand) {
        if (!distances[demand]) return std::nullopt;
        sum += Wide{problem.weights[demand]} * *distances[demand];
        greatest = std::max(greatest, *distances[demand]);
    }
    return problem.objective == Objective::p_median ? narrow_sum(sum) : greatest;
}

} // namespace ilonet::solver
