// Covering, one model for both objectives: rows need amounts, columns give them. Where it is hard, every need must be
// reached at the least sum of costs; else what is lacking is paid for by weight, which is max cover turned around.
#pragma once

#include "solver/columns.hpp"

namespace ilonet::solver {

struct Cover {
    struct Row {
        std::int64_t need;
        std::int64_t weight;   ///< of each unit that is lacking; 0 and without meaning where the model is hard
        std::vector<Use> uses; ///< by rising column, each amount from 1 to the need
    };
    bool hard = false;
    Columns columns;
    std::vector<Row> rows;
};

/// A constant that the reductions have taken out, in the costs of the model.
struct Reduced {
    std::int64_t constant = 0;
    bool impossible = false; ///< a hard row lacks columns
};

/// Rows divided by what their numbers have in common; the required sites have given their amounts already.
Cover cover_of(const LocationProblem& problem);

/// Merges equal rows, drops rows that others imply and columns that others replace, as long as that finds anything. The
/// best answer of what is left is a best answer of the whole.
Reduced reduce(Cover& cover);

/// What all objectives are multiples of.
std::int64_t step_of(const Cover& cover);

} // namespace ilonet::solver
