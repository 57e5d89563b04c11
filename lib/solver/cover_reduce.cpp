// Reductions that keep a best answer. They are tried in turn: what one of them drops lets the next find more.
#include "solver/cover.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace ilonet::solver {
namespace {

/// Of hard rows one of equal ones is enough; else their weights add up.
void merge_equal_rows(Cover& cover)
{
    auto& rows = cover.rows;
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.uses.size(), a.need) != std::tuple(b.uses.size(), b.need)
                   ? std::tuple(a.uses.size(), a.need) < std::tuple(b.uses.size(), b.need)
                   : a.uses < b.uses;
    });
    std::size_t last = 0;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        if (rows[row].need == rows[last].need && rows[row].uses == rows[last].uses)
            rows[last].weight = narrow_sum(Wide{rows[last].weight} + rows[row].weight);
        else if (++last != row)
            rows[last] = std::move(rows[row]);
    }
    if (!rows.empty()) rows.resize(last + 1);
}

/// Rows without any column are lost; of hard rows, what all columns give together must reach the need.
void settle_lost_rows(Cover& cover, Reduced& reduced)
{
    Wide lost = reduced.constant;
    std::erase_if(cover.rows, [&](const Cover::Row& row) {
        Wide sum = 0;
        for (const auto& use : row.uses) sum += use.amount;
        if (cover.hard) reduced.impossible |= sum < row.need;
        if (cover.hard || !row.uses.empty()) return false;
        lost += Wide{row.weight} * row.need;
        return true;
    });
    reduced.constant = narrow_sum(lost);
}

/// Reaching the need of `row` reaches that of `other`: it gives no more, measured by the need, whatever is chosen.
bool implies(const Cover::Row& row, const Cover::Row& other)
{
    if (row.uses.size() > other.uses.size()) return false;
    auto at = other.uses.begin();
    for (const auto& use : row.uses) {
        while (at != other.uses.end() && at->column < use.column) ++at;
        if (at == other.uses.end() || at->column != use.column) return false;
        if (Wide{use.amount} * other.need > Wide{at->amount} * row.need) return false;
    }
    return true;
}

std::vector<std::vector<std::uint32_t>> rows_by_column(const Cover& cover)
{
    std::vector<std::vector<std::uint32_t>> rows(cover.columns.count());
    for (std::uint32_t row = 0; row < cover.rows.size(); ++row)
        for (const auto& use : cover.rows[row].uses) rows[use.column].push_back(row);
    return rows;
}

bool drop_implied_rows(Cover& cover)
{
    const auto rows_of = rows_by_column(cover);
    std::vector<bool> implied(cover.rows.size(), false);
    for (std::uint32_t row = 0; row < cover.rows.size(); ++row) {
        if (implied[row] || cover.rows[row].uses.empty()) continue;
        const auto& uses = cover.rows[row].uses;
        const auto rarest = std::min_element(uses.begin(), uses.end(), [&](const Use& a, const Use& b) {
            return rows_of[a.column].size() < rows_of[b.column].size();
        });
        for (const auto other : rows_of[rarest->column])
            if (other != row && !implied[other] && implies(cover.rows[row], cover.rows[other])) implied[other] = true;
    }
    std::size_t at = 0;
    return std::erase_if(cover.rows, [&](const auto&) { return implied[at++]; }) > 0;
}

/// The columns' uses of the rows, for the question whether one is as good as another.
class Rivals {
public:
    explicit Rivals(const Cover& cover) : cover_(cover), replacement_(cover.columns), gives_(cover.columns.count())
    {
        for (std::uint32_t row = 0; row < cover.rows.size(); ++row)
            for (const auto& use : cover.rows[row].uses) gives_[use.column].push_back({row, use.amount});
    }

    /// `other` fills alone every row that the column gives to, so that nobody misses the column beside it, and comes
    /// no dearer. Of two that are equal the first stays.
    bool replaces(std::uint32_t other, std::uint32_t column) const
    {
        const auto& cost = cover_.columns.cost;
        const auto& mine = gives_[column];
        const auto& theirs = gives_[other];
        if (other == column || cost[other] > cost[column] || theirs.size() < mine.size()) return false;
        auto at = theirs.begin();
        for (const auto& give : mine) {
            while (at != theirs.end() && at->row < give.row) ++at;
            if (at == theirs.end() || at->row != give.row || at->amount < cover_.rows[give.row].need) return false;
        }
        if (!replacement_.allowed(column, other)) return false;
        return other < column || !replaces_strictly_back(other, column);
    }

    /// A rival gives to every row of the column: to its shortest one too.
    const std::vector<Use>* candidates(std::uint32_t column) const
    {
        const std::vector<Use>* shortest = nullptr;
        for (const auto& give : gives_[column]) {
            const auto& uses = cover_.rows[give.row].uses;
            if (shortest == nullptr || uses.size() < shortest->size()) shortest = &uses;
        }
        return shortest;
    }

private:
    struct Give {
        std::uint32_t row;
        std::int64_t amount;
    };

    bool replaces_strictly_back(std::uint32_t other, std::uint32_t column) const
    {
        if (gives_[other].size() != gives_[column].size()) return false;
        return cover_.columns.cost[other] == cover_.columns.cost[column] && replaces(column, other);
    }

    const Cover& cover_;
    Replacement replacement_;
    std::vector<std::vector<Give>> gives_; ///< by column
};

/// Columns that give nothing go as well: they cost 0 or more.
bool drop_replaced_columns(Cover& cover)
{
    const Rivals rivals(cover);
    std::vector<bool> kept(cover.columns.count(), true);
    for (std::uint32_t column = 0; column < kept.size(); ++column) {
        const auto* candidates = rivals.candidates(column);
        kept[column] =
            candidates != nullptr && std::none_of(candidates->begin(), candidates->end(), [&](const Use& use) {
                return kept[use.column] && rivals.replaces(use.column, column);
            });
    }
    if (std::find(kept.begin(), kept.end(), false) == kept.end()) return false;
    const auto number = keep(cover.columns, kept);
    for (auto& row : cover.rows) renumber(row.uses, number);
    return true;
}

} // namespace

Reduced reduce(Cover& cover)
{
    Reduced reduced;
    while (true) {
        settle_lost_rows(cover, reduced);
        if (reduced.impossible) return reduced;
        merge_equal_rows(cover);
        const bool fewer_rows = cover.hard && drop_implied_rows(cover);
        if (!drop_replaced_columns(cover) && !fewer_rows) return reduced;
    }
}

} // namespace ilonet::solver
