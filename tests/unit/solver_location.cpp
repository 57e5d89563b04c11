// Location against every choice, and what must hold whatever the instance.
#include "solver_choices.hpp"
#include "solver_locations.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <stdexcept>

using namespace ilonet;
using namespace ilonet::plan_test;

namespace {

constexpr Objective objectives[] = {Objective::max_cover, Objective::set_cover, Objective::p_median,
                                    Objective::p_center};

bool is_better(Objective objective, std::int64_t a, std::int64_t b)
{
    return objective == Objective::max_cover ? a > b : a < b;
}

/// What any answer must keep, however early it was stopped.
void require_sound(const LocationProblem& problem, const LocationAnswer& answer)
{
    REQUIRE(answer.site_of.size() == problem.weights.size());
    if (!answer.found) {
        REQUIRE(answer.sites.empty());
        return;
    }
    REQUIRE(std::is_sorted(answer.sites.begin(), answer.sites.end()));
    REQUIRE(solver::objective_of(problem, answer.sites) == answer.objective);
    REQUIRE_FALSE(is_better(problem.objective, answer.objective, answer.bound));
}

void require_nearest(const LocationProblem& problem, const LocationAnswer& answer)
{
    for (std::size_t demand = 0; demand < answer.site_of.size(); ++demand) {
        const auto site = answer.site_of[demand];
        REQUIRE(site);
        REQUIRE(std::binary_search(answer.sites.begin(), answer.sites.end(), *site));
        const auto own = std::find_if(problem.pairs.begin(), problem.pairs.end(),
                                      [&](const auto& pair) { return pair.demand == demand && pair.site == *site; });
        REQUIRE(own != problem.pairs.end());
        for (const auto& pair : problem.pairs) {
            if (pair.demand != demand || !std::binary_search(answer.sites.begin(), answer.sites.end(), pair.site))
                continue;
            REQUIRE(pair.value >= own->value);
            if (pair.value == own->value) REQUIRE(pair.site >= *site);
        }
    }
}

} // namespace

TEST_CASE("the best of every choice")
{
    for (const auto objective : objectives) {
        int infeasible = 0;
        int in_the_tree = 0;
        for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
            Dice dice(seed);
            const auto problem = any_location(dice, objective);
            INFO(name_of(objective), " seed ", seed);
            const auto answer = solver::solve(problem);
            const auto best = best_choice(problem);
            require_sound(problem, answer);
            REQUIRE(answer.state == best.state);
            in_the_tree += answer.nodes > 0;
            if (best.state == State::infeasible) {
                ++infeasible;
                REQUIRE_FALSE(answer.clash.empty());
                continue;
            }
            REQUIRE(answer.objective == best.objective);
            REQUIRE(answer.bound == best.objective);
            if (objective == Objective::p_median || objective == Objective::p_center) require_nearest(problem, answer);
        }
        CAPTURE(name_of(objective));
        CHECK(infeasible > 50);
        CHECK(infeasible < 1500);
        MESSAGE(name_of(objective), ": ", infeasible, " infeasible, ", in_the_tree, " in the tree");
    }
}

TEST_CASE("bounds hold however early the search is stopped")
{
    for (const auto objective : objectives)
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            Dice dice(seed);
            const auto problem = any_location(dice, objective);
            INFO(name_of(objective), " seed ", seed);
            const auto best = best_choice(problem);
            for (const auto& limits : {solver::LocationLimits{0, 1'000'000}, solver::LocationLimits{60, 0},
                                       solver::LocationLimits{60, 2, false}, solver::LocationLimits{0, 0, false}}) {
                const auto answer = solver::solve(problem, limits);
                require_sound(problem, answer);
                if (answer.state != State::time_limit) REQUIRE(answer.state == best.state);
                if (answer.found) REQUIRE(best.found);
                if (!best.found) continue;
                REQUIRE_FALSE(is_better(objective, best.objective, answer.bound));
                if (answer.found) REQUIRE_FALSE(is_better(objective, answer.objective, best.objective));
            }
        }
}

TEST_CASE("one more site never makes it worse, one more wish never better")
{
    for (const auto objective : objectives)
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            Dice dice(seed);
            auto problem = any_location(dice, objective);
            INFO(name_of(objective), " seed ", seed);
            problem.k = 1;
            auto before = solver::solve(problem);
            for (problem.k = 2; *problem.k <= 5; ++*problem.k) {
                const auto after = solver::solve(problem);
                if (before.found) {
                    REQUIRE(after.found);
                    REQUIRE_FALSE(is_better(objective, before.objective, after.objective));
                }
                before = after;
            }
            auto stricter = problem;
            stricter.forbidden.push_back(
                static_cast<std::size_t>(dice.from(0, static_cast<std::int64_t>(problem.costs.size()) - 1)));
            const auto after = solver::solve(stricter);
            if (after.found) REQUIRE_FALSE(is_better(objective, after.objective, before.objective));
        }
}

TEST_CASE("the same answer every time, and the order of pairs does not change its worth")
{
    for (const auto objective : objectives)
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Dice dice(seed);
            auto problem = any_location(dice, objective);
            const auto first = solver::solve(problem);
            const auto again = solver::solve(problem);
            REQUIRE(first.sites == again.sites);
            REQUIRE(first.method == again.method);
            std::reverse(problem.pairs.begin(), problem.pairs.end());
            REQUIRE(solver::solve(problem).objective == first.objective);
        }
}

TEST_CASE("clashes are named, and only what clashes")
{
    LocationProblem problem;
    problem.objective = Objective::set_cover;
    problem.costs = {1, 1, 1};
    problem.weights = {1, 1};
    problem.pairs = {{0, 0, 1}, {1, 1, 1}};
    problem.budget = 100;
    problem.k = 1;
    CHECK(solver::solve(problem).clash == "not every demand can be served under k = 1");
    problem.k.reset();
    problem.limits = {{{0, 2}, 1}, {{0, 1}, 1}};
    CHECK(solver::solve(problem).clash == "not every demand can be served under the limit of 1 among sites 0, 1");
    problem.forbidden = {1};
    CHECK(solver::solve(problem).clash == "demand 1 can be reached by none that is allowed");
    problem.required = {1};
    CHECK(solver::solve(problem).clash == "site 1 is both required and forbidden");
    problem.forbidden.clear();
    problem.required = {0, 2};
    CHECK(solver::solve(problem).clash == "the required sites 0, 2 break limit 0, at most 1");
    problem.k = 1;
    CHECK(solver::solve(problem).clash == "the required sites 0, 2 are more than k = 1");
    problem.k.reset();
    problem.budget = 1;
    CHECK(solver::solve(problem).clash == "the required sites 0, 2 cost more than the budget of 1");
    problem = {};
    problem.objective = Objective::set_cover;
    problem.costs = {1};
    problem.weights = {1};
    problem.needs = {3};
    problem.pairs = {{0, 0, 2}};
    CHECK(solver::solve(problem).clash == "demand 0 needs 3, and all that is allowed gives 2");
    problem.objective = Objective::max_cover;
    CHECK(solver::solve(problem).objective == 2);
}

TEST_CASE("what is no instance, and sums beyond 64 bits")
{
    LocationProblem problem;
    problem.costs = {1};
    problem.weights = {1};
    CHECK(solver::solve(problem).state == State::optimal);
    CHECK(solver::solve({}).state == State::optimal);
    problem.pairs = {{0, 1, 1}};
    CHECK_THROWS_AS(solver::solve(problem), std::out_of_range);
    problem.pairs = {{0, 0, -1}};
    CHECK_THROWS_AS(solver::solve(problem), std::invalid_argument);
    problem.pairs = {{0, 0, 1}, {0, 0, 1}};
    CHECK_THROWS_AS(solver::solve(problem), std::invalid_argument);
    problem.pairs.pop_back();
    problem.needs = {1, 1};
    CHECK_THROWS_AS(solver::solve(problem), std::invalid_argument);
    problem.needs = {1'000'000'000'000};
    problem.weights = {1'000'000'000'000};
    CHECK_THROWS_AS(solver::solve(problem), std::overflow_error);
    problem.needs.clear();
    CHECK(solver::solve(problem).objective == 1'000'000'000'000);
    problem.limits = {{{3}, 1}};
    CHECK_THROWS_AS(solver::solve(problem), std::out_of_range);
}
