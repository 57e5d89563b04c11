// Where nothing comes.
#include "model/month.hpp"
#include "model/snapshot.hpp"
#include "service/networks/network_scope.hpp"
#include "service/reports/report_question.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace ilonet::service {
namespace {

struct Mandated {
    std::int64_t deployments = 0;
    Day since;
    std::string last;
};
/// By country and topic.
using AllMandated = std::map<std::pair<std::string, std::string>, Mandated>;

/// The days on which both the mandate and its deployment hold.
std::optional<Period> days_of(const Mandate& mandate, const Deployment* deployment)
{
    const auto service = deployment == nullptr ? std::nullopt : deployment->days_active();
    return service ? intersection(*service, mandate.period) : std::nullopt;
}

// A mandate that is younger than these months has had no time to be silent.
AllMandated mandated_for_all(const Snapshot& snapshot, const store::ReportFilter& filter, const Period& months)
{
    AllMandated all;
    for (const auto& mandate : snapshot.mandates) {
        if (mandate.subject.size() != 1 || !among(filter.topics, mandate.subject)) continue;
        const auto* deployment = snapshot.deployment(mandate.deployment);
        const auto days = days_of(mandate, deployment);
        if (!days || !days->contains(months) || !among(filter.countries, deployment->country) ||
            !among(filter.owners, deployment->owner))
            continue;
        auto& one = all[{deployment->country, mandate.subject}];
        if (one.deployments == 0 || days->first() < one.since) one.since = days->first();
        ++one.deployments;
    }
    return all;
}

void take_last_reports(const store::Store& store, const store::ReportFilter& filter, Day on, AllMandated& mandated)
{
    store::ReportFilter up_to_day;
    up_to_day.countries = filter.countries;
    up_to_day.topics = filter.topics;
    up_to_day.observed.until = on;
    up_to_day.fields = {"country", "topic", "observed_on"};
    const store::Reports reports(store);
    reports.each(up_to_day, [&](const Record& report) {
        const auto at = mandated.find({report["country"], report["topic"]});
        if (at != mandated.end()) at->second.last = std::max(at->second.last, report["observed_on"]);
        return true;
    });
}

} // namespace

Result silence(const store::Store& store, const ReportQuestion& question, Day on, std::int64_t months)
{
    const auto asked = months_to(on, static_cast<int>(months));
    const auto filter = filter_of(store, question);
    store::SnapshotParts parts;
    parts.requirements = false;
    parts.deployments = parts.mandates = true;
    auto mandated = mandated_for_all(store.snapshot(parts), filter, asked);
    take_last_reports(store, filter, on, mandated);
    Result result;
    result.columns = {{"country"}, {"topic"}, {"deployments", true}, {"since"}, {"last_report"}, {"days", true}};
    for (const auto& [key, one] : mandated) {
        const auto last = Day::parse(one.last);
        if (last && asked.contains(*last)) continue;
        result.rows.push_back({key.first, key.second, std::to_string(one.deployments), one.since.iso(), one.last,
                               last ? std::to_string(on - *last) : std::string{}});
    }
    result.notes.push_back("mandates that hold and reports from " + asked.first().iso() + " to " + on.iso() +
                           (store.file().authority.empty() ? "" : ", of " + store.file().authority + " alone"));
    return result;
}

} // namespace ilonet::service
