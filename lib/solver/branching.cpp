#include "solver/branching.hpp"

#include <algorithm>
#include <cmath>

namespace ilonet::solver {
namespace {

constexpr double memory_of_share = 0.9;
constexpr std::size_t most_in_doubt = 60, most_candidates = 8;
constexpr int known_after = 4;
constexpr double least_rise = 1e-6;

} // namespace

Branching::Branching(std::size_t columns) : share_(columns, 0), learned_(columns) {}

void Branching::saw(const std::vector<std::uint32_t>& chosen)
{
    for (auto& share : share_) share *= memory_of_share;
    for (const auto column : chosen) share_[column] += 1 - memory_of_share;
}

/// How far the share would have to move.
double Branching::way_to_go(std::uint32_t column, bool in) const { return in ? 1 - share_[column] : share_[column]; }

void Branching::learn(std::uint32_t column, bool in, double rise)
{
    const auto by_way = rise / std::max(0.1, way_to_go(column, in));
    for (auto* mean : {&learned_[column][in], &of_all_[in]}) {
        ++mean->count;
        mean->sum += by_way;
    }
}

double Branching::rise(std::uint32_t column, bool in) const
{
    const auto& own = learned_[column][in];
    const auto& mean = own.count > 0 ? own : of_all_[in];
    return mean.count == 0 ? way_to_go(column, in) : mean.sum / mean.count * way_to_go(column, in);
}

double Branching::score(double rise_out, double rise_in)
{
    return std::max(least_rise, rise_out) * std::max(least_rise, rise_in);
}

double Branching::score(std::uint32_t column) const { return score(rise(column, false), rise(column, true)); }

bool Branching::is_known(std::uint32_t column) const
{
    return std::min(learned_[column][0].count, learned_[column][1].count) >= known_after;
}

std::vector<std::uint32_t> Branching::candidates(const Decisions& decisions) const
{
    std::vector<std::uint32_t> columns;
    for (std::uint32_t column = 0; column < share_.size(); ++column)
        if (decisions.is_open(column)) columns.push_back(column);
    const auto keep_best = [&](std::size_t count, auto worth) {
        std::stable_sort(columns.begin(), columns.end(), [&](auto a, auto b) { return worth(a) > worth(b); });
        if (columns.size() > count) columns.resize(count);
    };
    keep_best(most_in_doubt, [&](std::uint32_t column) { return -std::abs(share_[column] - 0.5); });
    keep_best(most_candidates, [&](std::uint32_t column) { return score(column); });
    return columns;
}

} // namespace ilonet::solver
