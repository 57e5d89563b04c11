// Depth-first branch and bound with a Lagrangean bound in each node: what the bound allows for one fate only is
// decided at once, the rest by trying both.
#pragma once

#include "solver/branching.hpp"
#include "solver/incumbent.hpp"
#include "solver/lagrangean.hpp"

#include <chrono>

namespace ilonet::solver {

/// When to stop without proof.
struct Patience {
    std::chrono::steady_clock::time_point until;
    std::uint64_t nodes;
    bool ran_out() const { return std::chrono::steady_clock::now() >= until; }
};

class Search {
public:
    Search(const Columns& columns, Relaxation& relaxation);

    /// Only choices that cost less count, and if one is enough, the first of them ends the search.
    void look_below(std::int64_t cost, bool one_is_enough);

    /// The bound without any branching; what it decides stays decided.
    void root(const Patience& patience);
    /// The rest. At most so much work, counted in numbers looked at; may be called again with more.
    void tree(const Patience& patience, std::uint64_t work);

    bool is_closed() const { return closed_; } ///< nothing costs less than the incumbent, or it is enough
    const Decisions& decisions() const { return decisions_; }
    /// A choice found elsewhere.
    void offer(const std::vector<std::uint32_t>& chosen) { improver_.offer(chosen); }
    /// It was proven elsewhere that among the choices that follow the decisions none is better than the best.
    void close() { closed_ = true; }
    const Incumbent& best() const { return improver_.best(); }
    std::int64_t bound() const; ///< no choice costs less
    std::uint64_t nodes() const { return nodes_; }

private:
    struct Effort;
    struct Mark {
        std::size_t decisions, rows;
    };
    struct Child {
        Mark parent;
        Multipliers multipliers;
        Wide bound;
        bool is_beaten;
    };

    Mark mark() const { return {decisions_.mark(), relaxation_.mark()}; }
    void undo(const Mark& mark);
    bool settle();
    Wide beaten() const; ///< nothing better than the incumbent is left with such a bound
    bool is_beaten(Wide bound) const { return bound >= beaten() || (one_is_enough_ && best().found); }
    bool must_stop() const;
    bool climb(Multipliers& multipliers, Wide& bound, const Effort& effort);
    bool decide_by_bound();
    std::vector<std::uint32_t> in_and_chosen() const;
    void improve_on_chosen();
    std::size_t rounds_of_shaking() const;
    bool offer_if_decided();
    Child enter(std::uint32_t column, bool in, const Multipliers& multipliers, Wide bound, const Effort& effort);
    bool choose_branch(const Multipliers& multipliers, Wide bound, std::uint32_t& column);
    Wide explore(Multipliers multipliers, Wide bound);
    Wide branch(const Multipliers& multipliers, Wide bound, std::uint32_t column);

    const Columns& columns_;
    Relaxation& relaxation_;
    Decisions decisions_;
    Lagrangean lagrangean_;
    Improver improver_;
    Branching branching_;
    Multipliers at_root_;
    Wide bound_ = 0; ///< on the grid
    bool closed_ = false, one_is_enough_ = false;
    std::uint64_t nodes_ = 0, work_ = 0, most_work_ = 0, rounds_ = 0;
    std::size_t put_out_ = 0; ///< since the state was last looked at
    const Patience* patience_ = nullptr;
};

} // namespace ilonet::solver
