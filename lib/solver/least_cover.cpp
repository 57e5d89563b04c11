// Reduce, bound, decide by bound, and again as long as that makes the model smaller; then the tree.
#include "solver/cover_relaxation.hpp"
#include "solver/outcome.hpp"

namespace ilonet::solver {
namespace {

class LeastCover {
public:
    LeastCover(Cover cover, const Patience& patience, const Wanted& wanted)
        : cover_(std::move(cover)), patience_(patience), wanted_(wanted)
    {
    }

    Outcome run()
    {
        while (!outcome_.closed && !is_last_round()) {
        }
        if (outcome_.closed && outcome_.found) outcome_.bound = outcome_.cost;
        return std::move(outcome_);
    }

private:
    bool is_last_round()
    {
        const auto reduced = reduce(cover_);
        constant_ += reduced.constant;
        if (reduced.impossible) {
            outcome_.closed = true;
            return true;
        }
        CoverRelaxation relaxation(cover_);
        Search search(cover_.columns, relaxation);
        if (outcome_.found)
            search.look_below(outcome_.cost - constant_, wanted_.one_is_enough);
        else
            search.look_below(wanted_.below ? *wanted_.below - constant_ : relaxation.beyond(), wanted_.one_is_enough);
        search.root(patience_);
        const auto decided = cover_.columns.count() - search.decisions().open();
        const bool go_on = !search.is_closed() && decided * 10 > cover_.columns.count() && !patience_.ran_out();
        if (!go_on) search_to_the_end(search, relaxation, patience_, wanted_.use_cbc, outcome_.method);
        take_over(search);
        if (go_on) apply(search.decisions());
        return !go_on;
    }

    void take_over(const Search& search)
    {
        outcome_.nodes += search.nodes();
        outcome_.closed = search.is_closed();
        outcome_.bound = std::max(outcome_.bound, constant_ + search.bound());
        if (!search.best().found) return;
        outcome_.found = true;
        outcome_.cost = constant_ + search.best().cost;
        outcome_.sites = taken_;
        for (const auto column : search.best().chosen) outcome_.sites.push_back(cover_.columns.site[column]);
    }

    /// What is decided leaves the model: that which is in as if it were required.
    void apply(const Decisions& decisions)
    {
        auto& columns = cover_.columns;
        std::vector<std::int64_t> given(cover_.rows.size(), 0);
        for (std::size_t row = 0; row < cover_.rows.size(); ++row)
            for (const auto& use : cover_.rows[row].uses)
                if (decisions.fate(use.column) == Fate::in)
                    cover_.rows[row].need -= std::min(use.amount, cover_.rows[row].need);
        for (const auto column : decisions.in()) {
            constant_ += columns.cost[column];
            taken_.push_back(columns.site[column]);
        }
        for (std::size_t side = 0; side < columns.sides.size(); ++side) columns.sides[side].most = decisions.left(side);
        columns.most = decisions.room();
        std::vector<bool> open(columns.count());
        for (std::uint32_t column = 0; column < columns.count(); ++column) open[column] = decisions.is_open(column);
        const auto number = keep(columns, open);
        std::erase_if(cover_.rows, [](const auto& row) { return row.need == 0; });
        for (auto& row : cover_.rows) {
            renumber(row.uses, number);
            for (auto& use : row.uses) use.amount = std::min(use.amount, row.need);
        }
    }

    Cover cover_;
    const Patience& patience_;
    const Wanted& wanted_;
    std::int64_t constant_ = 0;      ///< what the decided columns and rows cost
    std::vector<std::size_t> taken_; ///< sites of columns that are decided to be in
    Outcome outcome_;
};

} // namespace

Outcome least_cover(Cover cover, const Patience& patience, const Wanted& wanted)
{
    return LeastCover(std::move(cover), patience, wanted).run();
}

} // namespace ilonet::solver
