// Assignment against all matchings, and its certificate against damage.
#include "plan/plan.hpp"
#include "read/others/problem.hpp"
#include "solver/assignment_problem.hpp"
#include "solver_instances.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <string>

using namespace ilonet;
using namespace ilonet::plan_test;
using solver::Wide;

namespace {

solver::AssignmentProblem problem_of(const solver::Instance& instance)
{
    solver::AssignmentProblem problem;
    problem.rows.resize(instance.rows.size());
    problem.columns.resize(instance.columns);
    for (std::size_t row = 0; row < instance.rows.size(); ++row)
        for (const auto& entry : instance.rows[row]) problem.pairs.push_back({row, entry.column, entry.cost});
    return problem;
}

void shuffle(Dice& dice, std::vector<solver::AssignmentProblem::Pair>& pairs)
{
    for (std::size_t i = pairs.size(); i > 1; --i)
        std::swap(pairs[i - 1], pairs[static_cast<std::size_t>(dice.from(0, static_cast<std::int64_t>(i) - 1))]);
}

std::vector<std::uint32_t> columns_of(const solver::AssignmentAnswer& answer)
{
    std::vector<std::uint32_t> columns;
    for (const auto& column : answer.column_of)
        columns.push_back(column ? static_cast<std::uint32_t>(*column) : solver::none);
    return columns;
}

/// The potentials prove the sum: no entry is cheaper than they allow, and they add up to it.
void require_proof(const solver::Instance& instance, const solver::Solution& solution)
{
    Wide bound = 0;
    for (const auto u : solution.row_potential) bound += u;
    for (const auto v : solution.column_potential) {
        REQUIRE(v <= 0);
        bound += v;
    }
    std::vector<int> takers(instance.columns, 0);
    for (std::size_t row = 0; row < instance.rows.size(); ++row) {
        const auto u = solution.row_potential[row];
        const auto column = solution.column_of[row];
        REQUIRE(u <= instance.price_of_empty[row]);
        bool is_there = column == solver::none;
        for (const auto& entry : instance.rows[row]) {
            REQUIRE(u + solution.column_potential[entry.column] <= entry.cost);
            is_there = is_there || entry.column == column;
        }
        REQUIRE(is_there);
        if (column != solver::none) REQUIRE(++takers[column] == 1);
    }
    REQUIRE(sum_of(instance, solution.column_of) == bound);
}

solver::Solution solved(const solver::Instance& instance)
{
    auto solution = solver::least_cost(instance);
    require_proof(instance, solution);
    solver::prefer_low_columns(instance, solution);
    require_proof(instance, solution);
    REQUIRE(solver::check(instance, solution).holds);
    return solution;
}

} // namespace

TEST_CASE("the answer is the first of the cheapest among all matchings")
{
    int ties = 0;
    int empty = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        Dice dice(seed);
        const auto rows = static_cast<std::uint32_t>(dice.from(0, 5));
        const auto columns = static_cast<std::uint32_t>(dice.from(0, 5));
        auto instance = any_instance(dice, rows, columns, dice.from(20, 100), dice.one_in(4) ? 50 : 1);
        for (std::uint32_t row = 0; row < rows; ++row) instance.price_of_empty.push_back(dice.from(-1, 2));
        if (dice.one_in(3)) // as proposals have it
            for (auto& price : instance.price_of_empty) price = Wide{1} << dice.from(40, 110);
        INFO("seed ", seed);
        const auto first = solver::least_cost(instance);
        const auto best = solved(instance);
        REQUIRE(best.column_of == best_of_all(instance));
        if (first.column_of != best.column_of) ++ties;
        empty += static_cast<int>(std::count(best.column_of.begin(), best.column_of.end(), solver::none));
    }
    CHECK(ties > 300); // else the choice among equals was not tried
    CHECK(empty > 300);
}

TEST_CASE("as many rows as can be, then the least sum, whatever the order of pairs")
{
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Dice dice(seed);
        const auto rows = static_cast<std::uint32_t>(dice.from(0, 5));
        const auto columns = static_cast<std::uint32_t>(dice.from(0, 6));
        auto instance = any_instance(dice, rows, columns, dice.from(15, 90), dice.one_in(2) ? 1 : 100);
        instance.price_of_empty.assign(rows, 100000); // far beyond five costs
        auto problem = problem_of(instance);
        shuffle(dice, problem.pairs);
        const auto answer = solver::solve(problem);
        const auto best = best_of_all(instance);
        const auto empty = std::count(best.begin(), best.end(), solver::none);
        INFO("seed ", seed);
        REQUIRE(columns_of(answer) == best);
        REQUIRE(answer.filled == rows - static_cast<std::size_t>(empty));
        REQUIRE(Wide{answer.objective} == sum_of(instance, best) - Wide{100000} * empty);
        REQUIRE(answer.bound == answer.objective);
        REQUIRE(answer.proven);
    }
}

TEST_CASE("large sparse instances are proven outside the solver")
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Dice dice(seed);
        const auto share = seed <= 3 ? 20 : 1; // with 1 of 100 some rows stay empty
        auto instance = any_instance(dice, 200, 500, share, seed % 2 == 0 ? 3 : 1'000'000'000'000);
        instance.price_of_empty.assign(200, Wide{1} << 100);
        INFO("seed ", seed);
        const auto best = solved(instance);
        const auto answer = solver::solve(problem_of(instance));
        REQUIRE(answer.proven);
        REQUIRE(columns_of(answer) == best.column_of);
    }
}

TEST_CASE("rows that outbid one another by small steps come to an end")
{
    solver::Instance instance;
    instance.columns = 20;
    for (std::uint32_t row = 0; row < 40; ++row) {
        auto& entries = instance.rows.emplace_back();
        for (std::uint32_t column = 0; column < 20; ++column) entries.push_back({column, (row * 7 + column * 3) % 5});
        instance.price_of_empty.push_back(Wide{1} << 120);
    }
    const auto best = solved(instance);
    CHECK(std::count(best.column_of.begin(), best.column_of.end(), solver::none) == 20);
}

TEST_CASE("equal costs everywhere give the first row the first column")
{
    auto instance = solver::Instance{300, {}, {}};
    for (std::uint32_t row = 0; row < 300; ++row) {
        auto& entries = instance.rows.emplace_back();
        for (std::uint32_t column = 300; column > 0; --column) entries.push_back({column - 1, 7});
        instance.price_of_empty.push_back(1000);
    }
    std::vector<std::uint32_t> in_order(300);
    std::iota(in_order.begin(), in_order.end(), 0U);
    CHECK(solved(instance).column_of == in_order);
}

TEST_CASE("a certificate does not survive damage")
{
    int tried = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        auto instance = any_instance(dice, 6, 8, 60, 20);
        for (int row = 0; row < 6; ++row) instance.price_of_empty.push_back(dice.from(0, 40));
        const auto good = solved(instance);
        const auto any = [&](std::int64_t count) { return static_cast<std::size_t>(dice.from(0, count - 1)); };
        const auto refuses = [&](const solver::Solution& damaged) {
            ++tried;
            return !solver::check(instance, damaged).holds;
        };
        INFO("seed ", seed);
        for (const auto change : {-1, 1}) {
            auto damaged = good;
            damaged.row_potential[any(6)] += change;
            REQUIRE(refuses(damaged));
            damaged = good;
            damaged.column_potential[any(8)] += change;
            REQUIRE(refuses(damaged));
        }
        auto damaged = good;
        const auto row = any(6);
        if (good.column_of[row] != solver::none) {
            damaged.column_of[(row + 1) % 6] = good.column_of[row]; // one column for two rows
            REQUIRE(refuses(damaged));
        }
        damaged = good;
        damaged.column_potential.pop_back();
        REQUIRE(refuses(damaged));
        damaged = good; // the sum stays, the two rows are no longer tight
        ++damaged.row_potential[row];
        --damaged.row_potential[(row + 1) % 6];
        REQUIRE(refuses(damaged));
        damaged = good;
        damaged.column_of.assign(6, solver::none);
        if (sum_of(instance, damaged.column_of) != sum_of(instance, good.column_of)) REQUIRE(refuses(damaged));
    }
    CHECK(tried > 1500);
}

TEST_CASE("tight potentials with the right sum prove nothing where they are not feasible")
{
    const solver::Instance instance{2, {{{0, 1}, {1, 5}}, {{0, 2}, {1, 3}}}, {10, 10}};
    const auto holds = [&](solver::Solution solution) { return solver::check(instance, solution).holds; };
    CHECK(holds({{0, 1}, {2, 3}, {-1, 0}}));
    CHECK_FALSE(holds({{1, 0}, {5, 2}, {0, 0}}));             // a cheaper entry is left out: 1 and 3
    CHECK_FALSE(holds({{0, 1}, {1, 2}, {0, 1}}));             // a column would be paid for being taken
    CHECK_FALSE(holds({{solver::none, 1}, {10, 3}, {0, 0}})); // a row is empty that had better not be
    const solver::Instance dear{1, {{{0, 7}}}, {4}};
    CHECK(solver::check(dear, {{solver::none}, {4}, {0}}).holds);
    CHECK_FALSE(solver::check(dear, {{0}, {7}, {0}}).holds); // the row had better be empty
    CHECK_FALSE(solver::check(dear, {{0}, {8}, {-1}}).holds);
    const solver::Instance wanted{1, {{{0, 7}}}, {9}};
    CHECK_FALSE(solver::check(wanted, {{solver::none}, {9}, {-2}}).holds); // a free column is not free of charge
}

TEST_CASE("pairs of rows and columns that are not there, and sums beyond 64 bits")
{
    CHECK_THROWS_AS(solver::solve({{"a"}, {"b"}, {{0, 1, 5}}}), std::out_of_range);
    CHECK_THROWS_AS(solver::solve({{"a"}, {"b"}, {{1, 0, 5}}}), std::out_of_range);
    const auto most = std::numeric_limits<std::int64_t>::max();
    const auto least = std::numeric_limits<std::int64_t>::min();
    CHECK_THROWS_AS(solver::solve({{"a", "b"}, {"c", "d"}, {{0, 0, most}, {1, 1, most}}}), std::overflow_error);
    CHECK(solver::solve({{"a", "b"}, {"c", "d"}, {{0, 0, least}, {1, 1, most}}}).objective == -1);
    const auto nothing = solver::solve({});
    CHECK(nothing.proven);
    CHECK(nothing.objective == 0);
}

TEST_CASE("assign100 of OR-Library has the optimum 305")
{
    const std::string folder = std::string(ILONET_SOURCE_DIR) + "/tests/data/orlib/";
    const auto file = read::read_problem(folder + "assign100.jsonl");
    REQUIRE(file.findings.empty());
    solver::AssignmentProblem problem;
    for (const auto& demand : file.demands) problem.rows.push_back(demand.name);
    for (const auto& site : file.sites) problem.columns.push_back(site.name);
    for (const auto& pair : file.pairs) problem.pairs.push_back({pair.demand, pair.site, pair.value});
    const auto answer = solver::solve(problem);
    CHECK(answer.objective == 305);
    CHECK(answer.bound == 305);
    CHECK(answer.filled == 100);
    CHECK(answer.proven);

    // The published file itself is the measure of the answer and of the potentials.
    std::ifstream published(folder + "assign100.txt");
    solver::Instance instance;
    published >> instance.columns;
    REQUIRE(instance.columns == 100);
    std::int64_t sum = 0;
    std::vector<bool> taken(100, false);
    for (std::size_t row = 0; row < 100; ++row) {
        auto& entries = instance.rows.emplace_back();
        for (std::uint32_t column = 0; column < 100; ++column) {
            std::int64_t cost = 0;
            published >> cost;
            REQUIRE_FALSE(published.fail());
            entries.push_back({column, cost});
        }
        REQUIRE(answer.column_of[row]);
        const auto column = *answer.column_of[row];
        REQUIRE_FALSE(taken[column]);
        taken[column] = true;
        sum += entries[column].cost;
    }
    CHECK(sum == 305);
    instance.price_of_empty.assign(100, 100000);
    const auto solution = solved(instance);
    CHECK(sum_of(instance, solution.column_of) == 305);
}
