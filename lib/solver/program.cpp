#include "solver/program.hpp"

namespace ilonet::solver {

Program::Program(const Columns& columns, const Decisions& decisions)
{
    for (std::uint32_t column = 0; column < columns.count(); ++column) {
        costs.push_back(static_cast<double>(columns.cost[column]));
        lower.push_back(decisions.fate(column) == Fate::in ? 1 : 0);
        upper.push_back(decisions.fate(column) == Fate::out ? 0 : 1);
    }
    if (columns.most < columns.count()) {
        auto& row = add_row(std::nullopt, static_cast<double>(columns.most));
        for (std::uint32_t column = 0; column < columns.count(); ++column) row.terms.push_back({column, 1});
    }
    for (const auto& side : columns.sides) {
        auto& row = add_row(std::nullopt, static_cast<double>(side.most));
        for (const auto& use : side.uses) row.terms.push_back({use.column, static_cast<double>(use.amount)});
    }
}

std::size_t Program::terms() const
{
    std::size_t count = 0;
    for (const auto& row : rows) count += row.terms.size();
    return count;
}

Program::Row& Program::add_row(std::optional<double> least, std::optional<double> most)
{
    return rows.emplace_back(Row{{}, least, most});
}

std::uint32_t Program::add_continuous(double cost)
{
    costs.push_back(cost);
    return static_cast<std::uint32_t>(costs.size() - 1);
}

} // namespace ilonet::solver
