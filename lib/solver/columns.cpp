#include "solver/columns.hpp"

#include <algorithm>

namespace ilonet::solver {
namespace {

std::int64_t cost_in_objective(const LocationProblem& problem, std::size_t site)
{
    if (problem.objective == Objective::set_cover) return problem.costs[site];
    return problem.objective == Objective::p_center ? 1 : 0; // of p_center the covering test counts sites
}

/// A side for these sites and amounts, less what the required ones use.
Side side_of(const LocationProblem& problem, const Columns& columns, const std::vector<std::int64_t>& amounts,
             std::int64_t most)
{
    Side side{{}, most};
    for (std::uint32_t column = 0; column < columns.count(); ++column)
        if (const auto amount = amounts[columns.site[column]]; amount > 0) side.uses.push_back({column, amount});
    const auto required = marked(problem.costs.size(), problem.required);
    for (std::size_t site = 0; site < amounts.size(); ++site)
        if (required[site]) side.most -= amounts[site];
    return side;
}

bool can_be_broken(const Side& side)
{
    Wide sum = 0;
    for (const auto& use : side.uses) sum += use.amount;
    return sum > side.most;
}

void add_sides(const LocationProblem& problem, Columns& columns)
{
    if (problem.budget) columns.sides.push_back(side_of(problem, columns, problem.costs, *problem.budget));
    for (const auto& limit : problem.limits) {
        std::vector<std::int64_t> amounts(problem.costs.size(), 0);
        for (const auto site : limit.sites) amounts[site] = 1;
        columns.sides.push_back(side_of(problem, columns, amounts, limit.most));
    }
    std::erase_if(columns.sides, [](const Side& side) { return !can_be_broken(side); });
}

/// Of each column whether it fits into every side alone.
std::vector<bool> that_fit(const Columns& columns)
{
    std::vector<bool> fits(columns.count(), columns.most > 0);
    for (const auto& side : columns.sides)
        for (const auto& use : side.uses)
            if (use.amount > side.most) fits[use.column] = false;
    return fits;
}

} // namespace

Columns columns_of(const LocationProblem& problem)
{
    const auto required = marked(problem.costs.size(), problem.required);
    const auto forbidden = marked(problem.costs.size(), problem.forbidden);
    Columns columns;
    for (std::size_t site = 0; site < problem.costs.size(); ++site) {
        if (required[site] || forbidden[site]) continue;
        columns.site.push_back(site);
        columns.cost.push_back(cost_in_objective(problem, site));
    }
    columns.most = columns.count();
    if (problem.k) {
        const auto left = *problem.k - std::count(required.begin(), required.end(), true);
        columns.most = static_cast<std::uint32_t>(std::min<std::int64_t>(columns.most, left));
    }
    add_sides(problem, columns);
    keep(columns, that_fit(columns));
    return columns;
}

std::vector<std::uint32_t> column_of_site(const LocationProblem& problem, const Columns& columns)
{
    std::vector<std::uint32_t> number(problem.costs.size(), none);
    for (std::uint32_t column = 0; column < columns.count(); ++column) number[columns.site[column]] = column;
    return number;
}

void renumber(std::vector<Use>& uses, const std::vector<std::uint32_t>& number)
{
    std::erase_if(uses, [&](const Use& use) { return number[use.column] == none; });
    for (auto& use : uses) use.column = number[use.column];
}

std::vector<std::uint32_t> keep(Columns& columns, const std::vector<bool>& kept)
{
    std::vector<std::uint32_t> number(columns.count(), none);
    std::uint32_t next = 0;
    for (std::uint32_t column = 0; column < kept.size(); ++column) {
        if (!kept[column]) continue;
        columns.site[next] = columns.site[column];
        columns.cost[next] = columns.cost[column];
        number[column] = next++;
    }
    columns.site.resize(next);
    columns.cost.resize(next);
    columns.most = std::min(columns.most, next);
    for (auto& side : columns.sides) renumber(side.uses, number);
    std::erase_if(columns.sides, [](const Side& side) { return !can_be_broken(side); });
    return number;
}

Replacement::Replacement(const Columns& columns) : uses_(columns.count())
{
    for (std::size_t side = 0; side < columns.sides.size(); ++side)
        for (const auto& use : columns.sides[side].uses) uses_[use.column].emplace_back(side, use.amount);
}

bool Replacement::allowed(std::uint32_t column, std::uint32_t other) const
{
    auto at = uses_[column].begin();
    for (const auto& [side, amount] : uses_[other]) {
        while (at != uses_[column].end() && at->first < side) ++at;
        if (at == uses_[column].end() || at->first != side || amount > at->second) return false;
    }
    return true;
}

} // namespace ilonet::solver
