#include "solver/median.hpp"

#include <algorithm>
#include <map>

namespace ilonet::solver {
namespace {

/// The distances of one demand, in the order of the columns.
struct Demand {
    std::vector<std::pair<std::uint32_t, std::int64_t>> distances;
    std::optional<std::int64_t> already;
    auto operator<=>(const Demand&) const = default;
};

std::vector<Demand> demands_of(const LocationProblem& problem, const Columns& columns)
{
    std::vector<Demand> demands(problem.weights.size());
    const auto required = marked(problem.costs.size(), problem.required);
    const auto column_of = column_of_site(problem, columns);
    for (const auto& [demand, site, distance] : problem.pairs) {
        auto& already = demands[demand].already;
        if (required[site]) already = std::min(already.value_or(distance), distance);
    }
    for (const auto& [demand, site, distance] : problem.pairs) {
        auto& of_demand = demands[demand];
        if (column_of[site] != none && (!of_demand.already || distance < *of_demand.already))
            of_demand.distances.emplace_back(column_of[site], distance);
    }
    for (auto& demand : demands) std::sort(demand.distances.begin(), demand.distances.end());
    return demands;
}

Median::Row row_of(const Demand& demand, Wide weight)
{
    Median::Row row{{}, std::nullopt, narrow_sum(weight)};
    if (demand.already) row.already = narrow_sum(weight * *demand.already);
    for (const auto& [column, distance] : demand.distances)
        if (const auto cost = narrow_sum(weight * distance); !row.already || cost < *row.already)
            row.ways.push_back({cost, column});
    std::sort(row.ways.begin(), row.ways.end());
    return row;
}

/// By column, its rows and what they cost there.
using Table = std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>>;

Table by_column(const Median& median)
{
    Table table(median.columns.count());
    for (std::uint32_t row = 0; row < median.rows.size(); ++row)
        for (const auto& way : median.rows[row].ways) table[way.column].emplace_back(row, way.cost);
    return table;
}

bool is_no_worse(const Table& table, std::uint32_t other, std::uint32_t column)
{
    if (table[other].size() < table[column].size()) return false;
    auto at = table[other].begin();
    for (const auto& [row, cost] : table[column]) {
        while (at != table[other].end() && at->first < row) ++at;
        if (at == table[other].end() || at->first != row || at->second > cost) return false;
    }
    return true;
}

void drop_replaced_columns(Median& median)
{
    const auto table = by_column(median);
    const Replacement replacement(median.columns);
    const auto replaces = [&](std::uint32_t other, std::uint32_t column) {
        return is_no_worse(table, other, column) && replacement.allowed(column, other);
    };
    std::vector<bool> kept(median.columns.count(), true);
    for (std::uint32_t column = 0; column < kept.size(); ++column)
        for (std::uint32_t other = 0; other < kept.size() && kept[column]; ++other)
            if (other != column && kept[other] && replaces(other, column) &&
                (other < column || !replaces(column, other)))
                kept[column] = false;
    const auto number = keep(median.columns, kept);
    for (auto& row : median.rows) {
        std::erase_if(row.ways, [&](const auto& way) { return number[way.column] == none; });
        for (auto& way : row.ways) way.column = number[way.column];
        std::sort(row.ways.begin(), row.ways.end());
    }
}

} // namespace

Median median_of(const LocationProblem& problem)
{
    Median median;
    median.columns = columns_of(problem);
    std::map<Demand, Wide> weights;
    const auto demands = demands_of(problem, median.columns);
    for (std::size_t demand = 0; demand < demands.size(); ++demand) weights[demands[demand]] += problem.weights[demand];
    for (const auto& [demand, weight] : weights) median.rows.push_back(row_of(demand, weight));
    drop_replaced_columns(median);
    Wide constant = 0;
    std::erase_if(median.rows, [&](const auto& row) {
        if (!row.ways.empty() || !row.already) return false;
        constant += *row.already;
        return true;
    });
    median.constant = narrow_sum(constant);
    return median;
}

} // namespace ilonet::solver
