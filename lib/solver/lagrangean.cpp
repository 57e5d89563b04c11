#include "solver/lagrangean.hpp"

#include <algorithm>
#include <cmath>

namespace ilonet::solver {
namespace {

/// Of a new direction, how much is the slope; the rest goes on as before, which keeps the ascent from zigzagging.
constexpr double share_of_slope = 0.4;

Wide shifted_down(Wide number, int shift) { return number >> shift; }
Wide shifted_up(Wide number, int shift) { return -(-number >> shift); }
/// A whole price near one that is not below 0; any gives a bound.
std::int64_t nearest(double price)
{
    return static_cast<std::int64_t>(price + 0.5); // NOLINT(bugprone-incorrect-roundings): any whole price will do
}

} // namespace

Lagrangean::Lagrangean(const Columns& columns, const Relaxation& relaxation)
    : columns_(columns), relaxation_(relaxation), row_(relaxation.rows()), side_(columns.sides.size()),
      reduced_(columns.count()), is_chosen_(columns.count(), false),
      cap_of_side_((std::int64_t{1} << 58) / static_cast<std::int64_t>(columns.sides.size() + 1)),
      slope_(relaxation.rows()), row_direction_(relaxation.rows()), side_direction_(columns.sides.size())
{
    for (std::size_t row = 0; row < relaxation.rows(); ++row) scale_.push_back(relaxation.scale(row));
    for (const auto& side : columns.sides) {
        int shift = 0;
        for (const auto& use : side.uses)
            while (use.amount >> shift > 1) ++shift;
        shift_.push_back(shift);
    }
}

Multipliers Lagrangean::first_guess() const
{
    Multipliers multipliers{{}, std::vector<double>(columns_.sides.size(), 0)};
    for (std::size_t row = 0; row < relaxation_.rows(); ++row)
        multipliers.row.push_back(static_cast<double>(relaxation_.first_guess(row)));
    return multipliers;
}

void Lagrangean::round(const Multipliers& multipliers)
{
    for (const auto row : relaxation_.active())
        row_[row] = std::clamp<std::int64_t>(nearest(multipliers.row[row]), 0, relaxation_.caps()[row]);
    for (std::size_t side = 0; side < side_.size(); ++side)
        side_[side] = std::clamp<std::int64_t>(nearest(multipliers.side[side]), 0, cap_of_side_);
}

/// Each use is priced no dearer than it is, and what is left no cheaper. Gives the constant.
Wide Lagrangean::price_sides(const Decisions& decisions)
{
    Wide constant = 0;
    for (std::size_t side = 0; side < side_.size(); ++side) {
        if (side_[side] == 0) continue;
        for (const auto& use : columns_.sides[side].uses)
            reduced_[use.column] +=
                static_cast<std::int64_t>(shifted_down(Wide{side_[side]} * use.amount, shift_[side]));
        constant -= shifted_up(Wide{side_[side]} * decisions.left(side), shift_[side]);
    }
    return constant;
}

/// The open columns below 0, the lowest first, as many as there is room for.
void Lagrangean::choose(const Decisions& decisions)
{
    for (const auto column : chosen_) is_chosen_[column] = false;
    chosen_.clear();
    for (std::uint32_t column = 0; column < columns_.count(); ++column)
        if (decisions.is_open(column) && reduced_[column] < 0) chosen_.push_back(column);
    const auto lower = [&](std::uint32_t a, std::uint32_t b) {
        return reduced_[a] != reduced_[b] ? reduced_[a] < reduced_[b] : a < b;
    };
    const std::size_t room = decisions.room();
    dearest_chosen_ = next_best_ = 0;
    if (chosen_.size() > room) {
        std::nth_element(chosen_.begin(), chosen_.begin() + static_cast<std::ptrdiff_t>(room), chosen_.end(), lower);
        next_best_ = reduced_[chosen_[room]];
        chosen_.resize(room);
    }
    if (chosen_.size() == room && room > 0)
        dearest_chosen_ = reduced_[*std::max_element(chosen_.begin(), chosen_.end(), lower)];
    for (const auto column : chosen_) is_chosen_[column] = true;
}

void Lagrangean::evaluate(const Decisions& decisions, const Multipliers& multipliers)
{
    round(multipliers);
    const auto grid = relaxation_.grid();
    for (std::uint32_t column = 0; column < columns_.count(); ++column) reduced_[column] = columns_.cost[column] * grid;
    bound_ = 0;
    for (const auto column : decisions.in()) bound_ += reduced_[column];
    bound_ += price_sides(decisions) + relaxation_.price(row_, reduced_);
    choose(decisions);
    for (const auto column : chosen_) bound_ += reduced_[column];
}

Wide Lagrangean::bound_if_turned(std::uint32_t column) const
{
    if (is_chosen_[column]) return bound_ - reduced_[column] + next_best_;
    return bound_ + reduced_[column] - dearest_chosen_;
}

void Lagrangean::forget_direction()
{
    std::fill(row_direction_.begin(), row_direction_.end(), 0);
    std::fill(side_direction_.begin(), side_direction_.end(), 0);
}

bool Lagrangean::climb(const Decisions& decisions, Multipliers& multipliers, double length, Wide target)
{
    relaxation_.slope(row_, chosen_, slope_);
    double norm = 0;
    const auto turn = [&](double& direction, double slope, double scale, double at, double cap) {
        direction = share_of_slope * scale * slope + (1 - share_of_slope) * direction;
        if ((at <= 0 && direction < 0) || (at >= cap && direction > 0)) direction = 0;
        norm += direction * direction / scale;
    };
    const auto& caps = relaxation_.caps();
    for (const auto row : relaxation_.active())
        turn(row_direction_[row], slope_[row], scale_[row], multipliers.row[row], static_cast<double>(caps[row]));
    for (std::size_t side = 0; side < side_.size(); ++side) {
        auto used = -static_cast<double>(decisions.left(side));
        for (const auto& use : columns_.sides[side].uses)
            if (is_chosen_[use.column]) used += static_cast<double>(use.amount);
        turn(side_direction_[side], std::ldexp(used, -shift_[side]), 1, multipliers.side[side],
             static_cast<double>(cap_of_side_));
    }
    if (norm == 0) return false;
    const auto step = length * static_cast<double>(target - bound_) / norm;
    for (const auto row : relaxation_.active())
        multipliers.row[row] =
            std::clamp(multipliers.row[row] + step * row_direction_[row], 0.0, static_cast<double>(caps[row]));
    for (std::size_t side = 0; side < side_.size(); ++side)
        multipliers.side[side] =
            std::clamp(multipliers.side[side] + step * side_direction_[side], 0.0, static_cast<double>(cap_of_side_));
    return true;
}

} // namespace ilonet::solver
