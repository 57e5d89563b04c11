// The analyst's questions: how many, how late, and where nothing comes.
#include "model/failure.hpp"
#include "model/network.hpp"
#include "model/text.hpp"
#include "service/reading.hpp"
#include "service/report_question.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace ilonet::service {
namespace {

using Key = std::vector<std::string>;

bool in_natural_order(const Key& a, const Key& b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), natural_less);
}

struct KeyHash {
    std::size_t operator()(const Key& key) const
    {
        std::size_t hash = 0;
        for (const auto& word : key) hash = hash * 31 + std::hash<std::string>()(word);
        return hash;
    }
};
/// What is gathered for each key; natural order costs too much at each of a million reports.
template <typename Value>
using ByKey = std::unordered_map<Key, Value, KeyHash>;

template <typename Value>
std::vector<const typename ByKey<Value>::value_type*> sorted(const ByKey<Value>& by_key)
{
    std::vector<const typename ByKey<Value>::value_type*> entries;
    entries.reserve(by_key.size());
    for (const auto& entry : by_key) entries.push_back(&entry);
    std::sort(entries.begin(), entries.end(),
              [](const auto* a, const auto* b) { return in_natural_order(a->first, b->first); });
    return entries;
}

constexpr std::size_t month_length = 7; // YYYY-MM

/// What a report is counted by: most things once, routes and destinations at each of them.
class Grouping {
public:
    Grouping(const store::Store& store, const std::vector<std::string>& by) : by_(by)
    {
        store::Parts parts;
        parts.requirements = false;
        parts.deployments = std::find(by.begin(), by.end(), "officer") != by.end();
        snapshot_ = store.snapshot(parts);
    }

    std::vector<Key> keys(const Record& report) const
    {
        std::vector<Key> keys{{}};
        for (const auto& name : by_) {
            const auto words = values(report, name);
            std::vector<Key> longer;
            for (const auto& key : keys)
                for (const auto& word : words) {
                    longer.push_back(key);
                    longer.back().push_back(word);
                }
            keys = std::move(longer);
        }
        return keys;
    }

    /// The fields of a report that `keys` looks at.
    std::vector<std::string> fields() const
    {
        std::vector<std::string> fields;
        for (const auto& name : by_)
            fields.push_back(name == "route"         ? "routes"
                             : name == "destination" ? "destinations"
                             : name == "region"      ? "country"
                             : name == "authority"   ? "owner"
                             : name == "month"       ? "observed_on"
                             : name == "officer"     ? "deployment"
                                                     : name);
        return fields;
    }

    std::string region_of(const std::string& country) const
    {
        const auto* described = snapshot_.country(country);
        return described == nullptr ? std::string{} : described->region;
    }

private:
    std::vector<std::string> values(const Record& report, std::string_view name) const
    {
        if (name == "route" || name == "destination") {
            auto words = words_of(report[name == "route" ? "routes" : "destinations"]);
            if (words.empty()) words.emplace_back();
            return words;
        }
        if (name == "region") return {region_of(report["country"])};
        if (name == "authority") return {report["owner"]};
        if (name == "month") return {report["observed_on"].substr(0, month_length)};
        if (name == "officer") {
            const auto* deployment = snapshot_.deployment(report["deployment"]);
            return {deployment == nullptr ? std::string{} : deployment->officer};
        }
        return {report[name]};
    }

    const std::vector<std::string>& by_;
    Snapshot snapshot_;
};

struct Counted {
    std::int64_t reports = 0, incidents = 0;
};
using Counts = ByKey<Counted>;

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

bool among(const std::vector<std::string>& wanted, const std::string& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

Counts from_sums(const store::Reports& reports, const store::ReportFilter& filter, const Grouping& grouping,
                 const std::vector<std::string>& by)
{
    const auto asked = [&](std::string_view name) { return std::find(by.begin(), by.end(), name) != by.end(); };
    const store::ReportCountBy needed{asked("authority"), asked("country") || asked("region"), asked("topic"),
                                      asked("month")};
    Counts counts;
    for (const auto& sum : reports.counts(filter, needed)) {
        Key key;
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

std::vector<Column> columns_by(const std::vector<std::string>& by)
{
    std::vector<Column> columns;
    for (const auto& name : by) columns.push_back({name});
    return columns;
}

} // namespace

Result counted_reports(const store::Store& store, const ReportQuestion& question, const std::vector<std::string>& by)
{
    const store::Reports reports(store);
    auto filter = filter_of(store, question);
    const Grouping grouping(store, by);
    filter.fields = grouping.fields();
    filter.fields.emplace_back("incident");
    Counts counts;
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
    result.columns = columns_by(by);
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

Result lag_of_reports(const store::Store& store, const ReportQuestion& question, const std::vector<std::string>& by,
                      Day on)
{
    constexpr std::int64_t half = 50;
    constexpr std::int64_t nine_tenths = 90;
    const store::Reports reports(store);
    const Grouping grouping(store, by);
    const auto day = on.iso();
    ByKey<Lag> lags;
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
    result.columns = columns_by(by);
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

Result silence(const store::Store& store, const ReportQuestion& question, Day on, std::int64_t months)
{
    const store::Reports reports(store);
    const auto filter = filter_of(store, question);
    store::Parts parts;
    parts.requirements = false;
    parts.deployments = parts.mandates = true;
    const auto snapshot = store.snapshot(parts);
    const auto limit = on.plus_months(-static_cast<int>(months));

    struct Mandated {
        std::int64_t deployments = 0;
        Day since;
        std::string last;
    };
    std::map<std::pair<std::string, std::string>, Mandated> mandated; // country, topic
    for (const auto& mandate : snapshot.mandates) {
        if (mandate.subject.size() != 1) continue;
        const auto* deployment = snapshot.deployment(mandate.deployment);
        const auto service = deployment == nullptr ? std::nullopt : deployment->days_active();
        const auto days = service ? intersection(*service, mandate.period) : std::nullopt;
        if (!days || !days->contains(on) || !among(filter.countries, deployment->country) ||
            !among(filter.topics, mandate.subject) || !among(filter.owners, deployment->owner))
            continue;
        auto& one = mandated[{deployment->country, mandate.subject}];
        if (one.deployments == 0 || days->first() < one.since) one.since = days->first();
        ++one.deployments;
    }
    store::ReportFilter up_to_day;
    up_to_day.countries = filter.countries;
    up_to_day.topics = filter.topics;
    up_to_day.observed.until = on;
    up_to_day.fields = {"country", "topic", "observed_on"};
    reports.each(up_to_day, [&](const Record& report) {
        const auto at = mandated.find({report["country"], report["topic"]});
        if (at != mandated.end()) at->second.last = std::max(at->second.last, report["observed_on"]);
        return true;
    });
    Result result;
    result.columns = {{"country"}, {"topic"}, {"deployments", true}, {"since"}, {"last_report"}, {"days", true}};
    for (const auto& [key, one] : mandated) {
        const auto last = Day::parse(one.last);
        // A mandate that is younger has had no time to be silent.
        if (one.since > limit || (last && *last > limit)) continue;
        result.rows.push_back({key.first, key.second, std::to_string(one.deployments), one.since.iso(), one.last,
                               last ? std::to_string(on - *last) : std::string{}});
    }
    result.notes.push_back("mandates on " + on.iso() + ", reports after " + limit.iso() +
                           (store.file().authority.empty() ? "" : ", of " + store.file().authority + " alone"));
    return result;
}

namespace {

Answer answer_of(const store::Store& store, Result result)
{
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = std::move(result);
    return answer;
}

} // namespace

Answer count_reports(const Context& context, const ReportQuestion& question, const std::vector<std::string>& by)
{
    const auto store = reading(context);
    return answer_of(store, counted_reports(store, question, by));
}

Answer report_lag(const Context& context, const ReportQuestion& question, const std::vector<std::string>& by, Day on)
{
    const auto store = reading(context);
    return answer_of(store, lag_of_reports(store, question, by, on));
}

Answer silent_topics(const Context& context, const ReportQuestion& question, Day on, std::int64_t months)
{
    const auto store = reading(context);
    return answer_of(store, silence(store, question, on, months));
}

} // namespace ilonet::service
