// The p-median: each row goes to the cheapest of the chosen columns, or to what the required sites give it already.
#pragma once

#include "solver/columns.hpp"

namespace ilonet::solver {

struct Median {
    struct Way {
        std::int64_t cost; ///< weight times distance
        std::uint32_t column;
        bool operator==(const Way&) const = default;
        auto operator<=>(const Way&) const = default;
    };
    struct Row {
        std::vector<Way> ways;               ///< by rising cost, each cheaper than `already`
        std::optional<std::int64_t> already; ///< what it costs without any column
        std::int64_t weight;
    };
    Columns columns;
    std::vector<Row> rows;
    std::int64_t constant = 0; ///< of rows that no column betters
};

/// Demands with the same distances are one row; columns that others replace are gone.
Median median_of(const LocationProblem& problem);

} // namespace ilonet::solver
