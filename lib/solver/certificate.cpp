// The proof of an answer: weak duality, checked from the entries alone.
#include "solver/assignment.hpp"

#include <optional>

namespace ilonet::solver {
namespace {

bool is_feasible(const Instance& instance, const Solution& solution)
{
    const auto& u = solution.row_potential;
    const auto& v = solution.column_potential;
    for (const auto potential : v)
        if (potential > 0) return false;
    for (std::size_t row = 0; row < instance.rows.size(); ++row) {
        if (u[row] > instance.price_of_empty[row]) return false;
        for (const auto& entry : instance.rows[row])
            if (u[row] + v[entry.column] > entry.cost) return false;
    }
    return true;
}

std::optional<std::int64_t> cost_of(const std::vector<Instance::Entry>& entries, std::uint32_t column)
{
    for (const auto& entry : entries)
        if (entry.column == column) return entry.cost;
    return std::nullopt;
}

struct Sum {
    Wide value = 0;
    bool tight = true; ///< it is a matching, and whatever is taken or left free costs what the potentials say
};

Sum sum_of(const Instance& instance, const Solution& solution)
{
    std::vector<bool> taken(instance.columns, false);
    Sum sum;
    for (std::size_t row = 0; row < instance.rows.size(); ++row) {
        const auto column = solution.column_of[row];
        if (column == none) {
            sum.value += instance.price_of_empty[row];
            sum.tight &= solution.row_potential[row] == instance.price_of_empty[row];
            continue;
        }
        const auto cost = cost_of(instance.rows[row], column);
        if (!cost || taken[column]) return {sum.value, false};
        taken[column] = true;
        sum.value += *cost;
        sum.tight &= solution.row_potential[row] + solution.column_potential[column] == *cost;
    }
    for (std::uint32_t column = 0; column < instance.columns; ++column)
        sum.tight &= taken[column] || solution.column_potential[column] == 0;
    return sum;
}

bool has_all_parts(const Instance& instance, const Solution& solution)
{
    const auto rows = instance.rows.size();
    return instance.price_of_empty.size() == rows && solution.column_of.size() == rows &&
           solution.row_potential.size() == rows && solution.column_potential.size() == instance.columns;
}

} // namespace

Certificate check(const Instance& instance, const Solution& solution)
{
    Certificate certificate;
    if (!has_all_parts(instance, solution)) return certificate;
    for (const auto potential : solution.row_potential) certificate.dual += potential;
    for (const auto potential : solution.column_potential) certificate.dual += potential;
    const auto primal = sum_of(instance, solution);
    certificate.primal = primal.value;
    certificate.holds = primal.tight && is_feasible(instance, solution) && certificate.primal == certificate.dual;
    return certificate;
}

} // namespace ilonet::solver
