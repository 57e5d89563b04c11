// Plain instances of choosing sites, ilonet-problem(5).
#include "model/failure.hpp"
#include "read/others/problem.hpp"
#include "service/coverage/coverage.hpp"
#include "service/coverage/solve_within.hpp"
#include "service/desk/solve_assignment.hpp"
#include "solver/location.hpp"

#include <map>

namespace ilonet::service {
namespace {

using solver::LocationAnswer;
using solver::LocationProblem;

std::optional<LocationProblem::Objective> objective_named(std::string_view name)
{
    using Objective = LocationProblem::Objective;
    if (name == "max-cover") return Objective::max_cover;
    if (name == "set-cover") return Objective::set_cover;
    if (name == "p-median") return Objective::p_median;
    if (name == "p-center") return Objective::p_center;
    return std::nullopt;
}

LocationProblem problem_in(const read::ProblemFile& file)
{
    LocationProblem problem;
    problem.objective = *objective_named(file.objective);
    problem.k = file.k;
    for (const auto& site : file.sites) {
        problem.costs.push_back(site.cost);
        problem.words.sites.push_back(site.name);
    }
    for (const auto& demand : file.demands) {
        problem.weights.push_back(demand.weight);
        problem.words.demands.push_back("demand " + demand.name);
    }
    for (const auto& pair : file.pairs) problem.pairs.push_back({pair.demand, pair.site, pair.value});
    return problem;
}

void must_not_be_negative(const read::ProblemFile& file, const std::string& path)
{
    const auto refuse = [&](const std::string& what) {
        throw Failure(Fault::content, path + ": " + what + " is below 0",
                      "write numbers of 0 or more for " + file.objective);
    };
    for (const auto& site : file.sites)
        if (site.cost < 0) refuse("the cost of site " + site.name);
    for (const auto& demand : file.demands)
        if (demand.weight < 0) refuse("the weight of demand " + demand.name);
    for (const auto& pair : file.pairs)
        if (pair.value < 0)
            refuse("the value of demand " + file.demands[pair.demand].name + " and site " + file.sites[pair.site].name);
}

Result sites_of(const read::ProblemFile& file, const LocationAnswer& solved)
{
    Result result;
    result.columns = {{"site"}, {"cost", true}};
    for (const auto site : solved.sites)
        result.rows.push_back({file.sites[site].name, std::to_string(file.sites[site].cost)});
    return result;
}

Result pairs_of(const read::ProblemFile& file, const LocationAnswer& solved)
{
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> value;
    for (const auto& pair : file.pairs) value.emplace(std::pair(pair.demand, pair.site), pair.value);
    Result result;
    result.columns = {{"demand"}, {"site"}, {"value", true}};
    for (std::size_t demand = 0; demand < solved.site_of.size(); ++demand)
        if (const auto site = solved.site_of[demand])
            result.rows.push_back(
                {file.demands[demand].name, file.sites[*site].name, std::to_string(value.at({demand, *site}))});
    return result;
}

} // namespace

Answer solve_location(const std::string& path, double seconds)
{
    auto file = read::read_problem(path);
    if (has_error(file.findings))
        throw Failure(Fault::content, "nothing was solved: " + path + " holds errors", {}, file.findings);
    if (file.objective == "assignment") return solve_assignment(file);
    must_not_be_negative(file, path);
    const auto problem = problem_in(file);
    solver::LocationLimits limits;
    limits.seconds = seconds;
    const auto solved = solve_within(problem, limits);
    Answer answer;
    answer.differs = solved.state == LocationAnswer::State::infeasible;
    const bool covers = problem.objective == LocationProblem::Objective::max_cover ||
                        problem.objective == LocationProblem::Objective::set_cover;
    if (solved.found)
        answer.result = covers ? sites_of(file, solved) : pairs_of(file, solved);
    else
        answer.result = covers ? sites_of(file, {}) : pairs_of(file, {});
    if (answer.differs)
        answer.result.notes.push_back("no answer is possible: " + solved.clash);
    else
        answer.result.notes.push_back(
            (solved.found ? "objective " + std::to_string(solved.objective) : std::string("no answer was found")) +
            ", bound " + std::to_string(solved.bound) + ", " + std::to_string(solved.sites.size()) + " of " +
            std::to_string(file.sites.size()) + " sites: " +
            (solved.state == LocationAnswer::State::optimal ? "proven optimal (" + solved.method + ")"
                                                            : "not proven, the time ended"));
    return answer;
}

} // namespace ilonet::service
