// Where more officers would help most, Art 8(2)(e): proposals with proof. Nothing here writes.
#pragma once

#include "read/read.hpp"
#include "service/coverage/coverage.hpp"
#include "solver/location.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ilonet::service {

struct CoveragePlanRequest {
    Day since, until; ///< each posting serves all of it
    std::vector<std::string>
        subjects; ///< topics and tasks that each has a mandate for; officers in general always count
    std::vector<std::string> countries, regions; ///< hosts and gaps of these alone; empty: all
    std::optional<std::int64_t> add;             ///< at most so many postings
    bool close = false;                          ///< the least that closes all gaps, instead of the most for so many
    std::optional<std::int64_t> budget;          ///< cents
    read::RowSource costs; ///< rows of country and cost a posting, in euro; an empty path: no costs
    std::vector<std::string> required, forbidden; ///< hosts
    std::vector<std::string> free;                ///< deployments that leave where they are and are placed anew
    std::optional<std::int64_t> relocate;         ///< at most so many more are chosen to leave and be placed elsewhere,
    std::vector<std::string> movers;              ///< of these authorities alone; empty: all
    std::vector<std::string> kept;                ///< but none of these deployments
    std::vector<std::pair<std::string, std::int64_t>>
        limits;                ///< postings of an authority at most; then only these send
    std::int64_t reach = 0;    ///< neighbours that each posting also covers: those that lack most
    bool whole_region = false; ///< each covers its region instead
    std::int64_t per_host = 1; ///< postings in one country at most
    bool twice = false;        ///< one officer more than is required, as backup
    double seconds = 60;
};

/// The set of postings that adds most weighted coverage, or with `close` the least costs (or number) that closes all gaps. Columns:
/// host, name, authority, covers, cost, adds, alone, closes: what would be lost without it, what it would add alone, in weighted
/// officer-days, and how many gaps it ends. With `relocate` also from, left, loses: the deployment that leaves for it, its host,
/// and what is lost there in weighted officer-days; empty for a posting that is new. `differs` where no answer is possible, proven. Failure: usage, not_found, content.
ILONET_API Answer coverage_plan(const Context& context, const CoveragePlanRequest& request);

/// The optimum of a plain instance of ilonet-problem(5): max-cover, set-cover, p-median, p-center, assignment. Columns: demand,
/// site, value; for the covering ones site alone.
ILONET_API Answer solve_location(const std::string& path, double seconds);

/// solver::solve; Failure (content) where its sums would overflow.
solver::LocationAnswer solve_within(const solver::LocationProblem& problem, const solver::LocationLimits& limits);

} // namespace ilonet::service
