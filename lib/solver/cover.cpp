#include "solver/cover.hpp"

#include <algorithm>
#include <numeric>

namespace ilonet::solver {
namespace {

std::vector<Cover::Row> rows_of(const LocationProblem& problem, const Columns& columns)
{
    std::vector<Cover::Row> rows;
    for (std::size_t demand = 0; demand < problem.weights.size(); ++demand)
        rows.push_back({need_of(problem, demand), problem.weights[demand], {}});
    const auto required = marked(problem.costs.size(), problem.required);
    const auto column_of = column_of_site(problem, columns);
    for (const auto& [demand, site, amount] : problem.pairs) {
        auto& row = rows[demand];
        if (required[site]) row.need -= std::min(amount, row.need);
        if (amount > 0 && column_of[site] != none) row.uses.push_back({column_of[site], amount});
    }
    return rows;
}

void divide_by_common_factor(Cover::Row& row)
{
    auto factor = row.need;
    for (const auto& use : row.uses) factor = std::gcd(factor, use.amount);
    row.need /= factor;
    row.weight = narrow_sum(Wide{row.weight} * factor);
    for (auto& use : row.uses) use.amount /= factor;
}

} // namespace

Cover cover_of(const LocationProblem& problem)
{
    Cover cover;
    cover.hard = problem.objective != Objective::max_cover;
    cover.columns = columns_of(problem);
    cover.rows = rows_of(problem, cover.columns);
    std::erase_if(cover.rows, [&](const auto& row) { return row.need == 0 || (!cover.hard && row.weight == 0); });
    for (auto& row : cover.rows) {
        if (cover.hard) row.weight = 0;
        for (auto& use : row.uses) use.amount = std::min(use.amount, row.need);
        divide_by_common_factor(row);
        std::sort(row.uses.begin(), row.uses.end());
    }
    return cover;
}

std::int64_t step_of(const Cover& cover)
{
    std::int64_t step = 0;
    for (const auto cost : cover.columns.cost) step = std::gcd(step, cost);
    for (const auto& row : cover.rows) step = std::gcd(step, row.weight);
    return std::max<std::int64_t>(step, 1);
}

} // namespace ilonet::solver
