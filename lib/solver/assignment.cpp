// Successive shortest augmenting paths with potentials, after Jonker and Volgenant (1987). A column that nobody holds
// has potential 0, and an empty row is never looked at again: its way out is its own and open to nobody else.
#include "solver/assignment.hpp"

#include <algorithm>

namespace ilonet::solver {
namespace {

class Search {
public:
    explicit Search(const Instance& instance)
        : instance_(instance), holder_(instance.columns, none), distance_(instance.columns),
          reached_from_(instance.columns), reached_in_(instance.columns, 0)
    {
        solution_.column_of.assign(instance.rows.size(), none);
        solution_.row_potential.assign(instance.rows.size(), 0);
        solution_.column_potential.assign(instance.columns, 0);
    }

    Solution run()
    {
        for (const auto row : rows_left_by_bidding()) augment(row);
        return std::move(solution_);
    }

private:
    /// A place for a row, the column `none` being its own way out, and what it costs beyond the column's potential.
    struct Place {
        std::uint32_t column;
        Wide reduced;
    };
    struct Reached {
        Wide distance;
        std::uint32_t column;
        bool operator<(const Reached& other) const { return other.distance < distance; } // the nearest on top of a heap
    };

    std::uint32_t& column_of(std::uint32_t row) { return solution_.column_of[row]; }
    Wide& u(std::uint32_t row) { return solution_.row_potential[row]; }
    Wide& v(std::uint32_t column) { return solution_.column_potential[column]; }

    void put(std::uint32_t row, std::uint32_t column)
    {
        column_of(row) = column;
        if (column != none) holder_[column] = row;
    }

    /// Most rows find their place by outbidding one another, which is cheap; where two fight over one column by small
    /// steps it would never end, so the number of bids is limited.
    std::vector<std::uint32_t> rows_left_by_bidding()
    {
        std::vector<std::uint32_t> waiting;
        for (auto row = static_cast<std::uint32_t>(instance_.rows.size()); row > 0; --row) waiting.push_back(row - 1);
        std::vector<std::uint32_t> left;
        for (auto bids = 4 * instance_.rows.size(); bids > 0 && !waiting.empty(); --bids) {
            const auto row = waiting.back();
            waiting.pop_back();
            const auto [outbid, by_tie] = bid(row);
            if (outbid != none) (by_tie ? left : waiting).push_back(outbid);
        }
        left.insert(left.end(), waiting.begin(), waiting.end());
        return left;
    }

    struct Bid {
        std::uint32_t outbid; ///< the row that has lost its column, or `none`
        bool by_tie;          ///< without any change of potential: to go on could turn in circles
    };

    Bid bid(std::uint32_t row)
    {
        Place best{none, instance_.price_of_empty[row]};
        Place second = best;
        for (const auto& entry : instance_.rows[row]) {
            const Place place{entry.column, entry.cost - v(entry.column)};
            if (place.reduced < best.reduced) {
                second = best;
                best = place;
            } else if (place.reduced < second.reduced) {
                second = place;
            }
        }
        u(row) = best.column == none ? best.reduced : second.reduced;
        if (best.column == none) return {none, false};
        const bool tie = best.reduced == second.reduced;
        if (!tie) v(best.column) -= second.reduced - best.reduced;
        if (tie && holder_[best.column] != none) best = second;
        if (best.column == none) return {none, false};
        const auto outbid = holder_[best.column];
        if (outbid != none) column_of(outbid) = none;
        put(row, best.column);
        return {outbid, tie};
    }

    /// The cheapest chain of moves that ends in a free column or in a row's way out (Dijkstra over reduced costs).
    void augment(std::uint32_t row)
    {
        ++round_;
        heap_.clear();
        scanned_.clear();
        end_ = {none, row, instance_.price_of_empty[row]};
        relax(row, 0);
        while (!heap_.empty()) {
            std::pop_heap(heap_.begin(), heap_.end());
            const auto near = heap_.back();
            heap_.pop_back();
            if (near.distance >= end_.distance) break;
            if (near.distance != distance_[near.column]) continue; // a nearer way was found after it was written down
            scanned_.push_back(near.column);
            const auto holder = holder_[near.column];
            relax(holder, near.distance - u(holder));
        }
        u(row) = end_.distance;
        for (const auto column : scanned_) {
            const auto change = end_.distance - distance_[column];
            u(holder_[column]) += change;
            v(column) -= change;
        }
        move_along_path(row);
    }

    /// `base` is the distance to the row less its potential.
    void relax(std::uint32_t row, Wide base)
    {
        if (const auto out = base + instance_.price_of_empty[row]; out < end_.distance) end_ = {none, row, out};
        for (const auto& entry : instance_.rows[row]) {
            const auto column = entry.column;
            const auto distance = base + entry.cost - v(column);
            if (distance >= end_.distance) continue;
            if (reached_in_[column] == round_ && distance_[column] <= distance) continue;
            reached_in_[column] = round_;
            distance_[column] = distance;
            reached_from_[column] = row;
            if (holder_[column] == none) {
                end_ = {column, row, distance};
            } else {
                heap_.push_back({distance, column});
                std::push_heap(heap_.begin(), heap_.end());
            }
        }
    }

    void move_along_path(std::uint32_t first_row)
    {
        auto row = end_.row;
        auto column = end_.column;
        while (true) {
            const auto left = column_of(row);
            put(row, column);
            if (row == first_row) return;
            column = left;
            row = reached_from_[column];
        }
    }

    struct End {
        std::uint32_t column; ///< `none` where the row stays empty
        std::uint32_t row;
        Wide distance;
    };

    const Instance& instance_;
    Solution solution_;
    std::vector<std::uint32_t> holder_; ///< by column
    std::vector<Wide> distance_;
    std::vector<std::uint32_t> reached_from_; ///< the row, by column
    std::vector<std::uint32_t> reached_in_;   ///< the round in which `distance_` was written
    std::uint32_t round_ = 0;
    std::vector<Reached> heap_;
    std::vector<std::uint32_t> scanned_;
    End end_{};
};

} // namespace

Solution least_cost(const Instance& instance) { return Search(instance).run(); }

} // namespace ilonet::solver
