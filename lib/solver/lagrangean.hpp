// The Lagrangean bound of a state, and the ascent that makes it good. The ascent computes in floating point, the bound
// in whole numbers on the grid.
#pragma once

#include "solver/relaxation.hpp"

namespace ilonet::solver {

/// On the grid, as the ascent has them; the bound is computed from the next whole numbers.
struct Multipliers {
    std::vector<double> row, side;
};

class Lagrangean {
public:
    Lagrangean(const Columns& columns, const Relaxation& relaxation);

    Multipliers first_guess() const;

    /// The bound at these multipliers, for all choices that follow the decisions.
    void evaluate(const Decisions& decisions, const Multipliers& multipliers);
    Wide bound() const { return bound_; } ///< on the grid
    /// Open columns that the bound would choose.
    const std::vector<std::uint32_t>& chosen() const { return chosen_; }
    const std::vector<std::int64_t>& row_multipliers() const { return row_; }
    bool chooses(std::uint32_t column) const { return is_chosen_[column]; }
    std::int64_t reduced(std::uint32_t column) const { return reduced_[column]; }
    /// What the bound would be if an open column had the other fate.
    Wide bound_if_turned(std::uint32_t column) const;

    /// One step uphill from the state just evaluated. False where the slope is level: the bound cannot be better.
    bool climb(const Decisions& decisions, Multipliers& multipliers, double length, Wide target);
    void forget_direction();

private:
    void round(const Multipliers& multipliers);
    Wide price_sides(const Decisions& decisions);
    void choose(const Decisions& decisions);

    const Columns& columns_;
    const Relaxation& relaxation_;
    std::vector<double> scale_;            ///< by row
    std::vector<int> shift_;               ///< by side: its multiplier is the price of 2^shift units
    std::vector<std::int64_t> row_, side_; ///< whole multipliers
    std::vector<std::int64_t> reduced_;
    std::vector<std::uint32_t> chosen_;
    std::vector<bool> is_chosen_;
    std::int64_t cap_of_side_;        ///< so that no sum outgrows 64 bits
    std::int64_t dearest_chosen_ = 0; ///< of the reduced costs where there is no more room, else 0
    std::int64_t next_best_ = 0;      ///< of those below 0 that found no room, else 0
    Wide bound_ = 0;
    std::vector<double> slope_, row_direction_, side_direction_;
};

} // namespace ilonet::solver
