// Where nothing comes.
#include "model/network.hpp"
#include "service/network_scope.hpp"
#include "service/report_question.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace ilonet::service {

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

} // namespace ilonet::service
