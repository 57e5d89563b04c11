// Plain instances: an empty row costs more than any two answers can differ by, so that as many rows as can be are
// filled.
#include "solver/assignment_problem.hpp"

#include "solver/assignment.hpp"

#include <algorithm>
#include <stdexcept>

namespace ilonet::solver {
namespace {

Instance instance_of(const AssignmentProblem& problem)
{
    Instance instance;
    instance.columns = static_cast<std::uint32_t>(problem.columns.size());
    instance.rows.resize(problem.rows.size());
    Wide greatest = 0;
    for (const auto& [row, column, cost] : problem.pairs) {
        if (column >= problem.columns.size()) throw std::out_of_range("a pair names a column that is not there");
        instance.rows.at(row).push_back({static_cast<std::uint32_t>(column), cost});
        greatest = std::max({greatest, Wide{cost}, -Wide{cost}});
    }
    const auto all_rows = static_cast<Wide>(problem.rows.size());
    instance.price_of_empty.assign(problem.rows.size(), greatest * (2 * all_rows + 1) + 1);
    return instance;
}

std::int64_t narrow(Wide sum)
{
    if (sum != static_cast<std::int64_t>(sum)) throw std::overflow_error("the sum of costs does not fit into 64 bits");
    return static_cast<std::int64_t>(sum);
}

} // namespace

AssignmentAnswer solve(const AssignmentProblem& problem)
{
    const auto instance = instance_of(problem);
    auto solution = least_cost(instance);
    prefer_low_columns(instance, solution);
    const auto certificate = check(instance, solution);

    AssignmentAnswer answer;
    Wide prices = 0; // in both sums, for the rows that stay empty
    for (std::size_t row = 0; row < problem.rows.size(); ++row) {
        const auto column = solution.column_of[row];
        answer.column_of.push_back(column == none ? std::nullopt : std::optional<std::size_t>(column));
        if (column == none)
            prices += instance.price_of_empty[row];
        else
            ++answer.filled;
    }
    answer.objective = narrow(certificate.primal - prices);
    answer.bound = narrow(certificate.dual - prices);
    answer.proven = certificate.holds;
    return answer;
}

} // namespace ilonet::solver
