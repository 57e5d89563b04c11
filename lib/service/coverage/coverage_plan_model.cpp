#include "service/coverage/coverage_plan_model.hpp"

#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "read/read.hpp"
#include "service/networks/network_scope.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace ilonet::service {
namespace {

constexpr std::int64_t whole_officer = 100;

constexpr std::array cost_fields{
    Field{"country", FieldType::country, true, "host: a third country"},
    Field{"cost", FieldType::euro, true, "cost of a posting there, in euro", {}, 0, 100'000'000'000},
};
constexpr Kind cost_kind{KindId::of_a_file, "cost", "", false, cost_fields, {}};

std::map<std::string, std::int64_t> read_costs(const read::RowSource& source)
{
    std::map<std::string, std::int64_t> costs;
    if (source.path.empty()) return costs;
    const auto rows = read::read_rows(cost_kind, source);
    if (has_error(rows.findings))
        throw Failure(Fault::content, "nothing was proposed: the file of costs holds errors", {}, rows.findings);
    for (const auto& row : rows.records) {
        const auto& country = row.record["country"];
        if (!costs.emplace(country, parse_hundredths(row.record.cell_named("cost")).value_or(0)).second)
            throw Failure(Fault::content, source.path + " gives the cost of " + country + " twice",
                          "keep one of the two rows");
    }
    return costs;
}

} // namespace

PlanModel::PlanModel(const CoveragePlanRequest& request, Snapshot snapshot)
    : request_(request), snapshot_(std::move(snapshot)), costs_(read_costs(request.costs))
{
    scope_.countries = request.countries;
    scope_.regions = request.regions;
    scope_.subjects = request.subjects;
    scope_.subjects.emplace_back(); // officers in general
    free_deployments();
    if (request.twice)
        for (auto& requirement : snapshot_.requirements) ++requirement.officers;
    gaps_ = coverage::gaps(snapshot_, request.since, request.until, 1, scope_);
    for (const auto& gap : gaps_) lacking_[gap.country] += gap.gap_days() * weight_of(gap);
    gaps_before_ = request.relocate ? gaps_of(snapshot_) : static_cast<std::int64_t>(gaps_.size());
    if (request.relocate) {
        auto relocation = relocation_of(snapshot_, request);
        gaps_ = std::move(relocation.gaps);
        movable_ = std::move(relocation.movable);
    }
    add_demands();
    add_sites();
    add_wishes();
    add_stays();
}

std::pair<std::int64_t, std::int64_t> PlanModel::worth(const std::vector<std::size_t>& chosen) const
{
    std::int64_t closed = 0;
    const auto gain = value(chosen, closed) - value_of_stays_;
    return {gain, closed};
}

std::int64_t PlanModel::value(const std::vector<std::size_t>& chosen, std::int64_t& closed) const
{
    std::vector<std::int64_t> amounts(gaps_.size(), 0);
    for (const auto site : chosen)
        for (const auto& [demand, amount] : gives_[site]) amounts[demand] += amount;
    std::int64_t gain = 0;
    for (std::size_t i = 0; i < gaps_.size(); ++i) {
        gain += problem_.weights[i] * std::min(amounts[i], gaps_[i].gap());
        closed += amounts[i] >= gaps_[i].gap() ? 1 : 0;
    }
    return gain;
}

void PlanModel::free_deployments()
{
    for (const auto& uid : request_.kept)
        if (snapshot_.deployment(uid) == nullptr)
            throw Failure(Fault::not_found, "there is no deployment " + spelled_out(uid),
                          "find it with: {deploy list}"_marked);
    for (const auto& uid : request_.free) {
        const auto* deployment = snapshot_.deployment(uid);
        const auto days = deployment == nullptr ? std::nullopt : deployment->days_active();
        if (!days || !days->overlaps({request_.since, request_.until}))
            throw Failure(deployment == nullptr ? Fault::not_found : Fault::usage,
                          deployment == nullptr ? "there is no deployment " + spelled_out(uid)
                                                : uid + " is not in service in this period",
                          "find it with: {deploy list}"_marked);
    }
    const std::set<std::string> free(request_.free.begin(), request_.free.end());
    freed_ = static_cast<std::int64_t>(free.size());
    std::erase_if(snapshot_.deployments, [&](const Deployment& one) { return free.contains(one.uid); });
}

void PlanModel::add_demands()
{
    for (std::size_t i = 0; i < gaps_.size(); ++i) {
        problem_.weights.push_back(weight_of(gaps_[i]) * gaps_[i].days());
        problem_.needs.push_back(gaps_[i].gap());
        if (is_asked_for(gaps_[i])) demands_[gaps_[i].country].push_back(i);
        const auto& subject = gaps_[i].subject;
        problem_.words.demands.push_back("the gap of " + gaps_[i].country + (subject.empty() ? "" : " " + subject) +
                                         " from " + gaps_[i].since.iso());
    }
}

std::vector<std::string> PlanModel::covered_from(const ThirdCountry& host) const
{
    std::vector<std::string> codes;
    const auto lacks = [&](const std::string& code) { return lacking_.contains(code) && code != host.code; };
    if (request_.whole_region) {
        for (const auto& country : snapshot_.countries)
            if (country.region == host.region && lacks(country.code)) codes.push_back(country.code);
        return codes;
    }
    std::copy_if(host.neighbours.begin(), host.neighbours.end(), std::back_inserter(codes), lacks);
    std::stable_sort(codes.begin(), codes.end(), [&](const auto& a, const auto& b) {
        const auto x = lacking_.at(a);
        const auto y = lacking_.at(b);
        return x != y ? x > y : natural_less(a, b);
    });
    if (static_cast<std::int64_t>(codes.size()) > request_.reach)
        codes.resize(static_cast<std::size_t>(request_.reach));
    std::sort(codes.begin(), codes.end(), natural_less);
    return codes;
}

bool PlanModel::may_host(const ThirdCountry& country) const
{
    return country.status.contains(Period{request_.since, request_.until}) && among(request_.countries, country.code) &&
           among(request_.regions, country.region);
}

void PlanModel::add_sites()
{
    std::vector<std::string> authorities;
    for (const auto& [authority, most] : request_.limits) authorities.push_back(authority);
    if (authorities.empty()) authorities.emplace_back();
    for (const auto& country : snapshot_.countries) {
        if (!may_host(country)) continue;
        const auto covers = covered_from(country);
        solver::LocationProblem::Limit of_host{{}, request_.per_host};
        for (const auto& authority : authorities)
            for (std::int64_t copy = 0; copy < request_.per_host; ++copy) {
                of_host.sites.push_back(sites_.size());
                add_site({&country, authority, covers, cost_of(country.code)});
            }
        if (authorities.size() == 1) continue;
        problem_.limits.push_back(std::move(of_host));
        problem_.words.limits.push_back("the postings in " + country.code);
    }
    if (request_.relocate) return; // see without_leaving()
    for (const auto& [authority, most] : request_.limits) {
        solver::LocationProblem::Limit limit{{}, most};
        for (std::size_t site = 0; site < sites_.size(); ++site)
            if (sites_[site].authority == authority) limit.sites.push_back(site);
        problem_.limits.push_back(std::move(limit));
        problem_.words.limits.push_back("the postings of " + authority);
    }
}

std::int64_t PlanModel::cost_of(const std::string& country) const
{
    if (request_.costs.path.empty()) return 1;
    const auto at = costs_.find(country);
    return at == costs_.end() ? -1 : at->second;
}

void PlanModel::add_site(PlanSite site)
{
    const auto number = sites_.size();
    auto& gives = gives_.emplace_back();
    const auto give = [&](const std::string& country, std::int64_t amount) {
        const auto at = demands_.find(country);
        if (at == demands_.end() || amount == 0) return;
        for (const auto demand : at->second) {
            problem_.pairs.push_back({demand, number, amount});
            gives.emplace_back(demand, amount);
        }
    };
    give(site.host->code, whole_officer);
    for (const auto& code : site.covers) give(code, snapshot_.policy.non_resident_weight);
    // Without a cost nobody can say that it fits the budget.
    if (site.cost < 0) problem_.forbidden.push_back(number);
    problem_.costs.push_back(std::max<std::int64_t>(site.cost, 0));
    problem_.words.sites.push_back(site.host->code);
    sites_.push_back(std::move(site));
}

/// A posting serves this gap if it is there or covers it.
bool PlanModel::is_asked_for(const coverage::Gap& gap) const
{
    return among(request_.countries, gap.country) && among(request_.regions, snapshot_.country(gap.country)->region) &&
           among(scope_.subjects, gap.subject);
}

void PlanModel::add_wishes()
{
    problem_.objective =
        request_.close ? solver::LocationProblem::Objective::set_cover : solver::LocationProblem::Objective::max_cover;
    if (request_.add) problem_.k = *request_.add + freed_;
    problem_.budget = request_.budget;
    problem_.words.most_sites = "the number of postings allowed, ";
    problem_.words.amount = [](std::int64_t amount) { return hundredths_text(amount) + " officers"; };
    problem_.words.cost = [](std::int64_t cents) { return euro_text(cents) + " euro"; };
    for (const auto& code : request_.forbidden)
        for (std::size_t site = 0; site < sites_.size(); ++site)
            if (sites_[site].host->code == code) problem_.forbidden.push_back(site);
    std::sort(problem_.forbidden.begin(), problem_.forbidden.end());
    problem_.forbidden.erase(std::unique(problem_.forbidden.begin(), problem_.forbidden.end()),
                             problem_.forbidden.end());
    for (const auto& code : request_.required) require(code);
}

void PlanModel::require(const std::string& code)
{
    std::vector<std::size_t> there;
    for (std::size_t site = 0; site < sites_.size(); ++site)
        if (sites_[site].host->code == code) there.push_back(site);
    if (cost_of(code) < 0)
        throw Failure(Fault::usage, code + " is required, but the file of costs does not name it",
                      "add its cost there");
    if (there.empty())
        throw Failure(Fault::usage, code + " is required, but is no host that may be chosen",
                      "leave <require> out, or let <country> and <region> hold it"_marked);
    if (request_.limits.size() > 1)
        throw Failure(Fault::usage, "<require> does not say which authority sends"_marked,
                      "leave <require> or <most> out"_marked);
    problem_.required.push_back(there.front());
}

} // namespace ilonet::service
