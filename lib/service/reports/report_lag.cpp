// How long reports take, and what waits.
#include "service/reports/report_grouping.hpp"
#include "service/reports/report_question.hpp"

#include <map>

namespace ilonet::service {
namespace {

/// Days that something took, each with how often: so that quantiles are exact however many reports there are.
class Days {
public:
    void add(const std::string& from, const std::string& to)
    {
        const auto begin = Day::parse(from);
        const auto end = Day::parse(to);
        if (!begin || !end) return;
        ++often_[*end - *begin];
        ++all_;
    }
    std::int64_t all() const { return all_; }

    /// The least number of days that so many of a hundred do not exceed; empty where there are none.
    std::string quantile(std::int64_t percent) const
    {
        const auto needed = (all_ * percent + 99) / 100;
        std::int64_t so_far = 0;
        for (const auto& [days, often] : often_)
            if ((so_far += often) >= needed) return std::to_string(days);
        return {};
    }

private:
    std::map<std::int64_t, std::int64_t> often_;
    std::int64_t all_ = 0;
};

struct Lag {
    std::int64_t reports = 0, backlog = 0;
    Days received, processed;
    std::string oldest;

    void add(const Record& report, const std::string& on)
    {
        ++reports;
        received.add(report["observed_on"], report["received_on"]);
        processed.add(report["received_on"], report["processed_on"]);
        const auto& in = report["received_on"];
        const auto& out = report["processed_on"];
        if (in.empty() || in > on || (!out.empty() && out <= on)) return;
        ++backlog;
        if (oldest.empty() || in < oldest) oldest = in;
    }
};

} // namespace

Result lag_of_reports(const store::Store& store, const ReportQuestion& question, const std::vector<std::string>& by,
                      Day on)
{
    constexpr std::int64_t half = 50;
    constexpr std::int64_t nine_tenths = 90;
    const store::Reports reports(store);
    const ReportGrouping grouping(store, by);
    const auto day = on.iso();
    ByReportKey<Lag> lags;
    std::int64_t all = 0;
    auto filter = filter_of(store, question);
    filter.fields = grouping.fields();
    for (const auto* field : {"observed_on", "received_on", "processed_on"}) filter.fields.emplace_back(field);
    reports.each(filter, [&](const Record& report) {
        for (auto& key : grouping.keys(report)) lags[std::move(key)].add(report, day);
        ++all;
        return true;
    });
    Result result;
    result.columns = grouping.columns();
    for (const auto* name : {"reports", "received", "received_median", "received_p90", "processed", "processed_median",
                             "processed_p90", "backlog"})
        result.columns.push_back({name, true});
    result.columns.push_back({"oldest"});
    for (const auto* entry : sorted(lags)) {
        const auto& [key, lag] = *entry;
        auto& row = result.rows.emplace_back(key);
        for (auto cell :
             {std::to_string(lag.reports), std::to_string(lag.received.all()), lag.received.quantile(half),
              lag.received.quantile(nine_tenths), std::to_string(lag.processed.all()), lag.processed.quantile(half),
              lag.processed.quantile(nine_tenths), std::to_string(lag.backlog), lag.oldest})
            row.push_back(std::move(cell));
    }
    result.notes.push_back(note_on(store, all) + ", backlog on " + day);
    return result;
}

} // namespace ilonet::service
