// What a plan chooses among: the gaps of a network as demands, postings as sites.
#pragma once

#include "plan/location.hpp"
#include "service/coverage_plan.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ilonet::service {

/// One that may be chosen.
struct PlanSite {
    const ThirdCountry* host;
    std::string authority; ///< empty where any may send
    std::vector<std::string> covers;
    std::int64_t cost = 0;
};

class PlanModel {
public:
    PlanModel(const CoveragePlanRequest& request, Snapshot snapshot);

    const plan::LocationProblem& problem() const { return problem_; }
    const std::vector<PlanSite>& sites() const { return sites_; }
    const std::vector<coverage::Gap>& gaps() const { return gaps_; }

    coverage::Share share() const { return coverage::share(snapshot_, request_.since, request_.until, scope_, false); }

    /// What these sites give in all, and how many gaps they end.
    std::pair<std::int64_t, std::int64_t> worth(const std::vector<std::size_t>& chosen) const;

private:
    std::int64_t weight_of(const coverage::Gap& gap) const { return snapshot_.country(gap.country)->weight; }

    void free_deployments();
    void add_demands();
    std::vector<std::string> covered_from(const ThirdCountry& host) const;
    bool may_host(const ThirdCountry& country) const;
    void add_sites();
    std::int64_t cost_of(const std::string& country) const;
    void add_site(PlanSite site);
    void add_wishes();
    void require(const std::string& code);

    const CoveragePlanRequest& request_;
    Snapshot snapshot_;
    coverage::Scope scope_;
    std::map<std::string, std::int64_t> costs_;
    std::vector<coverage::Gap> gaps_;
    std::map<std::string, std::int64_t> lacking_; ///< weighted gap-days of a country
    std::map<std::string, std::vector<std::size_t>> demands_;
    std::vector<PlanSite> sites_;
    std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> gives_; ///< by site: demand and amount
    plan::LocationProblem problem_;
    std::int64_t freed_ = 0;
};

} // namespace ilonet::service
