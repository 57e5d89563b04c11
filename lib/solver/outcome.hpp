// What the search has found out about a model.
#pragma once

#include "solver/cover.hpp"
#include "solver/search.hpp"

#include <string>

namespace ilonet::solver {

struct Outcome {
    bool found = false;
    bool closed = false; ///< nothing costs less; where nothing was found, there is nothing
    std::int64_t cost = 0, bound = 0;
    std::vector<std::size_t> sites; ///< without the required ones
    std::uint64_t nodes = 0;
    std::string method;
};

struct Wanted {
    std::optional<std::int64_t> below; ///< only choices that cost less
    bool one_is_enough = false;
    bool use_cbc = true;
};

Outcome least_cover(Cover cover, const Patience& patience, const Wanted& wanted);

/// What p_center asks at each distance: whether few enough sites are that near to all demands.
/// The pairs that are farther are gone; of the other values only that they are there counts.
LocationProblem within(const LocationProblem& problem, std::int64_t distance);

Outcome solve_center(const LocationProblem& problem, const Patience& patience, bool use_cbc);
Outcome solve_median(const LocationProblem& problem, const Patience& patience, bool use_cbc);

/// Tree, then the foreign solver, then the tree to its end. Adds to the outcome, costs as the model has them.
void search_to_the_end(Search& search, const Relaxation& relaxation, const Patience& patience, bool use_cbc,
                       std::string& method);

} // namespace ilonet::solver
