// Which of several best answers. By complementary slackness the best answers are the matchings over tight entries in
// which a row is empty only where its potential is its price, and a column free only where its potential is 0. One such
// answer becomes another by moves that each leave a place for the next; the outside, to which empty rows and free
// columns belong, is a place like any column.
#include "solver/assignment.hpp"

#include <algorithm>

namespace ilonet::solver {
namespace {

class Choice {
public:
    Choice(const Instance& instance, Solution& solution)
        : instance_(instance), solution_(solution), outside_(instance.columns), holder_(instance.columns, none),
          tight_columns_(instance.rows.size()), tight_rows_(instance.columns), next_(instance.columns + std::size_t{1})
    {
        for (std::uint32_t row = 0; row < instance.rows.size(); ++row) {
            if (column_of(row) != none) holder_[column_of(row)] = row;
            for (const auto& entry : instance.rows[row])
                if (solution.row_potential[row] + v(entry.column) == entry.cost) {
                    tight_columns_[row].push_back(entry.column);
                    tight_rows_[entry.column].push_back(row);
                }
            std::sort(tight_columns_[row].begin(), tight_columns_[row].end());
        }
    }

    void run()
    {
        for (first_open_ = 0; first_open_ < instance_.rows.size(); ++first_open_) settle(first_open_);
    }

private:
    /// The move that leaves a place: which row goes (`none`: a column falls free or is taken from the free ones) where.
    struct Move {
        std::uint32_t round = 0;
        std::uint32_t row = none;
        std::uint32_t to = none;
    };

    std::uint32_t& column_of(std::uint32_t row) { return solution_.column_of[row]; }
    const Wide& v(std::uint32_t column) const { return solution_.column_potential[column]; }
    std::uint32_t place_of(std::uint32_t row) { return column_of(row) == none ? outside_ : column_of(row); }
    bool may_be_empty(std::uint32_t row) const { return solution_.row_potential[row] == instance_.price_of_empty[row]; }
    bool is_open(std::uint32_t row) const { return row >= first_open_; }
    bool is_settled(std::uint32_t column) const { return holder_[column] != none && !is_open(holder_[column]); }
    bool was_reached(std::uint32_t place) const { return next_[place].round == round_; }

    /// Gives the row the lowest column from which moves of open rows lead back to the place that it leaves.
    void settle(std::uint32_t row)
    {
        const auto& columns = tight_columns_[row];
        const auto lowest =
            std::find_if(columns.begin(), columns.end(), [&](std::uint32_t column) { return !is_settled(column); });
        if (lowest == columns.end() || *lowest == column_of(row)) return;
        reach_back_from(place_of(row), *lowest);
        for (auto column = lowest; column != columns.end() && *column < place_of(row); ++column)
            if (was_reached(*column)) return exchange(row, *column);
    }

    /// All places from which the target can be left free, up to the one that is wanted most.
    void reach_back_from(std::uint32_t target, std::uint32_t wanted)
    {
        ++round_;
        reached_.clear();
        reach(target, none, none);
        for (std::size_t i = 0; i < reached_.size() && !was_reached(wanted); ++i) {
            const auto place = reached_[i];
            if (place == outside_)
                reach_places_that_can_go_outside();
            else
                reach_places_that_can_go_to(place);
        }
    }

    void reach(std::uint32_t place, std::uint32_t row, std::uint32_t to)
    {
        if (was_reached(place)) return;
        next_[place] = {round_, row, to};
        reached_.push_back(place);
    }

    void reach_places_that_can_go_to(std::uint32_t column)
    {
        if (v(column) == 0) reach(outside_, none, column);
        for (const auto row : tight_rows_[column])
            if (is_open(row)) reach(place_of(row), row, column);
    }

    void reach_places_that_can_go_outside()
    {
        for (std::uint32_t column = 0; column < instance_.columns; ++column) {
            const auto row = holder_[column];
            if (row == none || (is_open(row) && may_be_empty(row))) reach(column, row, outside_);
        }
    }

    void exchange(std::uint32_t row, std::uint32_t column)
    {
        std::vector<Move> moves{{round_, row, column}};
        for (auto place = column; next_[place].to != none; place = next_[place].to) moves.push_back(next_[place]);
        for (const auto& move : moves)
            if (move.row != none && column_of(move.row) != none) holder_[column_of(move.row)] = none;
        for (const auto& move : moves) {
            if (move.row == none) continue;
            column_of(move.row) = move.to == outside_ ? none : move.to;
            if (move.to != outside_) holder_[move.to] = move.row;
        }
    }

    const Instance& instance_;
    Solution& solution_;
    std::uint32_t outside_; ///< the number behind the last column
    std::uint32_t first_open_ = 0;
    std::vector<std::uint32_t> holder_; ///< by column
    std::vector<std::vector<std::uint32_t>> tight_columns_, tight_rows_;
    std::uint32_t round_ = 0;
    std::vector<Move> next_; ///< by place
    std::vector<std::uint32_t> reached_;
};

} // namespace

void prefer_low_columns(const Instance& instance, Solution& solution) { Choice(instance, solution).run(); }

} // namespace ilonet::solver
