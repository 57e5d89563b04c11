#include "solver/location_problem.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace ilonet::solver {
namespace {

void require_not_negative(const std::vector<std::int64_t>& numbers)
{
    if (std::any_of(numbers.begin(), numbers.end(), [](auto number) { return number < 0; }))
        throw std::invalid_argument("a number of a location problem is below 0");
}

void require_not_negative(const std::optional<std::int64_t>& number)
{
    if (number) require_not_negative(std::vector{*number});
}

void require_sites(const LocationProblem& problem, const std::vector<std::size_t>& sites)
{
    for (const auto site : sites)
        if (site >= problem.costs.size()) throw std::out_of_range("a wish names a site that is not there");
}

void check_pairs(const LocationProblem& problem)
{
    std::vector<std::pair<std::size_t, std::size_t>> seen;
    for (const auto& pair : problem.pairs) {
        if (pair.demand >= problem.weights.size() || pair.site >= problem.costs.size())
            throw std::out_of_range("a pair names a demand or a site that is not there");
        if (pair.value < 0) throw std::invalid_argument("a number of a location problem is below 0");
        seen.emplace_back(pair.demand, pair.site);
    }
    std::sort(seen.begin(), seen.end());
    if (std::adjacent_find(seen.begin(), seen.end()) != seen.end())
        throw std::invalid_argument("a pair is named twice");
}

} // namespace

void check_form(const LocationProblem& problem)
{
    require_not_negative(problem.costs);
    require_not_negative(problem.weights);
    require_not_negative(problem.needs);
    require_not_negative(problem.k);
    require_not_negative(problem.budget);
    if (!problem.needs.empty() && problem.needs.size() != problem.weights.size())
        throw std::invalid_argument("needs are given for some demands only");
    check_pairs(problem);
    require_sites(problem, problem.required);
    require_sites(problem, problem.forbidden);
    for (const auto& limit : problem.limits) {
        require_sites(problem, limit.sites);
        if (limit.most < 0) throw std::invalid_argument("a number of a location problem is below 0");
    }
}

std::int64_t need_of(const LocationProblem& problem, std::size_t demand)
{
    return problem.needs.empty() ? 1 : problem.needs[demand];
}

std::vector<bool> marked(std::size_t count, const std::vector<std::size_t>& sites)
{
    std::vector<bool> mark(count, false);
    for (const auto site : sites) mark.at(site) = true;
    return mark;
}

std::vector<std::optional<std::size_t>> nearest_of(const LocationProblem& problem,
                                                   const std::vector<std::size_t>& sites)
{
    const auto chosen = marked(problem.costs.size(), sites);
    std::vector<const LocationProblem::Pair*> nearest(problem.weights.size(), nullptr);
    for (const auto& pair : problem.pairs) {
        if (!chosen[pair.site]) continue;
        auto& best = nearest[pair.demand];
        if (best == nullptr || std::pair(pair.value, pair.site) < std::pair(best->value, best->site)) best = &pair;
    }
    std::vector<std::optional<std::size_t>> site_of;
    for (const auto* pair : nearest)
        site_of.push_back(pair == nullptr ? std::nullopt : std::optional<std::size_t>(pair->site));
    return site_of;
}

std::int64_t narrow_sum(Wide sum)
{
    if (sum != static_cast<std::int64_t>(sum)) throw std::overflow_error("a sum does not fit into 64 bits");
    return static_cast<std::int64_t>(sum);
}

void require_room(Wide sum)
{
    if (sum >= Wide{1} << 60) throw std::overflow_error("the sums of a location problem are too large");
}

} // namespace ilonet::solver
