// Random assignment instances and the definitions, slow and word for word.
#pragma once

#include "solver/assignment.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <utility>
#include <vector>

namespace ilonet::plan_test {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::int64_t from(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool one_in(std::int64_t n) { return from(1, n) == 1; }

private:
    std::mt19937_64 engine_;
};

/// Calls `visit` with the column of each row for every matching, the lexicographically least first, empty rows last.
template <typename Visit>
void for_each_matching(const solver::Instance& instance, std::vector<std::uint32_t>& column_of, Visit visit)
{
    const auto row = column_of.size();
    if (row == instance.rows.size()) return visit(std::as_const(column_of));
    auto entries = instance.rows[row];
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
    entries.push_back({solver::none, 0});
    for (const auto& entry : entries) {
        const bool is_taken = std::find(column_of.begin(), column_of.end(), entry.column) != column_of.end();
        if (is_taken && entry.column != solver::none) continue;
        column_of.push_back(entry.column);
        for_each_matching(instance, column_of, visit);
        column_of.pop_back();
    }
}

inline solver::Wide sum_of(const solver::Instance& instance, const std::vector<std::uint32_t>& column_of)
{
    solver::Wide sum = 0;
    for (std::size_t row = 0; row < column_of.size(); ++row) {
        if (column_of[row] == solver::none) sum += instance.price_of_empty[row];
        for (const auto& entry : instance.rows[row])
            if (entry.column == column_of[row]) sum += entry.cost;
    }
    return sum;
}

/// The first of the cheapest.
inline std::vector<std::uint32_t> best_of_all(const solver::Instance& instance)
{
    std::optional<solver::Wide> least;
    std::vector<std::uint32_t> best, columns;
    for_each_matching(instance, columns, [&](const std::vector<std::uint32_t>& column_of) {
        const auto sum = sum_of(instance, column_of);
        if (least && *least <= sum) return;
        least = sum;
        best = column_of;
    });
    return best;
}

inline solver::Instance any_instance(Dice& dice, std::uint32_t rows, std::uint32_t columns, std::int64_t share,
                                     std::int64_t most_cost)
{
    solver::Instance instance;
    instance.columns = columns;
    instance.rows.resize(rows);
    for (auto& row : instance.rows)
        for (std::uint32_t column = 0; column < columns; ++column)
            if (dice.from(1, 100) <= share) row.push_back({column, dice.from(-most_cost, most_cost)});
    return instance;
}

} // namespace ilonet::plan_test
