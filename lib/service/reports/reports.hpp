// What officers find out, Art 3(4): reports in, questions about them out. What a Failure says, and what threads may do:
// records/records.hpp; questions throw not_found, too, for a country, region or authority that the file does not know.
#pragma once

#include "model/api.hpp"
#include "service/service.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::service {

/// Which reports are asked for, as users say it; empty means all.
struct ReportQuestion {
    std::vector<std::string> countries, regions, authorities, officers, deployments, topics, levels, routes,
        destinations, reliabilities;
    std::string incident; ///< yes, no, or empty
    Period observed;      ///< days on which it was observed
};

/// Adds one report, as an intake of its own. Without uid it is a repeat of an equal one, or gets the owner's next. Columns:
/// uid, outcome (added or unchanged), revision. Failure: usage where a required field is not given; refused by the rules, or
/// where its uid stands for another report.
ILONET_API Answer add_report(const Context& context, const std::string& uid, const Changes& changes);

/// Reads as a stream, in memory that does not grow with the file. Columns: added, unchanged, rejected, revision. Of many
/// findings the first are kept, and a remark counts all. Failure: content with them; not_found, io.
ILONET_API Answer import_reports(const Context& context, const ImportRequest& request);

/// Calls `take` with the answer's columns and some rows at a time, in natural order of uid, those that were replaced too: for
/// exports of any size, ready to import. Columns: the kind's own.
ILONET_API void each_report(const Context& context, const ReportQuestion& question,
                            const std::function<void(const Result&)>& take);
/// The same as one answer, at most `limit` rows (negative: all).
ILONET_API Answer list_reports(const Context& context, const ReportQuestion& question, std::int64_t limit);
/// One report, also one that was replaced; Failure (not_found).
ILONET_API Answer show_report(const Context& context, const std::string& uid);
/// The best first, at most `limit` (none for a negative one): words are found in titles and texts without regard to accents and
/// capitals. Columns: rank, uid, country, topic, observed_on, title, excerpt (what was found in [brackets]). Failure: usage for a
/// query that cannot be read.
ILONET_API Answer search_reports(const Context& context, const std::string& query, const ReportQuestion& question,
                                 std::int64_t limit);

/// What reports can be counted by, parted by single spaces.
inline constexpr std::string_view report_groupings =
    "topic country region authority month route level incident destination "
    "reliability officer deployment";
/// How many there are. Columns: those of `by` (some of `report_groupings`), reports, incidents. A report with several routes
/// or destinations is counted at each of them, so that these rows add up to more than all. By country, region, topic,
/// authority and month from sums that are kept. Failure (usage) for another word in `by`.
ILONET_API Answer count_reports(const Context& context, const ReportQuestion& question,
                                const std::vector<std::string>& by);
/// How long reports take. Columns: those of `by`, reports, received, received_median, received_p90 (days from observed to
/// received), processed, processed_median, processed_p90 (from received to processed), backlog (received by `on` and not
/// processed by then), oldest (received_on of the oldest of these). Exact: the least number of days that half, or nine tenths,
/// of the reports do not exceed. Failure (usage) for another word in `by`.
ILONET_API Answer report_lag(const Context& context, const ReportQuestion& question, const std::vector<std::string>& by,
                             Day on);
/// Topics that deployments in service on the day have a mandate for, with no report on them from the country in so many months
/// before. Columns: country, topic, deployments, since (the first day of these mandates), last_report, days.
ILONET_API Answer silent_topics(const Context& context, const ReportQuestion& question, Day on, std::int64_t months);

} // namespace ilonet::service
