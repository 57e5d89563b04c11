// Counts in the room `plan`, from both sides. What a problem is made smaller by changes no answer, it would take
// longer.
#include "plan/empty_post.hpp"
#include "solver/median.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

namespace {

/// Sites 0, 1 ... may be chosen, two of them; a demand and what it is from each site that serves it.
solver::Median median(std::vector<solver::LocationProblem::Pair> pairs, std::vector<std::size_t> required = {})
{
    solver::LocationProblem problem;
    problem.objective = solver::LocationProblem::Objective::p_median;
    problem.costs = {0, 0, 0};
    problem.weights = {1, 1, 1};
    problem.k = 2;
    problem.required = std::move(required);
    problem.pairs = std::move(pairs);
    return solver::median_of(problem);
}

} // namespace

TEST_CASE("boundary: a site that another replaces everywhere is gone, one that is nearer to a demand is not")
{
    // Whichever demand the second site serves, the first serves it as near.
    for (const std::size_t demand : {0U, 1U, 2U}) {
        const std::int64_t far = 3 + static_cast<std::int64_t>(demand);
        CHECK(median({{0, 0, 3}, {1, 0, 4}, {2, 0, 5}, {demand, 1, far}}).columns.site == std::vector<std::size_t>{0});
        CHECK(median({{0, 0, 3}, {1, 0, 4}, {2, 0, 5}, {demand, 1, far + 1}}).columns.site ==
              std::vector<std::size_t>{0});
        CHECK(median({{0, 0, 3}, {1, 0, 4}, {2, 0, 5}, {demand, 1, far - 1}}).columns.site ==
              std::vector<std::size_t>{0, 1});
    }
}

TEST_CASE("boundary: only what is nearer than a required site serves a demand")
{
    // The demands that nobody serves are one row, too.
    CHECK(median({{0, 0, 3}, {0, 1, 2}}, {0}).rows.size() == 2);
    CHECK(median({{0, 0, 3}, {0, 1, 3}}, {0}).rows.size() == 1);
    CHECK(median({{0, 0, 3}, {0, 1, 4}}, {0}).rows.size() == 1);
    CHECK(median({{0, 0, 3}, {0, 1, 4}}, {0}).constant == 3);
}

TEST_CASE("boundary: three officers are named, and of more how many")
{
    std::vector<plan::Elsewhere> officers{{"ES-0001", "A"}, {"ES-0002", "B"}, {"ES-0003", "C"}};
    CHECK(plan::all_are_elsewhere(officers).find("more") == std::string::npos);
    CHECK(plan::all_are_elsewhere(officers).find("ES-0003") != std::string::npos);
    officers.emplace_back("ES-0004", "D");
    CHECK(plan::all_are_elsewhere(officers).find(" and 1 more") != std::string::npos);
    CHECK(plan::all_are_elsewhere(officers).find("ES-0004") == std::string::npos);
}
