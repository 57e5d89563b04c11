#include "solver/decisions.hpp"

#include <algorithm>

namespace ilonet::solver {

Decisions::Decisions(const Columns& columns)
    : columns_(columns), uses_(columns.count()), fate_(columns.count(), Fate::open), open_(columns.count())
{
    for (std::size_t side = 0; side < columns.sides.size(); ++side) {
        left_.push_back(columns.sides[side].most);
        for (const auto& use : columns.sides[side].uses) uses_[use.column].emplace_back(side, use.amount);
    }
}

void Decisions::use(std::uint32_t column, int sign)
{
    for (const auto& [side, amount] : uses_[column]) left_[side] -= sign * amount;
}

void Decisions::put_in(std::uint32_t column)
{
    fate_[column] = Fate::in;
    in_.push_back(column);
    trail_.push_back(column);
    use(column, 1);
    --open_;
}

void Decisions::put_out(std::uint32_t column)
{
    fate_[column] = Fate::out;
    trail_.push_back(column);
    --open_;
}

bool Decisions::settle_sides()
{
    if (in_.size() > columns_.most) return false;
    if (std::any_of(left_.begin(), left_.end(), [](auto left) { return left < 0; })) return false;
    for (std::uint32_t column = 0; column < columns_.count(); ++column) {
        if (!is_open(column)) continue;
        const bool fits = std::all_of(uses_[column].begin(), uses_[column].end(),
                                      [&](const auto& used) { return used.second <= left_[used.first]; });
        if (!fits || room() == 0) put_out(column);
    }
    return true;
}

void Decisions::undo(std::size_t mark)
{
    while (trail_.size() > mark) {
        const auto column = trail_.back();
        trail_.pop_back();
        if (fate_[column] == Fate::in) {
            in_.pop_back();
            use(column, -1);
        }
        fate_[column] = Fate::open;
        ++open_;
    }
}

} // namespace ilonet::solver
