// The p-center by halving the distances that are left: is everything within reach from few enough sites?
#include "solver/outcome.hpp"

#include <algorithm>

namespace ilonet::solver {

LocationProblem within(const LocationProblem& problem, std::int64_t distance)
{
    auto near = problem;
    near.objective = Objective::p_center;
    near.needs.clear();
    std::erase_if(near.pairs, [&](const auto& pair) { return pair.value > distance; });
    for (auto& pair : near.pairs) pair.value = 1;
    return near;
}

namespace {

/// All that occur, without those that are nearer than some demand's nearest site.
std::vector<std::int64_t> possible_distances(const LocationProblem& problem)
{
    const auto forbidden = marked(problem.costs.size(), problem.forbidden);
    std::vector<std::optional<std::int64_t>> nearest(problem.weights.size());
    for (const auto& pair : problem.pairs)
        if (!forbidden[pair.site])
            nearest[pair.demand] = std::min(nearest[pair.demand].value_or(pair.value), pair.value);
    std::int64_t least = 0;
    for (const auto& distance : nearest) least = std::max(least, distance.value_or(0));
    std::vector<std::int64_t> distances;
    for (const auto& pair : problem.pairs)
        if (pair.value >= least && !forbidden[pair.site]) distances.push_back(pair.value);
    if (distances.empty()) distances.push_back(0);
    std::sort(distances.begin(), distances.end());
    distances.erase(std::unique(distances.begin(), distances.end()), distances.end());
    return distances;
}

} // namespace

Outcome solve_center(const LocationProblem& problem, const Patience& patience, bool use_cbc)
{
    const auto distances = possible_distances(problem);
    Outcome outcome;
    std::size_t low = 0; // nothing is within less than distances[low]
    auto high = distances.size();
    const auto test = [&](std::size_t at) {
        auto left = patience;
        left.nodes -= std::min(left.nodes, outcome.nodes);
        const auto within_reach =
            least_cover(cover_of(within(problem, distances[at])), left, {std::nullopt, true, use_cbc});
        outcome.nodes += within_reach.nodes;
        if (within_reach.found) {
            outcome.found = true;
            outcome.sites = within_reach.sites;
            outcome.cost = distances[at];
            high = at;
        } else if (within_reach.closed) {
            low = at + 1;
        }
        return within_reach.found || within_reach.closed;
    };
    bool is_known = test(distances.size() - 1); // else there is no answer at all
    while (is_known && low < high) is_known = test(low + (high - low) / 2);
    outcome.closed = low >= high;
    outcome.bound = distances[std::min(low, distances.size() - 1)];
    outcome.method = "covering within " + std::to_string(outcome.bound) + " and not within less, " +
                     std::to_string(outcome.nodes) + " nodes";
    return outcome;
}

} // namespace ilonet::solver
