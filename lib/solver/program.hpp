// What is left of a model as a mixed-integer program, for a solver of such.
#pragma once

#include "solver/decisions.hpp"

namespace ilonet::solver {

struct Program {
    struct Term {
        std::uint32_t variable;
        double factor;
    };
    struct Row {
        std::vector<Term> terms;
        std::optional<double> least, most;
    };
    /// Least cost; the first variables are the columns, 0 or 1, the others continuous from 0 on.
    std::vector<double> costs;
    std::vector<double> lower, upper; ///< of the columns
    std::vector<Row> rows;

    Program() = default;
    /// The columns, what is decided of them, and what limits their choice.
    Program(const Columns& columns, const Decisions& decisions);

    std::size_t columns() const { return lower.size(); }
    std::size_t terms() const;
    Row& add_row(std::optional<double> least, std::optional<double> most);
    std::uint32_t add_continuous(double cost);
};

} // namespace ilonet::solver
