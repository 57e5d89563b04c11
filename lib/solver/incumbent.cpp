#include "solver/incumbent.hpp"

#include <algorithm>

namespace ilonet::solver {

Improver::Improver(const Columns& columns, const Relaxation& relaxation)
    : columns_(columns), relaxation_(relaxation), uses_(columns.count())
{
    best_.cost = relaxation.beyond();
    for (std::size_t side = 0; side < columns.sides.size(); ++side)
        for (const auto& use : columns.sides[side].uses) uses_[use.column].emplace_back(side, use.amount);
}

std::vector<std::int64_t> Improver::left_after(const std::vector<std::uint32_t>& chosen) const
{
    std::vector<std::int64_t> left;
    for (const auto& side : columns_.sides) left.push_back(side.most);
    for (const auto column : chosen)
        for (const auto& [side, amount] : uses_[column]) left[side] -= amount;
    return left;
}

bool Improver::fits(const std::vector<std::uint32_t>& chosen) const
{
    const auto left = left_after(chosen);
    return chosen.size() <= columns_.most && std::all_of(left.begin(), left.end(), [](auto rest) { return rest >= 0; });
}

bool Improver::fits_beside(std::uint32_t column, const std::vector<std::int64_t>& left) const
{
    return std::all_of(uses_[column].begin(), uses_[column].end(),
                       [&](const auto& use) { return use.second <= left[use.first]; });
}

bool Improver::offer(const std::vector<std::uint32_t>& chosen)
{
    if (!fits(chosen)) return false;
    const auto cost = relaxation_.cost_of(chosen);
    if (!cost || *cost >= best_.cost) return false;
    best_ = {true, *cost, chosen};
    return true;
}

/// The cost, and the shares of the sides that it uses up; without both 1.
double Improver::price_of(std::uint32_t column) const
{
    double price = static_cast<double>(columns_.cost[column]);
    for (const auto& [side, amount] : uses_[column])
        price +=
            static_cast<double>(amount) / static_cast<double>(std::max<std::int64_t>(columns_.sides[side].most, 1));
    return price > 0 ? price : 1e-6;
}

void Improver::drop_unneeded(std::vector<std::uint32_t>& chosen) const
{
    auto dearest_first = chosen;
    std::stable_sort(dearest_first.begin(), dearest_first.end(),
                     [&](auto a, auto b) { return columns_.cost[a] > columns_.cost[b]; });
    for (const auto column : dearest_first) {
        auto without = chosen;
        std::erase(without, column);
        if (relaxation_.cost_of(without)) chosen = std::move(without);
    }
}

void Improver::complete(std::vector<std::uint32_t> chosen, bool for_its_cost)
{
    offer(filled(std::move(chosen), for_its_cost));
}

std::vector<std::uint32_t> Improver::filled(std::vector<std::uint32_t> chosen, bool for_its_cost)
{
    while (chosen.size() < columns_.most) {
        if (relaxation_.ends_when_served() && relaxation_.cost_of(chosen)) break;
        relaxation_.gains(chosen, gains_);
        const auto left = left_after(chosen);
        auto best = none;
        double most = 0;
        for (std::uint32_t column = 0; column < columns_.count(); ++column) {
            if (gains_[column] <= 0 || !fits_beside(column, left)) continue;
            const auto worth = for_its_cost ? gains_[column] / price_of(column) : gains_[column];
            if (worth <= most) continue;
            most = worth;
            best = column;
        }
        if (best == none) break;
        chosen.push_back(best);
    }
    if (relaxation_.ends_when_served()) drop_unneeded(chosen);
    return chosen;
}

void Improver::greedy()
{
    complete({}, true);
    complete({}, false);
    if (best_.found) swap(best_.chosen);
}

void Improver::swap(std::vector<std::uint32_t> chosen)
{
    if (relaxation_.ends_when_served() || !fits(chosen)) return;
    auto cost = relaxation_.cost_of(chosen);
    if (!cost) return;
    while (swap_one(chosen, *cost)) {
    }
    complete(std::move(chosen), false);
}

void Improver::shake(std::size_t rounds)
{
    constexpr std::size_t taken_out = 3;
    for (std::size_t round = 0; round < rounds && best_.chosen.size() > taken_out; ++round) {
        auto chosen = best_.chosen;
        for (std::size_t at = round, taken = 0; taken < taken_out; ++taken, at = 5 * at + 3 * taken + 1)
            chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(at % chosen.size()));
        relaxation_.gains(chosen, gains_);
        add_second_best(chosen);
        swap(filled(std::move(chosen), false));
    }
}

/// So that the same way does not lead back at once.
void Improver::add_second_best(std::vector<std::uint32_t>& chosen) const
{
    const auto left = left_after(chosen);
    auto best = none, second = none;
    const auto is_more = [&](std::uint32_t column, std::uint32_t than) {
        return gains_[column] > (than == none ? 0 : gains_[than]);
    };
    for (std::uint32_t column = 0; column < columns_.count(); ++column) {
        if (!fits_beside(column, left)) continue;
        if (is_more(column, best)) {
            second = best;
            best = column;
        } else if (is_more(column, second)) {
            second = column;
        }
    }
    if (second != none) chosen.push_back(second);
}

/// The first chosen column that another one betters.
bool Improver::swap_one(std::vector<std::uint32_t>& chosen, std::int64_t& cost)
{
    for (std::size_t at = 0; at < chosen.size(); ++at) {
        auto others = chosen;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
        relaxation_.gains(others, gains_);
        const auto left = left_after(others);
        auto best = none;
        for (std::uint32_t column = 0; column < columns_.count(); ++column)
            if (gains_[column] > (best == none ? 0 : gains_[best]) && fits_beside(column, left)) best = column;
        if (best == none) continue;
        others.push_back(best);
        const auto after = relaxation_.cost_of(others);
        if (!after || *after >= cost) continue;
        cost = *after;
        chosen = std::move(others);
        return true;
    }
    return false;
}

} // namespace ilonet::solver
