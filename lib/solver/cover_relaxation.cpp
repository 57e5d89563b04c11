#include "solver/cover_relaxation.hpp"

#include "solver/program.hpp"

#include <cmath>

namespace ilonet::solver {
namespace {

constexpr std::int64_t most_coarse_units = 1 << 20;

std::int64_t divided_up(std::int64_t number, std::int64_t by) { return number / by + (number % by != 0 ? 1 : 0); }

} // namespace

CoverRelaxation::CoverRelaxation(const Cover& cover)
    : cover_(cover), replacement_(cover.columns), step_(step_of(cover)), gives_(cover.columns.count()),
      now_lacking_(cover.rows.size(), 0), must_(cover.rows.size(), cover.hard), caps_(cover.rows.size(), 0)
{
    Wide worst = 0;
    for (const auto cost : cover.columns.cost) worst += cost;
    for (std::uint32_t row = 0; row < cover.rows.size(); ++row) {
        const auto& [need, weight, uses] = cover.rows[row];
        worst += Wide{weight} * need;
        unit_.push_back(divided_up(need, most_coarse_units));
        for (const auto& use : uses) gives_[use.column].push_back({row, use.amount});
    }
    require_room(worst);
    beyond_ = static_cast<std::int64_t>(worst) + step_;
    set_grid(cover.hard ? Wide{beyond_} * static_cast<Wide>(rows() + 1) : Wide{beyond_});
}

std::vector<std::int64_t> CoverRelaxation::lacking_after(const std::vector<std::uint32_t>& chosen) const
{
    std::vector<std::int64_t> lacking(rows());
    for (std::size_t row = 0; row < rows(); ++row) lacking[row] = cover_.rows[row].need;
    for (const auto column : chosen)
        for (const auto& give : gives_[column]) lacking[give.row] -= std::min(give.amount, lacking[give.row]);
    return lacking;
}

/// What is lacking rounds down: no choice is said to cost more than it does. Of a hard row it may round up, since the
/// coarse amounts are whole.
std::int64_t CoverRelaxation::coarse(std::uint32_t row, std::int64_t lacking) const
{
    return must_[row] ? divided_up(lacking, unit_[row]) : lacking / unit_[row];
}

bool CoverRelaxation::enter(const Decisions& decisions)
{
    active_.clear();
    columns_.clear();
    amounts_.clear();
    needed_.clear();
    rows_.clear();
    const auto lacking = lacking_after(decisions.in());
    for (std::uint32_t row = 0; row < rows(); ++row) {
        now_lacking_[row] = coarse(row, lacking[row]);
        caps_[row] = now_lacking_[row] > 0 ? cap_of(row) : 0;
        if (lacking[row] > 0 && !activate(row, lacking[row], decisions)) return false;
    }
    return true;
}

bool CoverRelaxation::activate(std::uint32_t row, std::int64_t lacking, const Decisions& decisions)
{
    Wide together = 0;
    bool filled_by_any = true;
    for (const auto& [column, amount] : cover_.rows[row].uses) {
        if (!decisions.is_open(column)) continue;
        const auto coarse_amount = std::min(divided_up(amount, unit_[row]), now_lacking_[row]);
        together += std::min(amount, lacking);
        filled_by_any &= coarse_amount == now_lacking_[row];
        columns_.push_back(column);
        amounts_.push_back(coarse_amount);
    }
    active_.push_back({row, now_lacking_[row], columns_.size(), filled_by_any});
    rows_.push_back(row);
    if (!must_[row]) return true;
    for (const auto& [column, amount] : cover_.rows[row].uses)
        if (decisions.is_open(column) && together - std::min(amount, lacking) < lacking) needed_.push_back(column);
    return together >= lacking;
}

std::int64_t CoverRelaxation::cap_of(std::uint32_t row) const
{
    return must_[row] ? free_cap() / now_lacking_[row] : cover_.rows[row].weight * unit_[row] * grid();
}

/// Half of what is lost, or the least that a unit costs.
std::int64_t CoverRelaxation::first_guess(std::size_t row) const
{
    if (!cover_.hard) return caps_[row] / 2;
    auto least = caps_[row];
    for (const auto& use : cover_.rows[row].uses) {
        const auto given = static_cast<std::int64_t>(gives_[use.column].size()) * divided_up(use.amount, unit_[row]);
        least = std::min(least, cover_.columns.cost[use.column] * grid() / given);
    }
    return least;
}

/// Heavy rows move farther: what they lack is worth more.
double CoverRelaxation::scale(std::size_t row) const
{
    return cover_.hard ? 1 : std::sqrt(static_cast<double>(cover_.rows[row].weight * unit_[row]));
}

/// As long as a row lacks a unit, that costs what the multiplier leaves of the weight.
bool CoverRelaxation::demand_service(const std::vector<std::int64_t>& multipliers, Wide slack)
{
    const auto before = demanded_.size();
    for (const auto& [row, lacking, end, filled_by_any] : active_) {
        if (must_[row] || unit_[row] != 1 || caps_[row] - multipliers[row] <= slack) continue;
        must_[row] = true;
        demanded_.push_back(row);
    }
    return demanded_.size() > before;
}

void CoverRelaxation::undo(std::size_t mark)
{
    for (; demanded_.size() > mark; demanded_.pop_back()) must_[demanded_.back()] = false;
}

Wide CoverRelaxation::price(const std::vector<std::int64_t>& multipliers, std::vector<std::int64_t>& reduced) const
{
    Wide constant = 0;
    std::size_t at = 0;
    for (const auto& [row, lacking, end, filled_by_any] : active_) {
        const auto multiplier = multipliers[row];
        constant += Wide{multiplier} * lacking;
        if (multiplier == 0) {
            at = end;
        } else if (filled_by_any) {
            for (const auto value = multiplier * lacking; at < end; ++at) reduced[columns_[at]] -= value;
        } else {
            for (; at < end; ++at) reduced[columns_[at]] -= multiplier * amounts_[at];
        }
    }
    return constant;
}

void CoverRelaxation::slope(const std::vector<std::int64_t>&, const std::vector<std::uint32_t>& chosen,
                            std::vector<double>& slope) const
{
    for (const auto& row : active_) slope[row.row] = static_cast<double>(row.lacking);
    for (const auto column : chosen)
        for (const auto& give : gives_[column])
            slope[give.row] -=
                static_cast<double>(std::min(divided_up(give.amount, unit_[give.row]), now_lacking_[give.row]));
}

std::optional<std::int64_t> CoverRelaxation::cost_of(const std::vector<std::uint32_t>& chosen) const
{
    const auto lacking = lacking_after(chosen);
    std::int64_t cost = 0;
    for (const auto column : chosen) cost += cover_.columns.cost[column];
    for (std::size_t row = 0; row < rows(); ++row) {
        if (cover_.hard && lacking[row] > 0) return std::nullopt;
        cost += lacking[row] * cover_.rows[row].weight;
    }
    return cost;
}

void CoverRelaxation::gains(const std::vector<std::uint32_t>& chosen, std::vector<double>& gains) const
{
    gains.assign(cover_.columns.count(), 0);
    const auto lacking = lacking_after(chosen);
    for (std::size_t row = 0; row < rows(); ++row) {
        if (lacking[row] == 0) continue;
        const auto& [need, weight, uses] = cover_.rows[row];
        const auto worth = cover_.hard ? 1 / static_cast<double>(need) : static_cast<double>(weight);
        for (const auto& use : uses)
            gains[use.column] += worth * static_cast<double>(std::min(use.amount, lacking[row]));
    }
    for (const auto column : chosen) gains[column] = 0;
}

Program CoverRelaxation::program(const Decisions& decisions) const
{
    Program program(cover_.columns, decisions);
    const auto lacking = lacking_after(decisions.in());
    for (std::size_t row = 0; row < rows(); ++row) {
        if (lacking[row] == 0) continue;
        auto& line = program.add_row(static_cast<double>(lacking[row]), std::nullopt);
        for (const auto& use : cover_.rows[row].uses)
            if (decisions.is_open(use.column))
                line.terms.push_back({use.column, static_cast<double>(std::min(use.amount, lacking[row]))});
        if (cover_.hard) continue;
        const auto shortfall = program.add_continuous(static_cast<double>(cover_.rows[row].weight));
        line.terms.push_back({shortfall, 1});
    }
    return program;
}

} // namespace ilonet::solver
