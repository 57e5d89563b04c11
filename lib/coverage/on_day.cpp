#include "coverage/on_day.hpp"

namespace ilonet::coverage {
namespace {

bool on(const std::optional<Period>& days, Day day) { return days && days->contains(day); }

} // namespace

OnDay::OnDay(const Snapshot& snapshot, Day day, const Scope& scope, bool subjects_matter) : countries_(snapshot, scope)
{
    for (std::uint32_t subject = 1; subject < subject_count; ++subject)
        if (subject_in_scope(scope, subject_word(subject))) asked_subjects_ |= 1U << subject;
    choose_countries(snapshot, day);
    choose_deployments(snapshot, day, scope);
    if (subjects_matter || !scope.subjects.empty()) find_subjects(snapshot, day);
    if (!scope.subjects.empty()) std::erase_if(deployments_, [](const Present& p) { return p.subjects == 0; });
}

void OnDay::choose_countries(const Snapshot& snapshot, Day day)
{
    for (std::uint32_t i = 0; i < snapshot.countries.size(); ++i) {
        present_.push_back(countries_.in_scope(i) && snapshot.countries[i].status.contains(day));
        if (present_[i]) list_.push_back(i);
    }
}

void OnDay::choose_deployments(const Snapshot& snapshot, Day day, const Scope& scope)
{
    const AuthorityScope authorities(snapshot, scope);
    for (const auto& deployment : snapshot.deployments) {
        const bool planned = on(deployment.days_planned(), day);
        if (!planned && !on(deployment.days_active(), day)) continue;
        if (!authorities.holds(deployment.owner)) continue;
        const auto host = countries_.number(deployment.country);
        const auto counted = host != none && present_[host] ? host : none;
        deployments_.push_back({&deployment, planned, counted, authority_number(deployment.owner)});
    }
}

std::uint32_t OnDay::authority_number(std::string_view code)
{
    const auto next = static_cast<std::uint32_t>(authorities_.size());
    const auto [at, added] = authority_numbers_.emplace(code, next);
    if (added) authorities_.push_back(code);
    return at->second;
}

void OnDay::find_subjects(const Snapshot& snapshot, Day day)
{
    Numbered numbers;
    numbers.reserve(deployments_.size());
    for (std::uint32_t i = 0; i < deployments_.size(); ++i) numbers.emplace(deployments_[i].deployment->uid, i);
    for (const auto& mandate : snapshot.mandates) {
        const auto subject = subject_number(mandate.subject);
        if (subject == none || !mandate.period.contains(day)) continue;
        const auto at = numbers.find(mandate.deployment);
        if (at != numbers.end()) deployments_[at->second].subjects |= asked_subjects_ & 1U << subject;
    }
}

} // namespace ilonet::coverage
