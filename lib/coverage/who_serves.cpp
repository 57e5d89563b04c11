#include "coverage/who_serves.hpp"

#include <algorithm>

namespace ilonet::coverage {

WhoServes::WhoServes(const Snapshot& snapshot)
{
    for (const auto& deployment : snapshot.deployments) {
        hosted_[deployment.country].push_back(&deployment);
        for (const auto& code : deployment.covers) {
            auto& list = covering_[code];
            const bool seen = !list.empty() && list.back() == &deployment; // named twice
            if (code != deployment.country && !seen) list.push_back(&deployment);
        }
    }
    for (const auto& mandate : snapshot.mandates) mandates_.emplace(mandate.deployment, &mandate);
}

const std::vector<const Deployment*>& WhoServes::list_of(const ByCountry& by_country, std::string_view country)
{
    static const std::vector<const Deployment*> nobody;
    const auto at = by_country.find(country);
    return at == by_country.end() ? nobody : at->second;
}

const std::vector<const Deployment*>& WhoServes::hosted(std::string_view country) const
{
    return list_of(hosted_, country);
}

const std::vector<const Deployment*>& WhoServes::covering(std::string_view country) const
{
    return list_of(covering_, country);
}

bool WhoServes::serves(const Deployment& deployment, std::string_view subject, Day day, bool with_planned) const
{
    const auto active = deployment.days_active();
    const auto days = active || !with_planned ? active : deployment.days_planned();
    if (!days || !days->contains(day)) return false;
    if (subject.empty()) return true;
    const auto [begin, end] = mandates_.equal_range(deployment.uid);
    return std::any_of(begin, end, [&](const auto& entry) {
        return entry.second->subject == subject && entry.second->period.contains(day);
    });
}

std::vector<Period> WhoServes::days(const Deployment& deployment, std::string_view subject) const
{
    std::vector<Period> found;
    const auto service = deployment.days_active();
    if (!service || !service->in_order()) return found;
    if (subject.empty()) return {*service};
    const auto [begin, end] = mandates_.equal_range(deployment.uid);
    for (auto at = begin; at != end; ++at)
        if (at->second->subject == subject && at->second->period.in_order())
            if (const auto both = intersection(*service, at->second->period)) found.push_back(*both);
    return found;
}

} // namespace ilonet::coverage
