// How many reports: from kept sums where they say it, else by reading each.
#include "service/reports/report_grouping.hpp"
#include "service/reports/report_question.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

struct Counted {
    std::int64_t reports = 0, incidents = 0;
};
using ReportCounts = ByReportKey<Counted>;

bool is_whole_months(const Period& period)
{
    const bool begins = !period.since || period.since->iso().ends_with("-01");
    return begins && (!period.until || (*period.until + 1).iso().ends_with("-01"));
}

// The sums that are kept know owner, country, topic and month.
bool sums_suffice(const ReportQuestion& question, const std::vector<std::string>& by)
{
    constexpr std::array<std::string_view, 5> kept{"topic", "country", "region", "authority", "month"};
    const bool known = std::all_of(by.begin(), by.end(), [&](const std::string& name) {
        return std::find(kept.begin(), kept.end(), name) != kept.end();
    });
    return known && question.officers.empty() && question.deployments.empty() && question.levels.empty() &&
           question.routes.empty() && question.destinations.empty() && question.reliabilities.empty() &&
           question.incident.empty() && is_whole_months(question.observed);
}

ReportCounts from_sums(const store::Reports& reports, const store::ReportFilter& filter, const ReportGrouping& grouping,
                       const std::vector<std::string>& by)
{
    const auto asked = [&](std::string_view name) { return std::find(by.begin(), by.end(), name) != by.end(); };
    const store::ReportCountBy needed{asked("authority"), asked("country") || asked("region"), asked("topic"),
                                      asked("month")};
    ReportCounts counts;
    for (const auto& sum : reports.counts(filter, needed)) {
        ReportKey key;
        for (const auto& name : by)
            key.push_back(name == "topic"       ? sum.topic
                          : name == "country"   ? sum.country
                          : name == "authority" ? sum.owner
                          : name == "month"     ? sum.month
                                                : grouping.region_of(sum.country));
        auto& counted = counts[std::move(key)];
        counted.reports += sum.reports;
        counted.incidents += sum.incidents;
    }
    return counts;
}

} // namespace

Result counted_reports(const store::Store& store, const ReportQuestion& question, const std::vector<std::string>& by)
{
    const store::Reports reports(store);
    auto filter = filter_of(store, question);
    const ReportGrouping grouping(store, by);
    filter.fields = grouping.fields();
    filter.fields.emplace_back("incident");
    ReportCounts counts;
    if (sums_suffice(question, by))
        counts = from_sums(reports, filter, grouping, by);
    else
        reports.each(filter, [&](const Record& report) {
            for (auto& key : grouping.keys(report)) {
                auto& counted = counts[std::move(key)];
                ++counted.reports;
                counted.incidents += report["incident"] == "yes" ? 1 : 0;
            }
            return true;
        });
    Result result;
    result.columns = grouping.columns();
    result.columns.push_back({"reports", true});
    result.columns.push_back({"incidents", true});
    for (const auto* entry : sorted(counts)) {
        const auto& [key, counted] = *entry;
        if (counted.reports == 0) continue;
        auto& row = result.rows.emplace_back(key);
        row.push_back(std::to_string(counted.reports));
        row.push_back(std::to_string(counted.incidents));
    }
    if (!store.file().authority.empty())
        result.notes.push_back("reports of " + store.file().authority + " alone: others are not known here");
    return result;
}

} // namespace ilonet::service
