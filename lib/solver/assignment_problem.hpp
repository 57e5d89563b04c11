// Plain instances of the assignment problem: rows to columns, each pair at a cost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::solver {

/// A plain assignment instance: each row takes one column at most, each column one row at most.
struct AssignmentProblem {
    struct Pair {
        std::size_t row;
        std::size_t column;
        std::int64_t cost;
    };
    std::vector<std::string> rows, columns;
    std::vector<Pair> pairs; ///< at most one for each row and column; those not named cannot be taken
};

struct AssignmentAnswer {
    std::vector<std::optional<std::size_t>> column_of; ///< by row
    std::int64_t objective = 0;                        ///< sum of the costs of the pairs taken
    std::int64_t bound = 0; ///< proven by the potentials: no answer with as many pairs costs less
    std::size_t filled = 0;
    bool proven = false; ///< objective equals bound and the potentials were checked
};

/// As many rows filled as can be, at the least sum of costs.
AssignmentAnswer solve(const AssignmentProblem& problem);

} // namespace ilonet::solver
