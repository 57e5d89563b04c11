// The assignment problem behind proposals and plain instances, the proof of its answers, and the choice among equal
// ones.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace ilonet::solver {

/// Prices that put one thing before any number of others outgrow 64 bits.
__extension__ typedef __int128 Wide;

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Each row takes one of its columns, or none and pays its price; each column takes one row at most.
struct Instance {
    struct Entry {
        std::uint32_t column;
        std::int64_t cost;
    };
    std::uint32_t columns = 0;
    std::vector<std::vector<Entry>> rows; ///< each column once at most
    std::vector<Wide> price_of_empty;     ///< by row; at most a fourth of what Wide holds, and their sum too
};

/// Row and column potentials u and v with u + v at most the cost of each entry, u at most the price, v at most 0.
struct Solution {
    std::vector<std::uint32_t> column_of; ///< by row; `none` where it is empty
    std::vector<Wide> row_potential, column_potential;
};

/// Costs and prices added up to the least sum.
Solution least_cost(const Instance& instance);

struct Certificate {
    bool holds = false; ///< the matching is one, the potentials are feasible and tight, and both sums are equal
    Wide primal = 0;    ///< costs and prices of the matching
    Wide dual = 0;      ///< sum of the potentials: no matching costs less where they are feasible
};

/// Looks at every entry and knows nothing of how the solution was found.
Certificate check(const Instance& instance, const Solution& solution);

/// Of all solutions of the same cost the one in which the first row has its lowest column, then the second row, and so
/// on; empty counts as the highest. The potentials, which must be optimal, stay as they are.
void prefer_low_columns(const Instance& instance, Solution& solution);

} // namespace ilonet::solver
