// Columns that have become replaceable by what is decided: their rows are served, or their rivals' better ones are not.
#include "solver/cover_relaxation.hpp"

namespace ilonet::solver {
namespace {

/// Which of the active rows a column gives to, and which it serves alone, as bits.
class Reach {
public:
    Reach(std::size_t columns, std::size_t rows)
        : words_((rows + 63) / 64), gives_(columns * words_), serves_(columns * words_)
    {
    }

    void add(std::uint32_t column, std::size_t row, bool serves)
    {
        const auto word = column * words_ + row / 64;
        const auto bit = std::uint64_t{1} << row % 64;
        gives_[word] |= bit;
        if (serves) serves_[word] |= bit;
    }

    bool can_replace(std::uint32_t other, std::uint32_t column) const
    {
        const auto* gives = &gives_[column * words_];
        const auto* serves = &serves_[other * words_];
        for (std::size_t word = 0; word < words_; ++word)
            if ((gives[word] & ~serves[word]) != 0) return false;
        return true;
    }

private:
    std::size_t words_;
    std::vector<std::uint64_t> gives_, serves_;
};

} // namespace

std::vector<std::uint32_t> CoverRelaxation::replaceable() const
{
    Reach reach(cover_.columns.count(), active_.size());
    std::vector<bool> is_open(cover_.columns.count(), false);
    std::size_t at = 0;
    for (std::size_t row = 0; row < active_.size(); ++row)
        for (; at < active_[row].end; ++at) {
            is_open[columns_[at]] = true;
            reach.add(columns_[at], row, amounts_[at] >= active_[row].lacking && unit_[active_[row].row] == 1);
        }
    std::vector<std::uint32_t> open, replaced;
    for (std::uint32_t column = 0; column < is_open.size(); ++column)
        if (is_open[column]) open.push_back(column);
    const auto& cost = cover_.columns.cost;
    for (const auto column : open)
        for (const auto other : open) {
            if (other == column || !is_open[other] || cost[other] > cost[column]) continue;
            if (!reach.can_replace(other, column) || !replacement_.allowed(column, other)) continue;
            const bool equal =
                cost[other] == cost[column] && reach.can_replace(column, other) && replacement_.allowed(other, column);
            if (equal && other > column) continue; // of two that are equal the first stays
            is_open[column] = false;
            replaced.push_back(column);
            break;
        }
    return replaced;
}

} // namespace ilonet::solver
