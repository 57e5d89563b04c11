// Where officers are and where they are missing, as answers. What is counted, and how, is in coverage/coverage.hpp.
#pragma once

#include "coverage/coverage.hpp"
#include "service/service.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ilonet::service {

struct CoveragePeriod {
    Day since, until;
    coverage::Scope scope;
    bool drawn = false; ///< gaps and timeline: with a picture of the rows
};

ILONET_API Answer coverage_list(const Context& context, Day day, coverage::By by, const coverage::Scope& scope,
                                bool with_planned);
/// Columns: country, topic, task, required, supply, gap, since, until, days, gap_days; with possibilities also last, last_until,
/// planned, planned_since, nearest, nearest_country, nearness.
ILONET_API Answer coverage_gaps(const Context& context, const CoveragePeriod& asked, std::int64_t min_days,
                                bool with_possibilities);
/// Columns: country, topic, task, required, supply, surplus, since, until, days.
ILONET_API Answer coverage_surplus(const Context& context, const CoveragePeriod& asked);
/// Columns: country, topic, task, authorities, officers, since, until, days. Failure (usage) in a national file, which does not
/// know who else is there.
ILONET_API Answer coverage_overlaps(const Context& context, const CoveragePeriod& asked);
/// Columns: country, name, general, a to l, the four tasks. `what`: supply, required or gap, each the average of the days.
ILONET_API Answer coverage_matrix(const Context& context, const CoveragePeriod& asked, std::string_view what);
/// Gaps that open or grow from tomorrow on. Columns: country, topic, task, gap, before, since, until, days, endings.
ILONET_API Answer coverage_expiring(const Context& context, std::int64_t within, const coverage::Scope& scope,
                                    bool without_planned);
struct CoverageComparison {
    Day before, after;
    std::string after_known_at; ///< as --as-known-at, of the later state; empty: as the context says
    coverage::Scope scope;
};
/// Columns: country, topic, task, required_before, required_after, supply_before, supply_after, gap_before, gap_after, change
/// (of the gap).
ILONET_API Answer coverage_compare(const Context& context, const CoverageComparison& asked);
/// Columns: `key_name`, name, since, until, days, officers, from_elsewhere, full_time.
ILONET_API Answer coverage_timeline(const Context& context, const CoveragePeriod& asked, coverage::TimelineBy by,
                                    std::string_view key_name);
/// How much of what is required is there, against a threshold in hundredths of a percent. Columns: since, until, requirements,
/// coverage, threshold, result (passed or failed). `differs` where it failed: also where nothing is required, since nothing was
/// tested then.
ILONET_API Answer coverage_test(const Context& context, const CoveragePeriod& asked, std::int64_t fail_under,
                                bool priority_only);
/// Columns: indicator, value, unit, definition.
ILONET_API Answer coverage_indicators(const Context& context, Day day);

} // namespace ilonet::service
