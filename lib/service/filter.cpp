#include "service/filter.hpp"

#include "model/failure.hpp"
#include "service/write.hpp"

#include <algorithm>

namespace ilonet::service {
namespace {

bool among(const std::vector<std::string>& wanted, const std::string& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

std::string_view state_name(State state)
{
    constexpr std::string_view names[] = {"planned", "active", "ended", "cancelled"};
    return names[static_cast<std::size_t>(state)];
}

bool touches(const std::optional<Period>& days, const Filter& filter)
{
    if (filter.on && (!days || !days->contains(*filter.on))) return false;
    if (filter.period == Period{}) return true;
    return days && days->overlaps(filter.period);
}

// The days of service; of a plan the planned days, which count only where plans are asked for.
std::optional<Period> days_of(const Deployment& deployment, const Filter& filter)
{
    if (deployment.state != State::planned) return deployment.days_active();
    return filter.states.empty() ? std::nullopt : deployment.days_planned();
}

std::optional<Period> days_of(const Mandate& mandate, const Deployment& deployment, const Filter& filter)
{
    const auto days = days_of(deployment, filter);
    return days ? intersection(*days, mandate.period) : std::nullopt;
}

} // namespace

bool Filter::any() const
{
    return !countries.empty() || !regions.empty() || !authorities.empty() || !topics.empty() || !tasks.empty() ||
           !states.empty() || on || period != Period{};
}

Selection::Selection(const store::Store& store, const Kind& kind, const Filter& filter) : kind_(kind), filter_(filter)
{
    if (!filter.any()) return;
    must_know(store, kinds::authority, filter.authorities);
    must_know(store, kinds::third_country, filter.countries);
    must_know(store, kinds::region, filter.regions);
    store::Parts parts;
    parts.reference = !filter.regions.empty();
    parts.requirements = false;
    parts.deployments = &kind != &kinds::deployment;
    parts.mandates = &kind == &kinds::deployment && (!filter.topics.empty() || !filter.tasks.empty());
    snapshot_ = store.snapshot(parts);
    countries_.insert(filter.countries.begin(), filter.countries.end());
    for (const auto& country : snapshot_.countries)
        if (!filter.regions.empty() && among(filter.regions, country.region)) countries_.insert(country.code);
}

std::vector<std::string> Selection::needs(std::vector<std::string> wanted) const
{
    if (wanted.empty()) return wanted;
    for (const auto& field : kind_.fields)
        if (!holds_several(field.type) && filter_.any()) wanted.emplace_back(field.name);
    wanted.emplace_back("uid");
    return wanted;
}

std::vector<store::Condition> Selection::conditions() const
{
    std::vector<store::Condition> conditions{{"owner", filter_.authorities}};
    if (&kind_ != &kinds::deployment) return conditions;
    conditions.push_back({"country", {countries_.begin(), countries_.end()}});
    conditions.push_back({"state", filter_.states});
    return conditions;
}

bool Selection::mandated(const std::string& uid, const Deployment* of) const
{
    if (filter_.topics.empty() && filter_.tasks.empty()) return true;
    return std::any_of(snapshot_.mandates.begin(), snapshot_.mandates.end(),
                       [&](const Mandate& mandate) { return mandate.deployment == uid && holds_mandate(mandate, of); });
}

bool Selection::holds_mandate(const Mandate& mandate, const Deployment* deployment) const
{
    const bool subject = (filter_.topics.empty() && filter_.tasks.empty()) ||
                         (!filter_.topics.empty() && among(filter_.topics, mandate.subject)) ||
                         (!filter_.tasks.empty() && among(filter_.tasks, mandate.subject));
    return subject && (deployment == nullptr || touches(days_of(mandate, *deployment, filter_), filter_));
}

bool Selection::holds_place_and_state(const Deployment& deployment) const
{
    const bool anywhere = filter_.countries.empty() && filter_.regions.empty();
    return among(filter_.authorities, deployment.owner) && (anywhere || countries_.contains(deployment.country)) &&
           among(filter_.states, std::string(state_name(deployment.state)));
}

bool Selection::holds_deployment(const Deployment& deployment) const
{
    return holds_place_and_state(deployment) && touches(days_of(deployment, filter_), filter_);
}

bool Selection::holds(const Record& record) const
{
    if (!filter_.any()) return true;
    if (&kind_ == &kinds::officer) {
        if (!among(filter_.authorities, record["owner"])) return false;
        Filter rest = filter_;
        rest.authorities.clear();
        if (!rest.any()) return true;
        return std::any_of(snapshot_.deployments.begin(), snapshot_.deployments.end(),
                           [&](const Deployment& deployment) {
                               return deployment.officer == record.uid() && holds_deployment(deployment);
                           });
    }
    Snapshot one;
    one.add(record);
    if (&kind_ == &kinds::deployment)
        return holds_deployment(one.deployments.front()) && mandated(record.uid(), &one.deployments.front());
    const auto* deployment = snapshot_.deployment(record["deployment"]);
    return deployment != nullptr && holds_place_and_state(*deployment) &&
           holds_mandate(one.mandates.front(), deployment);
}

void must_know(const store::Store& store, const Kind& kind, const std::vector<std::string>& codes)
{
    for (const auto& code : codes)
        if (!store.has(kind, code)) must_find(store, kind, code);
}

void must_know(const store::Store& store, const coverage::Scope& scope)
{
    must_know(store, kinds::authority, scope.authorities);
    must_know(store, kinds::third_country, scope.countries);
    must_know(store, kinds::region, scope.regions);
}

} // namespace ilonet::service
