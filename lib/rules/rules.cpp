// Which rules make up an answer.
#include "rules/rules.hpp"

#include "rules/deployment_rules.hpp"
#include "rules/mandate_rules.hpp"
#include "rules/reference_rules.hpp"
#include "rules/saying.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ilonet::rules {
namespace {

std::vector<MandateOf> with_deployments(const Snapshot& snapshot)
{
    std::unordered_map<std::string_view, const Deployment*> by_uid;
    by_uid.reserve(snapshot.deployments.size());
    for (const auto& deployment : snapshot.deployments) by_uid.emplace(deployment.uid, &deployment);
    std::vector<MandateOf> pairs;
    pairs.reserve(snapshot.mandates.size());
    for (const auto& mandate : snapshot.mandates) {
        const auto at = by_uid.find(mandate.deployment);
        pairs.push_back({&mandate, at == by_uid.end() ? nullptr : at->second});
    }
    return pairs;
}

/// The mandates on their common days with the deployment, by deployment; those without a common day left out.
std::vector<MandateDays> by_deployment(const std::vector<MandateOf>& pairs)
{
    std::vector<MandateDays> rows;
    for (const auto& [mandate, deployment] : pairs) {
        if (deployment == nullptr || !mandate->period.in_order()) continue;
        const auto service = days_of(*deployment);
        if (!service) continue;
        if (const auto days = intersection(mandate->period, *service)) rows.push_back({mandate, deployment, *days});
    }
    // Deployments stand in one vector, so their addresses are in natural order of uid.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const MandateDays& a, const MandateDays& b) { return a.deployment < b.deployment; });
    return rows;
}

void append(Findings& findings, Findings more)
{
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

Findings of_reference(const Snapshot& snapshot)
{
    Findings findings;
    neighbours_are_countries(snapshot, findings);
    neighbours_are_mutual(snapshot, findings);
    no_state_is_a_third_country(snapshot, findings);
    requirements_do_not_overlap(snapshot, findings);
    status_dates_are_in_order(snapshot, findings);
    status_periods_do_not_overlap(snapshot, findings);
    reference_records_name_known_ones(snapshot, findings);
    return findings;
}

Findings of_deployments(const Snapshot& snapshot, Day today)
{
    Findings findings;
    for (const auto& officer : snapshot.officers)
        uid_begins_with_the_owner("officer", officer.uid, officer.owner, findings);
    for (const auto& deployment : snapshot.deployments) {
        host_is_a_third_country(snapshot, deployment, findings);
        host_kind_is_known(deployment, findings);
        dates_are_in_order(deployment, findings);
        service_is_inside_the_plan(deployment, findings);
        duties_are_described(deployment, findings);
        authority_exists(snapshot, deployment, findings);
        officer_belongs_to_the_authority(snapshot, deployment, findings);
        state_keeps_up_with_the_calendar(deployment, today, findings);
        covered_are_third_countries(snapshot, deployment, findings);
        state_and_dates_fit(deployment, findings);
        uid_begins_with_the_owner("deployment", deployment.uid, deployment.owner, findings);
        seen_post_has_a_source(deployment, findings);
    }
    officers_serve_in_one_place(snapshot, findings);
    return findings;
}

Findings of_mandates(const Snapshot& snapshot)
{
    Findings findings;
    const auto pairs = with_deployments(snapshot);
    for (const auto& pair : pairs) {
        has_a_subject(*pair.mandate, findings);
        authority_decides(pair, findings);
        mandate_is_inside_the_deployment(pair, findings);
        level_goes_with_a_topic(*pair.mandate, findings);
        uid_begins_with_the_owner("mandate", pair.mandate->uid, pair.mandate->owner, findings);
    }
    const auto rows = by_deployment(pairs);
    shares_fit_into_a_day(rows, findings);
    subjects_do_not_overlap(rows, findings);
    return findings;
}

Findings of_network(const Snapshot& snapshot, Day today)
{
    auto findings = of_reference(snapshot);
    append(findings, of_deployments(snapshot, today));
    append(findings, of_mandates(snapshot));
    return findings;
}

} // namespace ilonet::rules
