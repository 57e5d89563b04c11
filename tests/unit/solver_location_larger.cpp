// Instances that need the tree, published ones, and what another solver says of the same model.
#include "solver/cbc_library.hpp"
#include "solver/cover_relaxation.hpp"
#include "solver/median_relaxation.hpp"
#include "solver_choices.hpp"
#include "solver_locations.hpp"

#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <string>

using namespace ilonet;
using namespace ilonet::plan_test;

namespace {

/// Points in a square; a pair where the site is near, of value 1 or, for p_median and p_center, the distance.
LocationProblem in_a_square(Dice& dice, Objective objective, std::int64_t sites, std::int64_t demands, double radius)
{
    LocationProblem problem;
    problem.objective = objective;
    const auto covers = objective == Objective::max_cover || objective == Objective::set_cover;
    const auto point = [&] {
        const auto x = dice.from(0, 999);
        return std::pair(static_cast<double>(x), static_cast<double>(dice.from(0, 999)));
    };
    std::vector<std::pair<double, double>> places;
    for (std::int64_t site = 0; site < sites; ++site) {
        places.push_back(point());
        problem.costs.push_back(dice.from(1, 9));
    }
    for (std::size_t demand = 0; demand < static_cast<std::size_t>(demands); ++demand) {
        const auto [x, y] = point();
        problem.weights.push_back(dice.from(1, 100));
        for (std::size_t site = 0; site < places.size(); ++site) {
            const auto distance = std::hypot(places[site].first - x, places[site].second - y);
            if (!covers || distance <= radius)
                problem.pairs.push_back({demand, site, covers ? 1 : static_cast<std::int64_t>(distance)});
        }
    }
    return problem;
}

/// Sites are countries that give 100 to their own demands and 50 to those of some others; needs are steps of 50.
LocationProblem of_countries(Dice& dice, std::size_t sites, std::size_t demands, std::int64_t k)
{
    LocationProblem problem;
    problem.k = k;
    for (std::size_t site = 0; site < sites; ++site) problem.costs.push_back(dice.from(50, 150));
    std::vector<std::int64_t> reach;
    for (std::size_t site = 0; site < sites; ++site) reach.push_back(dice.from(2, 8));
    for (std::size_t demand = 0; demand < demands; ++demand) {
        const auto country = demand % sites;
        problem.weights.push_back(dice.from(1, 100));
        problem.needs.push_back(50 * dice.from(1, 4));
        problem.pairs.push_back({demand, country, 100});
        for (std::size_t site = 0; site < sites; ++site) {
            const auto apart = static_cast<std::int64_t>((site + sites - country) % sites);
            if (apart > 0 && apart <= reach[site] && !dice.one_in(4)) problem.pairs.push_back({demand, site, 50});
        }
    }
    return problem;
}

std::string published(const std::string& name) { return std::string(ILONET_SOURCE_DIR) + "/tests/data/orlib/" + name; }

LocationProblem scp41()
{
    LocationProblem problem;
    problem.objective = Objective::set_cover;
    std::ifstream file(published("scp41.txt"));
    std::size_t rows = 0, columns = 0;
    file >> rows >> columns;
    problem.costs.resize(columns);
    for (auto& cost : problem.costs) file >> cost;
    problem.weights.assign(rows, 1);
    for (std::size_t row = 0; row < rows; ++row) {
        std::size_t count = 0, column = 0;
        for (file >> count; count > 0; --count) {
            file >> column;
            problem.pairs.push_back({row, column - 1, 1});
        }
    }
    REQUIRE_FALSE(file.fail());
    return problem;
}

LocationProblem pmed1(Objective objective)
{
    LocationProblem problem;
    problem.objective = objective;
    std::ifstream file(published("pmed1.txt"));
    std::size_t count = 0, edges = 0;
    std::int64_t sites = 0, length = 0;
    file >> count >> edges >> sites;
    std::vector<std::vector<std::int64_t>> distance(count, std::vector<std::int64_t>(count, 1'000'000));
    for (std::size_t edge = 0, from = 0, to = 0; edge < edges; ++edge) {
        file >> from >> to >> length;
        distance[from - 1][to - 1] = distance[to - 1][from - 1] = length;
    }
    REQUIRE_FALSE(file.fail());
    for (std::size_t i = 0; i < count; ++i) distance[i][i] = 0;
    for (std::size_t via = 0; via < count; ++via)
        for (auto& row : distance)
            for (std::size_t j = 0; j < count; ++j) row[j] = std::min(row[j], row[via] + distance[via][j]);
    problem.k = sites;
    problem.costs.assign(count, 1);
    problem.weights.assign(count, 1);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j) problem.pairs.push_back({i, j, distance[i][j]});
    return problem;
}

} // namespace

TEST_CASE("the tree finds the best of sixteen thousand choices")
{
    int in_the_tree = 0;
    for (const auto objective : {Objective::max_cover, Objective::set_cover, Objective::p_median, Objective::p_center})
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            Dice dice(seed);
            auto problem = in_a_square(dice, objective, 14, 60, 420);
            problem.k = objective == Objective::set_cover ? 12 : 4;
            if (dice.one_in(2)) problem.budget = 60;
            if (dice.one_in(2)) problem.limits.push_back({some_sites(dice, 14, 2), 2});
            if (objective == Objective::max_cover || objective == Objective::set_cover)
                for (std::size_t demand = 0; demand < 60; ++demand) problem.needs.push_back(dice.one_in(3) ? 2 : 1);
            INFO(name_of(objective), " seed ", seed);
            const auto answer = solver::solve(problem);
            const auto best = best_choice(problem);
            REQUIRE(answer.state == best.state);
            REQUIRE(answer.objective == best.objective);
            in_the_tree += answer.nodes > 0;
        }
    CHECK(in_the_tree > 0);
}

TEST_CASE("published optima")
{
    const auto cover = solver::solve(scp41());
    CHECK(cover.state == State::optimal);
    CHECK(cover.objective == 429);
    const auto median = solver::solve(pmed1(Objective::p_median));
    CHECK(median.state == State::optimal);
    CHECK(median.objective == 5819);
    CHECK(median.sites.size() == 5);
    const auto center = solver::solve(pmed1(Objective::p_center));
    CHECK(center.state == State::optimal);
    CHECK(center.objective == 127);
}

TEST_CASE("a network of the real size is proven")
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
        for (const std::int64_t k : {5, 20}) {
            Dice dice(seed);
            const auto problem = of_countries(dice, k == 5 ? 105 : 165, 2000, k);
            INFO("seed ", seed, " k ", k);
            const auto answer = solver::solve(problem);
            REQUIRE(answer.state == State::optimal);
            REQUIRE(solver::objective_of(problem, answer.sites) == answer.bound);
            const auto stopped = solver::solve(problem, {60, 0});
            REQUIRE(stopped.found);
            REQUIRE(stopped.objective <= answer.objective);
            REQUIRE(stopped.bound >= answer.objective);
        }
}

TEST_CASE("the same model is worth the same to CBC")
{
    if (!solver::has_cbc()) {
        CHECK_MESSAGE(std::getenv("ILONET_TESTS_FULL") == nullptr, "libCbcSolver.so.3 is not installed");
        MESSAGE("skipped: libCbcSolver.so.3 is not installed");
        return;
    }
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Dice dice(seed);
        INFO("seed ", seed);
        const auto objective = seed % 2 == 0 ? Objective::max_cover : Objective::set_cover;
        auto problem = in_a_square(dice, objective, 30, 100, 300);
        problem.k = objective == Objective::max_cover ? 5 : 25;
        problem.limits.push_back({some_sites(dice, 30, 2), 8});
        const auto cover = solver::cover_of(problem);
        const solver::CoverRelaxation relaxation(cover);
        const solver::Decisions nothing(cover.columns);
        const auto answer = solver::solve_with_cbc(relaxation.program(nothing), {}, 60);
        solver::LocationLimits without;
        without.use_cbc = false;
        const auto own = solver::solve(problem, without);
        REQUIRE(answer);
        REQUIRE(answer->proven);
        REQUIRE(answer->found == own.found);
        if (!own.found) continue;
        std::int64_t total = 0;
        for (const auto weight : problem.weights) total += weight;
        const auto cost = objective == Objective::max_cover ? total - own.objective : own.objective;
        REQUIRE(relaxation.cost_of(answer->chosen) == cost);
        REQUIRE(std::abs(answer->cost - static_cast<double>(cost)) < 1e-6);
    }
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Dice dice(seed);
        auto problem = in_a_square(dice, Objective::p_median, 20, 40, 0);
        problem.k = 4;
        const auto median = solver::median_of(problem);
        const solver::MedianRelaxation relaxation(median);
        const solver::Decisions nothing(median.columns);
        const auto answer = solver::solve_with_cbc(relaxation.program(nothing), {}, 60);
        REQUIRE(answer);
        REQUIRE(answer->proven);
        REQUIRE(relaxation.cost_of(answer->chosen) == solver::solve(problem).objective - median.constant);
    }
}
