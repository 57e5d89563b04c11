#include "service/coverage/coverage_plan_words.hpp"

#include "model/decimal.hpp"
#include "model/wording.hpp"
#include "service/networks/network_scope.hpp"

#include <algorithm>
#include <stdexcept>

namespace ilonet::service {
namespace {

using solver::LocationAnswer;

/// Hundredths of a weight times hundredths of an officer, in one weighted officer-day.
constexpr std::int64_t in_a_day = 10'000;

std::string days_text(std::int64_t value) { return hundredths_text(value / (in_a_day / 100)); }

std::vector<std::size_t> all_but(std::vector<std::size_t> sites, std::size_t site)
{
    sites.erase(std::find(sites.begin(), sites.end(), site));
    return sites;
}

std::vector<std::size_t> with(std::vector<std::size_t> sites, std::size_t site)
{
    sites.push_back(site);
    return sites;
}

/// How many gaps there are fewer with this site than without.
std::int64_t closes(const PlanModel& model, const std::vector<std::size_t>& sites, std::size_t site, bool moves)
{
    const auto rest = all_but(sites, site);
    if (!moves) return model.worth(sites).second - model.worth(rest).second;
    return model.gaps_of(model.with(rest)) - model.gaps_of(model.with(sites));
}

} // namespace

void append_postings(Result& result, const PlanModel& model, const CoveragePlanRequest& request,
                     const PlannedMoves& moves)
{
    const auto& sites = moves.solved.sites;
    const auto all = model.worth(sites).first;
    for (const auto& [chosen, from] : moves.postings) {
        const auto& site = model.sites()[chosen];
        const auto* leaves = from ? model.sites()[*from].stays : nullptr;
        auto& row = result.rows.emplace_back(std::vector<std::string>{
            site.host->code, site.host->name, leaves != nullptr ? leaves->owner : site.authority, joined(site.covers),
            request.costs.path.empty() ? std::string{} : euro_text(site.cost),
            days_text(all - model.worth(all_but(sites, chosen)).first),
            days_text(model.worth(with(model.stays(), chosen)).first),
            std::to_string(closes(model, sites, chosen, request.relocate.has_value()))});
        if (!request.relocate) continue;
        row.push_back(leaves == nullptr ? std::string{} : leaves->uid);
        row.push_back(leaves == nullptr ? std::string{} : leaves->country);
        row.push_back(leaves == nullptr ? std::string{} : days_text(model.worth(with(sites, *from)).first - all));
    }
}

namespace {

std::string proof_of(const LocationAnswer& solved)
{
    if (solved.state == LocationAnswer::State::optimal) return "proven best (" + solved.method + ")";
    return "not proven: the time ended";
}

std::string why_not(const PlanModel& model, const CoveragePlanRequest& request, const PlannedMoves& moves,
                    std::size_t site)
{
    const auto& problem = model.problem();
    std::int64_t spent = 0;
    for (const auto& posting : moves.postings) spent += problem.costs[posting.site];
    const auto postings = static_cast<std::int64_t>(moves.postings.size());
    const auto most = request.relocate ? std::optional(model.without_leaving() + *request.relocate) : problem.k;
    if (most && postings >= *most) return "no more postings are allowed";
    if (problem.budget && spent + problem.costs[site] > *problem.budget) return "it does not fit the budget any more";
    if (moves.solved.state != LocationAnswer::State::optimal) return "the time ended first";
    if (request.relocate && postings >= model.without_leaving())
        return "nobody who may come from elsewhere would be missed less there";
    return "its authority may send no more, or its country take none";
}

} // namespace

std::string next_best(const PlanModel& model, const CoveragePlanRequest& request, const PlannedMoves& moves)
{
    const auto& problem = model.problem();
    const auto& sites = moves.solved.sites;
    const auto all = model.worth(sites).first;
    std::int64_t best = 0;
    std::size_t best_site = 0;
    for (std::size_t site = 0; site < model.sites().size(); ++site) {
        const auto holds = [&](const std::vector<std::size_t>& list) {
            return std::find(list.begin(), list.end(), site) != list.end();
        };
        if (model.sites()[site].stays != nullptr || holds(sites) || holds(problem.forbidden)) continue;
        const auto gain = model.worth(with(sites, site)).first - all;
        if (gain > best) {
            best = gain;
            best_site = site;
        }
    }
    if (best == 0) return "no other that may be chosen would add anything";
    return "the best one not chosen is " + model.sites()[best_site].host->code + ", which would add " +
           days_text(best) + " more: " + why_not(model, request, moves, best_site);
}

std::string what_it_gives(const PlanModel& model, const CoveragePlanRequest& request, const PlannedMoves& moves)
{
    const auto amount = [&](std::int64_t value) {
        return request.costs.path.empty() ? std::to_string(value) : euro_text(value);
    };
    const auto moved = std::count_if(moves.postings.begin(), moves.postings.end(),
                                     [](const PlannedPosting& posting) { return posting.from.has_value(); });
    const auto& solved = moves.solved;
    return counted(static_cast<std::int64_t>(moves.postings.size()), "posting") +
           (request.relocate ? ", " + std::to_string(moved) + " of them moved" : std::string{}) + ": " +
           days_text(model.worth(solved.sites).first) + " weighted officer-days" +
           (request.close ? ", objective " + amount(solved.objective) + ", bound " + amount(solved.bound)
                          : " of at most " + days_text(model.over_stays(solved.bound))) +
           ": " + proof_of(solved);
}

std::string before_and_after(const PlanModel& model, const CoveragePlanRequest& request, const PlannedMoves& moves)
{
    const auto before = model.share();
    const auto [gain, closed] = model.worth(moves.solved.sites);
    auto after = before;
    after.covered += gain;
    auto gaps_after = model.gaps_before() - closed;
    if (request.relocate) {
        const auto network = model.with(moves.solved.sites);
        gaps_after = model.gaps_of(network);
        if (model.share_of(network).covered != after.covered)
            throw std::logic_error("the plan is not worth what was proven");
    }
    return (before.required == 0 ? "nothing is required there"
                                 : "coverage " + hundredths_text(before.percent()) + " % before, " +
                                       hundredths_text(after.percent()) + " % after") +
           " (" + std::to_string(model.gaps_before()) + " gaps before, " + std::to_string(gaps_after) + " after; ";
}

} // namespace ilonet::service
