// Deployments that may leave, in the model of a plan.
#include "service/coverage/coverage_plan_model.hpp"

#include <algorithm>
#include <set>

namespace ilonet::service {

std::int64_t PlanModel::without_leaving() const
{
    const auto most = request_.add.value_or(0) + freed_;
    return request_.limits.empty() ? most : std::min(most, request_.limits.front().second);
}

/// What leaves may be missed anywhere; without that, all is as it was where nothing was asked for.
coverage::Scope PlanModel::measured() const { return request_.relocate ? coverage::Scope{} : scope_; }

coverage::Share PlanModel::share_of(const Snapshot& snapshot) const
{
    return coverage::share(snapshot, request_.since, request_.until, measured(), false);
}

std::int64_t PlanModel::gaps_of(const Snapshot& snapshot) const
{
    return static_cast<std::int64_t>(coverage::gaps(snapshot, request_.since, request_.until, 1, measured()).size());
}

Snapshot PlanModel::with(const std::vector<std::size_t>& chosen) const
{
    auto after = snapshot_;
    std::set<std::string_view> leaving;
    for (const auto place : stays_) leaving.insert(sites_[place].stays->uid);
    std::int64_t number = 0;
    for (const auto site : chosen) {
        if (sites_[site].stays != nullptr) {
            leaving.erase(sites_[site].stays->uid);
            continue;
        }
        Deployment posting;
        posting.uid = "+" + std::to_string(++number); // no uid of a file begins so
        posting.country = sites_[site].host->code;
        posting.covers = sites_[site].covers;
        posting.state = State::active;
        posting.service = {request_.since, request_.until};
        for (const auto& subject : request_.subjects) {
            auto& mandate = after.mandates.emplace_back();
            mandate.deployment = posting.uid;
            mandate.subject = subject;
        }
        after.deployments.push_back(std::move(posting));
    }
    std::erase_if(after.deployments, [&](const Deployment& one) { return leaving.contains(one.uid); });
    return after;
}

void PlanModel::limit(std::vector<std::size_t> sites, std::int64_t most, std::string words)
{
    problem_.limits.push_back({std::move(sites), most});
    problem_.words.limits.push_back(std::move(words));
}

/// To leave costs nothing but what is lost: whoever stays takes one of the places that postings do not take.
void PlanModel::add_stays()
{
    if (!request_.relocate) return;
    std::vector<std::size_t> postings;
    for (std::size_t site = 0; site < sites_.size(); ++site) postings.push_back(site);
    for (const auto& one : movable_) {
        const auto number = sites_.size();
        stays_.push_back(number);
        sites_.push_back({snapshot_.country(one.deployment->country), one.deployment->owner, {}, 0, one.deployment});
        for (const auto& [demand, amount] : one.gives) problem_.pairs.push_back({demand, number, amount});
        gives_.push_back(one.gives);
        problem_.costs.push_back(0);
        problem_.words.sites.push_back(one.deployment->uid);
    }
    limit(std::move(postings), without_leaving() + *request_.relocate, "the postings allowed");
    problem_.k = without_leaving() + static_cast<std::int64_t>(movable_.size());
    std::int64_t closed = 0;
    value_of_stays_ = value(stays_, closed);
}

} // namespace ilonet::service
