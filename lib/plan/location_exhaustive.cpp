// Every subset of the sites, for the tests of cleverer ways.
#include "plan/location_problem.hpp"

#include <stdexcept>

namespace ilonet::plan {
namespace {

std::vector<std::size_t> sites_of(std::uint32_t subset)
{
    std::vector<std::size_t> sites;
    for (std::size_t site = 0; subset >> site != 0; ++site)
        if ((subset >> site & 1U) != 0) sites.push_back(site);
    return sites;
}

} // namespace

LocationAnswer exhaustive(const LocationProblem& problem)
{
    check_form(problem);
    if (problem.costs.size() > 24) throw std::length_error("too many sites to try every choice");
    LocationAnswer answer;
    answer.method = "exhaustive";
    answer.site_of.resize(problem.weights.size());
    for (std::uint32_t subset = 0; subset < 1U << problem.costs.size(); ++subset) {
        auto sites = sites_of(subset);
        const auto value = objective_of(problem, sites);
        if (!value) continue;
        const bool better =
            problem.objective == Objective::max_cover ? *value > answer.objective : *value < answer.objective;
        if (answer.found && !better) continue;
        answer.found = true;
        answer.objective = *value;
        answer.sites = std::move(sites);
    }
    answer.state = answer.found ? LocationAnswer::State::optimal : LocationAnswer::State::infeasible;
    answer.bound = answer.objective;
    if (answer.found && !is_covering(problem)) answer.site_of = nearest_of(problem, answer.sites);
    if (!answer.found) answer.clash = "no choice of sites keeps all wishes";
    return answer;
}

} // namespace ilonet::plan
