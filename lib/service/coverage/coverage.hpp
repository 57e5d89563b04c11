// Where officers are and where they are missing, as answers. Supply and gaps are hundredths of an officer: a
// deployment in service counts 100 in its host country, and in a country that it covers from there the policy's
// non-resident weight; for a topic or task only through a mandate on that day. Cells show them with two decimals. What
// a Failure says, and what threads may do: records/records.hpp; here also not_found for a country, region or authority
// of the scope that the file does not know, and usage where two days are in the wrong order.
#pragma once

#include "coverage/scope.hpp"
#include "model/api.hpp"
#include "read/sources.hpp"
#include "service/service.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ilonet::service {

/// The period and the part of the network that are asked about.
struct CoveragePeriod {
    Day since, until; ///< both are days of the period
    coverage::Scope scope;
    bool drawn = false; ///< gaps and timeline: with a picture of the rows
};

/// Who is there on a day. Columns: country (or as `by` says), name, officers, authorities, resident, from_elsewhere,
/// single_officer, uncovered, represented, shared, joint; with planned deployments also planned.
ILONET_API Answer coverage_list(const Context& context, Day day, coverage::By by, const coverage::Scope& scope,
                                bool with_planned);
/// Stretches of at least so many days on which what is required is not there. Columns: country, topic, task, required,
/// supply, gap, since, until, days, gap_days; with possibilities also last, last_until, planned, planned_since, nearest,
/// nearest_country, nearness.
ILONET_API Answer coverage_gaps(const Context& context, const CoveragePeriod& asked, std::int64_t min_days,
                                bool with_possibilities);
/// Stretches of days on which more is there than is required. Columns: country, topic, task, required, supply, surplus,
/// since, until, days.
ILONET_API Answer coverage_surplus(const Context& context, const CoveragePeriod& asked);
/// Several authorities on one topic or task in one country. Columns: country, topic, task, authorities, officers, since,
/// until, days. Failure (usage) in a national file, which does not know who else is there.
ILONET_API Answer coverage_overlaps(const Context& context, const CoveragePeriod& asked);
/// Countries by subjects. Columns: country, name, general, a to l, the four tasks. `what`: supply, required or gap, each the
/// average of the days. Failure (usage) for another word.
ILONET_API Answer coverage_matrix(const Context& context, const CoveragePeriod& asked, std::string_view what);
/// Gaps that open or grow from tomorrow on, within so many days. Columns: country, topic, task, gap, before, since, until,
/// days, endings. `without_planned`: what is only planned does not count.
ILONET_API Answer coverage_expiring(const Context& context, std::int64_t within, const coverage::Scope& scope,
                                    bool without_planned);
/// Two days, or two states of the file.
struct CoverageComparison {
    Day before, after;          ///< days
    std::string after_known_at; ///< as Context::known_at, of the later state; empty: as the context says
    coverage::Scope scope;
};
/// What differs between them. Columns: country, topic, task, required_before, required_after, supply_before, supply_after,
/// gap_before, gap_after, change (of the gap).
ILONET_API Answer coverage_compare(const Context& context, const CoverageComparison& asked);
/// Stretches of days on which who is there stays the same, by country and so on: `by` says by what, and `key_name` how that
/// column is called. Columns: `key_name`, name, since, until, days, officers, from_elsewhere, full_time.
ILONET_API Answer coverage_timeline(const Context& context, const CoveragePeriod& asked, coverage::TimelineBy by,
                                    std::string_view key_name);
/// How much of what is required is there, against a threshold in hundredths of a percent. Columns: since, until, requirements,
/// coverage, threshold, result (passed or failed). `differs` where it failed: also where nothing is required, since nothing was
/// tested then. `priority_only`: countries of a weight over 1 alone.
ILONET_API Answer coverage_test(const Context& context, const CoveragePeriod& asked, std::int64_t fail_under,
                                bool priority_only);
/// What the network comes to on a day, in a few numbers. Columns: indicator, value, unit, definition.
ILONET_API Answer coverage_indicators(const Context& context, Day day);

// Where more officers would help most, Art 8(2)(e): proposals with proof. Nothing here writes.

/// Which postings may be proposed, and what they are to reach.
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
    double seconds = 60;       ///< when the search ends at the latest
};

/// The set of postings that adds most weighted coverage, or with `close` the least costs (or number) that closes all gaps.
/// Columns: host, name, authority, covers, cost, adds, alone, closes: what would be lost without it, what it would add alone,
/// in weighted officer-days, and how many gaps it ends. With `relocate` also from, left, loses: the deployment that leaves
/// for it, its host, and what is lost there in weighted officer-days; empty for a posting that is new. `differs` where no
/// answer is possible, proven. Failure: usage, not_found, content.
ILONET_API Answer coverage_plan(const Context& context, const CoveragePlanRequest& request);

/// The optimum of a plain instance of ilonet-problem(5): max-cover, set-cover, p-median, p-center, assignment. Columns:
/// demand, site, value; for the covering ones site alone. `differs` where no answer is possible, proven. Needs no file of
/// ilonet. Failure: content with findings, not_found, io.
ILONET_API Answer solve_location(const std::string& path, double seconds);

} // namespace ilonet::service
