// Why an instance has no answer, in words.
#include "solver/location_problem.hpp"

#include <algorithm>

namespace ilonet::solver {
namespace {

std::string told(const std::function<std::string(std::int64_t)>& words, std::int64_t number)
{
    return words ? words(number) : std::to_string(number);
}

std::string named(const LocationProblem& problem, std::size_t site)
{
    const auto& names = problem.words.sites;
    return names.empty() ? std::to_string(site) : names[site];
}

std::string named_demand(const LocationProblem& problem, std::size_t demand)
{
    const auto& names = problem.words.demands;
    return names.empty() ? "demand " + std::to_string(demand) : names[demand];
}

/// Sites of one name, such as two postings in one country, are named once.
std::string listed(const LocationProblem& problem, const std::vector<std::size_t>& sites)
{
    constexpr std::size_t most_named = 12;
    std::vector<std::string> names;
    for (const auto site : sites)
        if (auto name = named(problem, site); names.empty() || names.back() != name) names.push_back(std::move(name));
    std::string text = !problem.words.sites.empty() ? "" : sites.size() == 1 ? "site " : "sites ";
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == most_named) return text + " and " + std::to_string(names.size() - i) + " more";
        text += (i == 0 ? "" : ", ") + names[i];
    }
    return text;
}

std::string most_sites(const LocationProblem& problem) { return problem.words.most_sites + std::to_string(*problem.k); }

std::string budget_of(const LocationProblem& problem)
{
    return "the budget of " + told(problem.words.cost, *problem.budget);
}

std::string limit_of(const LocationProblem& problem, std::size_t at)
{
    return problem.words.limits.empty() ? "limit " + std::to_string(at) : problem.words.limits[at];
}

std::vector<std::size_t> sites_in(const std::vector<bool>& mark)
{
    std::vector<std::size_t> sites;
    for (std::size_t site = 0; site < mark.size(); ++site)
        if (mark[site]) sites.push_back(site);
    return sites;
}

std::string clash_of_required(const LocationProblem& problem)
{
    const auto required = marked(problem.costs.size(), problem.required);
    const auto forbidden = marked(problem.costs.size(), problem.forbidden);
    for (const auto site : sites_in(required))
        if (forbidden[site]) return listed(problem, {site}) + " is both required and forbidden";
    const auto all = sites_in(required);
    if (problem.k && static_cast<std::int64_t>(all.size()) > *problem.k)
        return "the required " + listed(problem, all) + " are more than " + most_sites(problem);
    Wide cost = 0;
    for (const auto site : all) cost += problem.costs[site];
    if (problem.budget && cost > *problem.budget)
        return "the required " + listed(problem, all) + " cost more than " + budget_of(problem);
    for (std::size_t at = 0; at < problem.limits.size(); ++at) {
        const auto& limit = problem.limits[at];
        const auto within = marked(required.size(), limit.sites);
        std::vector<std::size_t> sites;
        std::copy_if(all.begin(), all.end(), std::back_inserter(sites), [&](auto site) { return within[site]; });
        if (static_cast<std::int64_t>(sites.size()) > limit.most)
            return "the required " + listed(problem, sites) + " break " + limit_of(problem, at) + ", at most " +
                   std::to_string(limit.most);
    }
    return {};
}

/// A demand that even all allowed sites together leave unserved.
std::string clash_of_demands(const LocationProblem& problem)
{
    if (problem.objective == Objective::max_cover) return {};
    const auto forbidden = marked(problem.costs.size(), problem.forbidden);
    std::vector<Wide> amounts(problem.weights.size(), 0);
    std::vector<bool> reached(problem.weights.size(), false);
    for (const auto& pair : problem.pairs) {
        if (forbidden[pair.site]) continue;
        amounts[pair.demand] += pair.value;
        reached[pair.demand] = true;
    }
    for (std::size_t demand = 0; demand < amounts.size(); ++demand) {
        const auto name = named_demand(problem, demand);
        if (problem.objective != Objective::set_cover) {
            if (!reached[demand]) return name + " can be reached by none that is allowed";
        } else if (amounts[demand] < need_of(problem, demand)) {
            if (amounts[demand] == 0) return name + " can be reached by none that is allowed";
            return name + " needs " + told(problem.words.amount, need_of(problem, demand)) +
                   ", and all that is allowed gives " +
                   told(problem.words.amount, static_cast<std::int64_t>(amounts[demand]));
        }
    }
    return {};
}

} // namespace

std::string plain_clash(const LocationProblem& problem)
{
    const auto clash = clash_of_required(problem);
    return clash.empty() ? clash_of_demands(problem) : clash;
}

std::string joint_clash(const LocationProblem& problem)
{
    std::vector<std::string> wishes;
    if (problem.k) wishes.push_back(most_sites(problem));
    if (problem.budget) wishes.push_back(budget_of(problem));
    for (std::size_t at = 0; at < problem.limits.size(); ++at)
        wishes.push_back(problem.words.limits.empty()
                             ? "the limit of " + std::to_string(problem.limits[at].most) + " among " +
                                   listed(problem, problem.limits[at].sites)
                             : limit_of(problem, at) + ", at most " + std::to_string(problem.limits[at].most));
    if (!problem.required.empty()) wishes.push_back("the required " + listed(problem, problem.required));
    if (!problem.forbidden.empty()) wishes.push_back("the forbidden " + listed(problem, problem.forbidden));
    std::string text = "not every demand can be served";
    for (std::size_t i = 0; i < wishes.size(); ++i)
        text += (i == 0 ? " under " : i + 1 == wishes.size() ? " and " : ", ") + wishes[i];
    return text;
}

} // namespace ilonet::solver
