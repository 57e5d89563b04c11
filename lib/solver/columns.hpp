// What may be chosen: the sites that are neither required nor forbidden, and what limits their choice.
#pragma once

#include "solver/location_problem.hpp"

namespace ilonet::solver {

/// What a column uses of a side, or gives to a row.
struct Use {
    std::uint32_t column;
    std::int64_t amount;
    bool operator==(const Use&) const = default;
    auto operator<=>(const Use&) const = default;
};

/// The uses of the chosen columns add up to no more.
struct Side {
    std::vector<Use> uses; ///< by rising column, none 0
    std::int64_t most;
};

struct Columns {
    std::vector<std::size_t> site;
    std::vector<std::int64_t> cost;
    std::uint32_t most = 0; ///< so many at most are chosen
    std::vector<Side> sides;

    std::uint32_t count() const { return static_cast<std::uint32_t>(site.size()); }
};

/// The required sites are taken for granted, and what they use is gone. Costs are those of the objective: 0 where it
/// knows none. The instance has no plain clash.
Columns columns_of(const LocationProblem& problem);

/// By site, its column or `none`.
std::vector<std::uint32_t> column_of_site(const LocationProblem& problem, const Columns& columns);

/// Leaves the columns that are marked; sides that can no longer be broken go.
/// Gives for each old column its new number or `none`.
std::vector<std::uint32_t> keep(Columns& columns, const std::vector<bool>& kept);

/// Rows or sides in terms of the new numbers.
void renumber(std::vector<Use>& uses, const std::vector<std::uint32_t>& number);

/// Whether `other` uses no more than `column` on any side, so that it can take its place.
class Replacement {
public:
    explicit Replacement(const Columns& columns);
    bool allowed(std::uint32_t column, std::uint32_t other) const;

private:
    std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> uses_; ///< by column, of each side
};

} // namespace ilonet::solver
