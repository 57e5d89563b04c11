// What the search needs to know of a model: rows with multipliers, and the sum that is left when the rows are relaxed
// and priced. Multipliers are whole numbers on a grid, and so are all sums, so that no rounding can make a wrong proof.
//
//     bound(u) = constant(u) + least sum over the allowed choices of the reduced costs(u)
//
// holds for whatever multipliers between 0 and their caps: the cost of no choice is below it.
#pragma once

#include "solver/decisions.hpp"

#include <algorithm>

namespace ilonet::solver {

struct Program;

class Relaxation {
public:
    virtual ~Relaxation() = default;
    Relaxation() = default;
    Relaxation(const Relaxation&) = delete;
    Relaxation& operator=(const Relaxation&) = delete;

    virtual std::size_t rows() const = 0;
    virtual std::int64_t beyond() const = 0; ///< more than any choice costs
    virtual std::int64_t step() const = 0;   ///< all costs are multiples of it

    /// Looks at what is in and open from here on. False where a row can no longer be served.
    virtual bool enter(const Decisions& decisions) = 0;
    /// Open columns without which a row can no longer be served.
    virtual const std::vector<std::uint32_t>& needed() const = 0;
    /// Open columns whose place another open one can take at no loss.
    virtual std::vector<std::uint32_t> replaceable() const = 0;

    // Of the entered state; on the grid.
    virtual const std::vector<std::uint32_t>& active() const = 0; ///< rows that count; the others' multipliers do not
    virtual const std::vector<std::int64_t>& caps() const = 0;    ///< by row; 0 where it is not active
    virtual std::int64_t first_guess(std::size_t row) const = 0;
    /// How far a multiplier moves for the same slope, beside the others.
    virtual double scale(std::size_t row) const = 0;
    /// Takes the value of the rows from the reduced costs of the open columns. Gives the constant.
    virtual Wide price(const std::vector<std::int64_t>& multipliers, std::vector<std::int64_t>& reduced) const = 0;
    /// By row, what is lacking where these open columns are chosen: the slope of the bound.
    virtual void slope(const std::vector<std::int64_t>& multipliers, const std::vector<std::uint32_t>& chosen,
                       std::vector<double>& slope) const = 0;
    virtual std::size_t size() const = 0; ///< how many numbers one pricing looks at

    /// Rows of which any lack would raise the bound by more than the slack must be served from here on. True where there
    /// was one.
    virtual bool demand_service(const std::vector<std::int64_t>& multipliers, Wide slack) = 0;
    virtual std::size_t mark() const = 0;
    virtual void undo(std::size_t mark) = 0;

    // Of any choice of columns.
    virtual std::optional<std::int64_t> cost_of(const std::vector<std::uint32_t>& chosen) const = 0;
    /// By column, how much it would add to the choice; of one kind, else without unit.
    virtual void gains(const std::vector<std::uint32_t>& chosen, std::vector<double>& gains) const = 0;
    /// Nothing is gained where all rows are served.
    virtual bool ends_when_served() const = 0;

    /// The model that is left, for another solver. Empty columns where it is too large for that.
    virtual Program program(const Decisions& decisions) const = 0;

    std::int64_t grid() const { return grid_; }

protected:
    /// As fine as the sums leave room for.
    void set_grid(Wide greatest_sum)
    {
        grid_ = 1 << 14;
        while (grid_ > 1 && greatest_sum * grid_ > Wide{1} << 58) grid_ /= 2;
    }
    /// A cap for a multiplier that the model itself does not limit: any is allowed, and no sum outgrows 64 bits.
    std::int64_t free_cap() const
    {
        const auto share = (std::int64_t{1} << 60) / static_cast<std::int64_t>(std::max<std::size_t>(rows(), 1));
        const auto wanted = Wide{beyond()} * grid_;
        return wanted < share ? static_cast<std::int64_t>(wanted) : share;
    }

private:
    std::int64_t grid_ = 1;
};

} // namespace ilonet::solver
