#include "plan/history.hpp"

#include <algorithm>

namespace ilonet::plan {
namespace {

std::string_view region_of(const Snapshot& snapshot, const Deployment& deployment)
{
    const auto* country = snapshot.country(deployment.country);
    return country == nullptr ? std::string_view{} : country->region;
}

} // namespace

Histories::Histories(const Snapshot& snapshot, std::span<const Officer> officers)
{
    for (const auto& officer : officers) by_officer_[officer.uid];
    std::unordered_map<std::string_view, History*> served;
    for (const auto& deployment : snapshot.deployments) {
        const auto officer = by_officer_.find(deployment.officer);
        if (officer == by_officer_.end()) continue;
        const auto active = deployment.days_active();
        const auto days = active ? active : deployment.days_planned();
        if (!days || !days->in_order()) continue;
        officer->second.stays.push_back({&deployment, *days, active.has_value(), region_of(snapshot, deployment)});
        if (active) served.emplace(deployment.uid, &officer->second);
    }
    for (const auto& mandate : snapshot.mandates) {
        const auto deployment = served.find(mandate.deployment);
        if (deployment == served.end()) continue;
        auto& subjects = deployment->second->subjects;
        if (std::find(subjects.begin(), subjects.end(), mandate.subject) == subjects.end())
            subjects.push_back(mandate.subject);
    }
}

} // namespace ilonet::plan
