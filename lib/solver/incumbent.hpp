// Good choices without proof: where the search starts, and what it makes of the choices that the bound suggests.
#pragma once

#include "solver/relaxation.hpp"

namespace ilonet::solver {

/// The best choice so far.
struct Incumbent {
    bool found = false;
    std::int64_t cost = 0; ///< where none is found, more than any choice costs
    std::vector<std::uint32_t> chosen;
};

class Improver {
public:
    Improver(const Columns& columns, const Relaxation& relaxation);

    Incumbent& best() { return best_; }
    const Incumbent& best() const { return best_; }

    /// Keeps the choice if it breaks nothing and is better.
    bool offer(const std::vector<std::uint32_t>& chosen);

    /// The column that adds most comes first: in itself, or for its cost and for what it uses of the sides. Then
    /// swaps.
    void greedy();
    /// As greedy, from here on; then whatever is not needed goes.
    void complete(std::vector<std::uint32_t> chosen, bool for_its_cost);
    /// One chosen column for another, as long as that helps.
    void swap(std::vector<std::uint32_t> chosen);
    /// Takes some columns out of the best choice, in turn others, and completes and swaps anew.
    void shake(std::size_t rounds);

private:
    std::vector<std::int64_t> left_after(const std::vector<std::uint32_t>& chosen) const;
    bool fits(const std::vector<std::uint32_t>& chosen) const;
    bool fits_beside(std::uint32_t column, const std::vector<std::int64_t>& left) const;
    double price_of(std::uint32_t column) const;
    std::vector<std::uint32_t> filled(std::vector<std::uint32_t> chosen, bool for_its_cost);
    void add_second_best(std::vector<std::uint32_t>& chosen) const;
    void drop_unneeded(std::vector<std::uint32_t>& chosen) const;
    bool swap_one(std::vector<std::uint32_t>& chosen, std::int64_t& cost);

    const Columns& columns_;
    const Relaxation& relaxation_;
    std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> uses_; ///< by column, of each side
    Incumbent best_;
    std::vector<double> gains_;
};

} // namespace ilonet::solver
