// Why an instance has no answer, in words.
#include "plan/location_problem.hpp"

#include <algorithm>

namespace ilonet::plan {
namespace {

std::string listed(const std::vector<std::size_t>& sites)
{
    std::string text = sites.size() == 1 ? "site " : "sites ";
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (i == 12) return text + " and " + std::to_string(sites.size() - i) + " more";
        text += (i == 0 ? "" : ", ") + std::to_string(sites[i]);
    }
    return text;
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
        if (forbidden[site]) return "site " + std::to_string(site) + " is both required and forbidden";
    const auto all = sites_in(required);
    if (problem.k && static_cast<std::int64_t>(all.size()) > *problem.k)
        return "the required " + listed(all) + " are more than k = " + std::to_string(*problem.k);
    Wide cost = 0;
    for (const auto site : all) cost += problem.costs[site];
    if (problem.budget && cost > *problem.budget)
        return "the required " + listed(all) + " cost more than the budget of " + std::to_string(*problem.budget);
    for (std::size_t at = 0; at < problem.limits.size(); ++at) {
        const auto& limit = problem.limits[at];
        const auto within = marked(required.size(), limit.sites);
        std::vector<std::size_t> sites;
        std::copy_if(all.begin(), all.end(), std::back_inserter(sites), [&](auto site) { return within[site]; });
        if (static_cast<std::int64_t>(sites.size()) > limit.most)
            return "the required " + listed(sites) + " break limit " + std::to_string(at) + ", at most " +
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
        const auto name = "demand " + std::to_string(demand);
        if (problem.objective != Objective::set_cover) {
            if (!reached[demand]) return name + " can be reached by no allowed site";
        } else if (amounts[demand] < need_of(problem, demand)) {
            if (amounts[demand] == 0) return name + " can be reached by no allowed site";
            return name + " needs " + std::to_string(need_of(problem, demand)) +
                   ", and all allowed sites together give " +
                   std::to_string(static_cast<std::int64_t>(amounts[demand]));
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
    if (problem.k) wishes.push_back("k = " + std::to_string(*problem.k));
    if (problem.budget) wishes.push_back("the budget of " + std::to_string(*problem.budget));
    for (const auto& limit : problem.limits)
        wishes.push_back("the limit of " + std::to_string(limit.most) + " among " + listed(limit.sites));
    if (!problem.required.empty()) wishes.push_back("the required " + listed(problem.required));
    if (!problem.forbidden.empty()) wishes.push_back("the forbidden " + listed(problem.forbidden));
    std::string text = "not every demand can be served";
    for (std::size_t i = 0; i < wishes.size(); ++i)
        text += (i == 0 ? " under " : i + 1 == wishes.size() ? " and " : ", ") + wishes[i];
    return text;
}

} // namespace ilonet::plan
