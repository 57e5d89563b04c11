// What a plan chooses among: the gaps of a network as demands, postings as sites. A deployment that may leave is a
// site, too, its place as it is now: not to choose it is to let it leave.
#pragma once

#include "service/coverage/coverage.hpp"
#include "service/coverage/coverage_relocation.hpp"
#include "solver/location.hpp"

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
    const Deployment* stays = nullptr; ///< the place of a deployment that may leave; else a posting
};

class PlanModel {
public:
    PlanModel(const CoveragePlanRequest& request, Snapshot snapshot);

    const solver::LocationProblem& problem() const { return problem_; }
    const std::vector<PlanSite>& sites() const { return sites_; }
    /// The place of every deployment that may leave.
    const std::vector<std::size_t>& stays() const { return stays_; }
    /// Postings beyond this number need a deployment that leaves.
    std::int64_t without_leaving() const;
    std::int64_t gaps_before() const { return gaps_before_; }

    coverage::Share share() const { return share_of(snapshot_); }
    coverage::Share share_of(const Snapshot& snapshot) const;

    /// What these sites give in all, over what those of `stays` give, and how many gaps they end.
    std::pair<std::int64_t, std::int64_t> worth(const std::vector<std::size_t>& chosen) const;

    /// What an objective of the problem is over what those of `stays` give.
    std::int64_t over_stays(std::int64_t objective) const { return objective - value_of_stays_; }

    /// A further wish: of the chosen sites of these at most so many.
    void limit(std::vector<std::size_t> sites, std::int64_t most, std::string words);
    /// The network as it would be with these sites: those who leave gone, the postings as deployments.
    Snapshot with(const std::vector<std::size_t>& chosen) const;
    std::int64_t gaps_of(const Snapshot& snapshot) const;

private:
    std::int64_t weight_of(const coverage::Gap& gap) const { return snapshot_.country(gap.country)->weight; }

    void free_deployments();
    coverage::Scope measured() const;
    bool is_asked_for(const coverage::Gap& gap) const;
    std::int64_t value(const std::vector<std::size_t>& chosen, std::int64_t& closed) const;
    void add_demands();
    std::vector<std::string> covered_from(const ThirdCountry& host) const;
    bool may_host(const ThirdCountry& country) const;
    void add_sites();
    std::int64_t cost_of(const std::string& country) const;
    void add_site(PlanSite site);
    void add_stays();
    void add_wishes();
    void require(const std::string& code);

    const CoveragePlanRequest& request_;
    Snapshot snapshot_;
    coverage::Scope scope_;
    std::map<std::string, std::int64_t> costs_;
    std::vector<coverage::Gap> gaps_; ///< where deployments may leave, as if all of them left
    std::vector<Movable> movable_;
    std::int64_t gaps_before_ = 0;
    std::map<std::string, std::int64_t> lacking_; ///< weighted gap-days of a country
    std::map<std::string, std::vector<std::size_t>> demands_;
    std::vector<PlanSite> sites_;
    std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> gives_; ///< by site: demand and amount
    solver::LocationProblem problem_;
    std::int64_t freed_ = 0, value_of_stays_ = 0;
    std::vector<std::size_t> stays_;
};

} // namespace ilonet::service
