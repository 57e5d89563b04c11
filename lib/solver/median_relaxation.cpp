#include "solver/median_relaxation.hpp"

#include "solver/program.hpp"

#include <cmath>
#include <numeric>

namespace ilonet::solver {
namespace {

constexpr std::size_t most_ways_of_a_program = 300'000;

} // namespace

MedianRelaxation::MedianRelaxation(const Median& median) : median_(median), caps_(median.rows.size(), 0)
{
    Wide worst = 0;
    for (const auto& row : median.rows) {
        for (const auto& way : row.ways) step_ = std::gcd(step_, way.cost);
        step_ = std::gcd(step_, row.already.value_or(0));
        worst += row.already ? *row.already : row.ways.empty() ? 0 : row.ways.back().cost;
    }
    require_room(worst);
    step_ = std::max<std::int64_t>(step_, 1);
    beyond_ = static_cast<std::int64_t>(worst) + step_;
    set_grid(Wide{beyond_} * static_cast<Wide>(rows() + 1));
}

std::vector<std::optional<std::int64_t>> MedianRelaxation::costs_after(const std::vector<std::uint32_t>& chosen) const
{
    std::vector<bool> is_chosen(median_.columns.count(), false);
    for (const auto column : chosen) is_chosen[column] = true;
    std::vector<std::optional<std::int64_t>> costs;
    for (const auto& row : median_.rows) {
        auto& cost = costs.emplace_back(row.already);
        for (const auto& way : row.ways)
            if (is_chosen[way.column]) {
                cost = way.cost;
                break;
            }
    }
    return costs;
}

bool MedianRelaxation::enter(const Decisions& decisions)
{
    active_.clear();
    needed_.clear();
    end_.clear();
    ways_.clear();
    settled_ = 0;
    const auto costs = costs_after(decisions.in());
    for (std::uint32_t row = 0; row < rows(); ++row)
        if (!activate(row, costs[row], decisions)) return false;
    return true;
}

bool MedianRelaxation::activate(std::uint32_t row, std::optional<std::int64_t> already, const Decisions& decisions)
{
    const auto before = ways_.size();
    for (const auto& way : median_.rows[row].ways) {
        if (already && way.cost >= *already) break;
        if (decisions.is_open(way.column)) ways_.push_back({way.cost * grid(), way.column});
    }
    const auto open = ways_.size() - before;
    if (open == 0) {
        caps_[row] = 0;
        settled_ += already.value_or(0);
        return already.has_value();
    }
    caps_[row] = already ? *already * grid() : free_cap();
    active_.push_back(row);
    end_.push_back(ways_.size());
    if (!already && open == 1) needed_.push_back(ways_.back().column);
    return true;
}

/// Of the rows' ways the second: most go to the first, few to a farther one.
std::int64_t MedianRelaxation::first_guess(std::size_t row) const
{
    const auto& ways = median_.rows[row].ways;
    if (ways.empty()) return 0;
    return std::min(ways[std::min<std::size_t>(1, ways.size() - 1)].cost * grid(), caps_[row]);
}

double MedianRelaxation::scale(std::size_t row) const
{
    return std::sqrt(static_cast<double>(std::max<std::int64_t>(median_.rows[row].weight, 1)));
}

Wide MedianRelaxation::price(const std::vector<std::int64_t>& multipliers, std::vector<std::int64_t>& reduced) const
{
    Wide constant = settled_ * grid();
    std::size_t begin = 0;
    for (std::size_t at = 0; at < active_.size(); begin = end_[at++]) {
        const auto multiplier = multipliers[active_[at]];
        constant += multiplier;
        for (auto way = begin; way < end_[at] && ways_[way].cost < multiplier; ++way)
            reduced[ways_[way].column] -= multiplier - ways_[way].cost;
    }
    return constant;
}

void MedianRelaxation::slope(const std::vector<std::int64_t>& multipliers, const std::vector<std::uint32_t>& chosen,
                             std::vector<double>& slope) const
{
    std::vector<char> is_chosen(median_.columns.count(), 0);
    for (const auto column : chosen) is_chosen[column] = 1;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < active_.size(); begin = end_[at++]) {
        const auto multiplier = multipliers[active_[at]];
        int takers = 0;
        for (auto way = begin; way < end_[at] && ways_[way].cost < multiplier; ++way)
            takers += is_chosen[ways_[way].column];
        slope[active_[at]] = 1 - takers;
    }
}

std::optional<std::int64_t> MedianRelaxation::cost_of(const std::vector<std::uint32_t>& chosen) const
{
    std::int64_t sum = 0;
    for (const auto& cost : costs_after(chosen)) {
        if (!cost) return std::nullopt;
        sum += *cost;
    }
    return sum;
}

void MedianRelaxation::gains(const std::vector<std::uint32_t>& chosen, std::vector<double>& gains) const
{
    gains.assign(median_.columns.count(), 0);
    const auto costs = costs_after(chosen);
    for (std::size_t row = 0; row < rows(); ++row) {
        const auto& ways = median_.rows[row].ways;
        if (ways.empty()) continue;
        // Not to be served is worse than the farthest way.
        const auto now = costs[row] ? static_cast<double>(*costs[row]) : 2 * static_cast<double>(ways.back().cost) + 1;
        for (const auto& way : ways) {
            const auto gain = now - static_cast<double>(way.cost);
            if (gain <= 0) break;
            gains[way.column] += gain;
        }
    }
    for (const auto column : chosen) gains[column] = 0;
}

/// A continuous variable for each way, open only with its column.
Program MedianRelaxation::program(const Decisions& decisions) const
{
    Program program(median_.columns, decisions);
    std::size_t ways = 0;
    for (const auto& row : median_.rows) ways += row.ways.size();
    if (ways > most_ways_of_a_program) return {};
    for (const auto& row : median_.rows) {
        std::vector<Program::Term> terms;
        for (const auto& way : row.ways) {
            if (decisions.fate(way.column) == Fate::out) continue;
            const auto variable = program.add_continuous(static_cast<double>(way.cost));
            terms.push_back({variable, 1});
            program.add_row(0, std::nullopt).terms = {{way.column, 1}, {variable, -1}};
        }
        if (row.already) terms.push_back({program.add_continuous(static_cast<double>(*row.already)), 1});
        program.add_row(1, std::nullopt).terms = std::move(terms);
    }
    return program;
}

} // namespace ilonet::solver
