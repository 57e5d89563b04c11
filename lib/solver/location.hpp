// Where to be, so that as much as possible is reached from there: covering and location, solved with proof.
//
// All numbers are 0 or more. Sums of weight times need, of costs and of weight times distance stay under 2^60, or
// std::overflow_error is thrown; an index that is not there is std::out_of_range, a number below 0 or a pair named
// twice std::invalid_argument. The answer is the same every time, unless the time limit strikes; of several that are
// best, another may be found where CBC is installed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::solver {

/// A plain location instance.
///
///     max_cover   a pair's value is the amount that the site gives to the demand; the greatest sum over the demands of
///                 weight * min(need, amounts of the chosen sites)
///     set_cover   the least sum of costs with which the amounts of the chosen sites reach every need
///     p_median    a pair's value is a distance; each demand goes to its nearest chosen site, at the least sum of
///                 weight * distance; a pair that is not named cannot be taken
///     p_center    the same, with the least greatest distance; weights do not count
struct LocationProblem {
    enum class Objective { max_cover, set_cover, p_median, p_center };
    struct Pair {
        std::size_t demand;
        std::size_t site;
        std::int64_t value;
    };
    /// Of these sites at most so many are chosen.
    struct Limit {
        std::vector<std::size_t> sites;
        std::int64_t most;
    };
    /// How a clash names things. What is left out is numbered from 0, and numbers are written as they are.
    struct Words {
        std::vector<std::string> sites, demands, limits;
        std::string most_sites = "k = ";
        std::function<std::string(std::int64_t)> amount, cost;
    };
    Objective objective = Objective::max_cover;
    std::vector<std::int64_t> costs;    ///< by site
    std::vector<std::int64_t> weights;  ///< by demand
    std::vector<std::int64_t> needs;    ///< by demand; empty: 1 each
    std::vector<Pair> pairs;            ///< each demand and site once at most
    std::optional<std::int64_t> k;      ///< at most so many sites
    std::optional<std::int64_t> budget; ///< the costs of the chosen sites add up to no more
    std::vector<Limit> limits;
    std::vector<std::size_t> required, forbidden; ///< sites
    Words words = {};
};

struct LocationLimits {
    double seconds = 60;
    std::uint64_t nodes = std::numeric_limits<std::uint64_t>::max();
    bool use_cbc = true; ///< where the library is installed
};

struct LocationAnswer {
    enum class State { optimal, time_limit, infeasible };
    State state = State::time_limit; ///< time_limit: one of the limits struck, and the bound is what is known
    std::string method;              ///< what proved it, in words
    bool found = false;              ///< `sites` is an answer that keeps all wishes; only then `objective` counts
    std::vector<std::size_t> sites; ///< ascending; none that could be left out at the same objective (p_center: may be)
    std::vector<std::optional<std::size_t>> site_of; ///< by demand; p_median, p_center: the nearest chosen site, the
                                                     ///< lowest of equals; else nothing
    std::int64_t objective = 0;
    std::int64_t bound = 0; ///< no answer is better than this; equal to the objective where it is optimal
    std::int64_t nodes = 0;
    std::string clash; ///< infeasible: what cannot be met together
};

LocationAnswer solve(const LocationProblem& problem, const LocationLimits& limits = {});

/// Of exactly these sites; nothing where they break a wish or leave a demand unserved. Knows nothing of the solver.
std::optional<std::int64_t> objective_of(const LocationProblem& problem, const std::vector<std::size_t>& sites);

} // namespace ilonet::solver
