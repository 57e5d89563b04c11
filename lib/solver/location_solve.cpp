// Which method solves what, and the answer in the terms of the instance.
#include "solver/outcome.hpp"

#include <algorithm>
#include <stdexcept>

namespace ilonet::solver {
namespace {

using State = LocationAnswer::State;

Patience patience_of(const LocationLimits& limits)
{
    const auto most = 1e6; // seconds; a clock does not go on for ever
    const std::chrono::duration<double> span(std::clamp(limits.seconds, 0.0, most));
    return {std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(span),
            limits.nodes};
}

Wide greatest_gain(const LocationProblem& problem)
{
    Wide sum = 0;
    for (std::size_t demand = 0; demand < problem.weights.size(); ++demand)
        sum += Wide{problem.weights[demand]} * need_of(problem, demand);
    return sum;
}

Wide cost_of_required(const LocationProblem& problem)
{
    Wide sum = 0;
    const auto required = marked(problem.costs.size(), problem.required);
    for (std::size_t site = 0; site < required.size(); ++site)
        if (required[site]) sum += problem.costs[site];
    return sum;
}

/// The bound of the model in the terms of the instance.
std::int64_t bound_of(const LocationProblem& problem, const Outcome& outcome)
{
    if (problem.objective == Objective::max_cover) return narrow_sum(greatest_gain(problem) - outcome.bound);
    if (problem.objective == Objective::set_cover) return narrow_sum(cost_of_required(problem) + outcome.bound);
    return outcome.bound;
}

/// What adds nothing is not chosen, unless it is required.
void drop_idle_sites(const LocationProblem& problem, LocationAnswer& answer)
{
    const auto required = marked(problem.costs.size(), problem.required);
    const auto chosen = answer.sites;
    for (auto site = chosen.rbegin(); site != chosen.rend(); ++site) {
        if (required[*site]) continue;
        auto without = answer.sites;
        std::erase(without, *site);
        if (objective_of(problem, without) == answer.objective) answer.sites = std::move(without);
    }
}

void describe_choice(const LocationProblem& problem, const Outcome& outcome, LocationAnswer& answer)
{
    answer.found = true;
    answer.sites = outcome.sites;
    answer.sites.insert(answer.sites.end(), problem.required.begin(), problem.required.end());
    std::sort(answer.sites.begin(), answer.sites.end());
    answer.sites.erase(std::unique(answer.sites.begin(), answer.sites.end()), answer.sites.end());
    const auto objective = objective_of(problem, answer.sites);
    if (!objective) throw std::logic_error("the solver chose sites that break a wish");
    answer.objective = *objective;
    if (problem.objective != Objective::p_center) drop_idle_sites(problem, answer);
    if (!is_covering(problem)) answer.site_of = nearest_of(problem, answer.sites);
}

bool is_feasible(const LocationProblem& problem, const Patience& patience)
{
    const auto any_distance = std::numeric_limits<std::int64_t>::max();
    const auto outcome = least_cover(cover_of(is_covering(problem) ? problem : within(problem, any_distance)), patience,
                                     {std::nullopt, true, false});
    return outcome.found || !outcome.closed;
}

/// Leaves one wish after the other out as long as the rest still clashes. What is left needs each of its parts.
std::string least_clash(LocationProblem problem)
{
    const Patience patience = patience_of({2, 20'000, false});
    const auto try_without = [&](auto leave_out) {
        auto fewer = problem;
        leave_out(fewer);
        if (!is_feasible(fewer, patience)) problem = std::move(fewer);
    };
    if (problem.k) try_without([](auto& fewer) { fewer.k.reset(); });
    if (problem.budget) try_without([](auto& fewer) { fewer.budget.reset(); });
    for (auto at = problem.limits.size(); at > 0; --at)
        try_without(
            [&](auto& fewer) { fewer.limits.erase(fewer.limits.begin() + static_cast<std::ptrdiff_t>(at - 1)); });
    if (!problem.required.empty()) try_without([](auto& fewer) { fewer.required.clear(); });
    if (!problem.forbidden.empty()) try_without([](auto& fewer) { fewer.forbidden.clear(); });
    return joint_clash(problem);
}

Outcome outcome_of(const LocationProblem& problem, const Patience& patience, bool use_cbc)
{
    if (is_covering(problem)) return least_cover(cover_of(problem), patience, {std::nullopt, false, use_cbc});
    if (problem.objective == Objective::p_median) return solve_median(problem, patience, use_cbc);
    return solve_center(problem, patience, use_cbc);
}

} // namespace

LocationAnswer solve(const LocationProblem& problem, const LocationLimits& limits)
{
    check_form(problem);
    if (problem.objective == Objective::max_cover) require_room(greatest_gain(problem));
    LocationAnswer answer;
    answer.site_of.resize(problem.weights.size());
    answer.clash = plain_clash(problem);
    if (!answer.clash.empty()) {
        answer.state = State::infeasible;
        answer.method = "looking at the wishes";
        return answer;
    }
    const auto outcome = outcome_of(problem, patience_of(limits), limits.use_cbc);
    answer.nodes = static_cast<std::int64_t>(outcome.nodes);
    answer.method = outcome.method;
    answer.bound = bound_of(problem, outcome);
    if (outcome.found) describe_choice(problem, outcome, answer);
    if (!outcome.closed) return answer;
    answer.state = outcome.found ? State::optimal : State::infeasible;
    if (!outcome.found) answer.clash = least_clash(problem);
    if (outcome.found && answer.objective != answer.bound) throw std::logic_error("the proof is of another objective");
    return answer;
}

} // namespace ilonet::solver
