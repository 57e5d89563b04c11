#pragma once

#include "solver/cover.hpp"
#include "solver/relaxation.hpp"

namespace ilonet::solver {

/// A unit that is lacking in a row costs the row's multiplier. Rows with large needs are priced by a coarser row that the
/// true one implies: needs are rounded down and amounts up.
class CoverRelaxation final : public Relaxation {
public:
    explicit CoverRelaxation(const Cover& cover);

    std::size_t rows() const override { return cover_.rows.size(); }
    std::int64_t beyond() const override { return beyond_; }
    std::int64_t step() const override { return step_; }
    bool enter(const Decisions& decisions) override;
    const std::vector<std::uint32_t>& needed() const override { return needed_; }
    std::vector<std::uint32_t> replaceable() const override;
    const std::vector<std::uint32_t>& active() const override { return rows_; }
    const std::vector<std::int64_t>& caps() const override { return caps_; }
    std::int64_t first_guess(std::size_t row) const override;
    double scale(std::size_t row) const override;
    Wide price(const std::vector<std::int64_t>& multipliers, std::vector<std::int64_t>& reduced) const override;
    void slope(const std::vector<std::int64_t>& multipliers, const std::vector<std::uint32_t>& chosen,
               std::vector<double>& slope) const override;
    std::size_t size() const override { return amounts_.size() + active_.size(); }
    bool demand_service(const std::vector<std::int64_t>& multipliers, Wide slack) override;
    std::size_t mark() const override { return demanded_.size(); }
    void undo(std::size_t mark) override;
    std::optional<std::int64_t> cost_of(const std::vector<std::uint32_t>& chosen) const override;
    void gains(const std::vector<std::uint32_t>& chosen, std::vector<double>& gains) const override;
    bool ends_when_served() const override { return cover_.hard; }
    Program program(const Decisions& decisions) const override;

private:
    struct Give {
        std::uint32_t row;
        std::int64_t amount;
    };
    /// A row that still lacks something, and its open columns as far as the next one's begin.
    struct Active {
        std::uint32_t row;
        std::int64_t lacking; ///< in coarse units
        std::size_t end;
        bool filled_by_any; ///< each column gives all that is lacking
    };

    std::vector<std::int64_t> lacking_after(const std::vector<std::uint32_t>& chosen) const;
    bool activate(std::uint32_t row, std::int64_t lacking, const Decisions& decisions);
    std::int64_t coarse(std::uint32_t row, std::int64_t lacking) const;
    std::int64_t cap_of(std::uint32_t row) const;

    const Cover& cover_;
    Replacement replacement_;
    std::int64_t beyond_ = 0, step_ = 1;
    std::vector<std::vector<Give>> gives_;  ///< by column
    std::vector<std::int64_t> unit_;        ///< by row, how many true units one coarse unit stands for
    std::vector<std::int64_t> now_lacking_; ///< by row, coarse, of the entered state; 0 where it is served
    std::vector<bool> must_;                ///< by row, whether it must be served
    std::vector<std::uint32_t> demanded_;   ///< the rows that must be served though the model is not hard, in order
    std::vector<std::int64_t> caps_;        ///< by row
    std::vector<Active> active_;
    std::vector<std::uint32_t> rows_;    ///< the active ones
    std::vector<std::uint32_t> columns_; ///< of all active rows, one after the other
    std::vector<std::int64_t> amounts_;  ///< beside them, coarse, none beyond what is lacking
    std::vector<std::uint32_t> needed_;
};

} // namespace ilonet::solver
