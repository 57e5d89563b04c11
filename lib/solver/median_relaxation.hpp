#pragma once

#include "solver/median.hpp"
#include "solver/relaxation.hpp"

namespace ilonet::solver {

/// That each row is served once is relaxed: a column takes the multiplier of every row that costs less there.
class MedianRelaxation final : public Relaxation {
public:
    explicit MedianRelaxation(const Median& median);

    std::size_t rows() const override { return median_.rows.size(); }
    std::int64_t beyond() const override { return beyond_; }
    std::int64_t step() const override { return step_; }
    bool enter(const Decisions& decisions) override;
    const std::vector<std::uint32_t>& needed() const override { return needed_; }
    std::vector<std::uint32_t> replaceable() const override { return {}; }
    const std::vector<std::uint32_t>& active() const override { return active_; }
    const std::vector<std::int64_t>& caps() const override { return caps_; }
    std::int64_t first_guess(std::size_t row) const override;
    double scale(std::size_t row) const override;
    Wide price(const std::vector<std::int64_t>& multipliers, std::vector<std::int64_t>& reduced) const override;
    void slope(const std::vector<std::int64_t>& multipliers, const std::vector<std::uint32_t>& chosen,
               std::vector<double>& slope) const override;
    std::size_t size() const override { return ways_.size() / 4 + rows(); }
    bool demand_service(const std::vector<std::int64_t>&, Wide) override { return false; }
    std::size_t mark() const override { return 0; }
    void undo(std::size_t) override {}
    std::optional<std::int64_t> cost_of(const std::vector<std::uint32_t>& chosen) const override;
    void gains(const std::vector<std::uint32_t>& chosen, std::vector<double>& gains) const override;
    bool ends_when_served() const override { return false; }
    Program program(const Decisions& decisions) const override;

private:
    /// What each row costs; nothing where it is not served.
    std::vector<std::optional<std::int64_t>> costs_after(const std::vector<std::uint32_t>& chosen) const;
    bool activate(std::uint32_t row, std::optional<std::int64_t> already, const Decisions& decisions);

    const Median& median_;
    std::int64_t beyond_ = 0, step_ = 0;
    Wide settled_ = 0; ///< cost of the rows that no open column betters
    std::vector<std::uint32_t> active_, needed_;
    std::vector<std::int64_t> caps_;
    std::vector<std::size_t> end_;  ///< of active row by active row, in `ways_`
    std::vector<Median::Way> ways_; ///< to open columns, costs on the grid
};

} // namespace ilonet::solver
