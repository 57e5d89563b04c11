#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/text.hpp"
#include "plan/location.hpp"
#include "service/coverage_moves.hpp"
#include "service/coverage_question.hpp"
#include "service/filter.hpp"
#include "service/network_scope.hpp"
#include "service/reading.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>

namespace ilonet::service {
namespace {

using plan::LocationAnswer;

/// Hundredths of a weight times hundredths of an officer, in one weighted officer-day.
constexpr std::int64_t in_a_day = 10'000;

std::string days_text(std::int64_t value) { return hundredths_text(value / (in_a_day / 100)); }

std::vector<std::size_t> without(std::vector<std::size_t> sites, std::size_t site)
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
    const auto rest = without(sites, site);
    if (!moves) return model.worth(sites).second - model.worth(rest).second;
    return model.gaps_of(model.with(rest)) - model.gaps_of(model.with(sites));
}

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
            days_text(all - model.worth(without(sites, chosen)).first),
            days_text(model.worth(with(model.stays(), chosen)).first),
            std::to_string(closes(model, sites, chosen, request.relocate.has_value()))});
        if (!request.relocate) continue;
        row.push_back(leaves == nullptr ? std::string{} : leaves->uid);
        row.push_back(leaves == nullptr ? std::string{} : leaves->country);
        row.push_back(leaves == nullptr ? std::string{} : days_text(model.worth(with(sites, *from)).first - all));
    }
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
    if (request.relocate && postings >= model.without_leaving())
        return "nobody who may come from elsewhere would be missed less there";
    return "its authority may send no more, or its country take none";
}

/// The posting that would add most to these, and why it is not among them.
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

std::string proof_of(const LocationAnswer& solved)
{
    if (solved.state == LocationAnswer::State::optimal) return "proven best (" + solved.method + ")";
    return "not proven: the time ended";
}

PlannedMoves planned(PlanModel& model, const CoveragePlanRequest& request)
{
    if (request.relocate) return solve_with_moves(model, request.seconds);
    plan::LocationLimits limits;
    limits.seconds = request.seconds;
    PlannedMoves moves{solve_within(model.problem(), limits), {}};
    for (const auto site : moves.solved.sites) moves.postings.push_back({site, {}});
    return moves;
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

/// Where deployments move, the network is counted anew as it would be: that is the proof's own check.
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

void check_moves(const CoveragePlanRequest& request, const store::Store& store)
{
    if (!request.relocate && !(request.movers.empty() && request.kept.empty()))
        throw Failure(Exit::usage, "--authority and --keep say who may move", "leave them out, or write --relocate K");
    if (request.relocate && request.close)
        throw Failure(Exit::usage, "--relocate moves for the most coverage, --close asks for the least postings",
                      "leave one of the two out");
    if (request.relocate && request.limits.size() > 1)
        throw Failure(Exit::usage, "--relocate goes with the postings of one authority, or of all",
                      "name one authority with --most, or none");
    must_know(store, kinds::authority, request.movers);
}

void check(const CoveragePlanRequest& request, const store::Store& store)
{
    must_be_in_order({request.since, request.until, {}});
    if (request.close ? request.add.has_value() : !request.add && !request.relocate)
        throw Failure(Exit::usage, "what is wanted?",
                      "write --add K, --relocate K or both, or --close for the least that closes all gaps");
    check_moves(request, store);
    if (request.budget && request.costs.path.empty())
        throw Failure(Exit::usage, "--budget needs the cost of a posting by host", "name a file with --costs");
    for (const auto* list : {&request.countries, &request.required, &request.forbidden})
        must_know(store, kinds::third_country, *list);
    must_know(store, kinds::region, request.regions);
    std::set<std::string> senders;
    for (const auto& [authority, most] : request.limits) {
        must_know(store, kinds::authority, {authority});
        if (!senders.insert(authority).second)
            throw Failure(Exit::usage, "--most names " + authority + " twice", "name it once");
    }
}

} // namespace

plan::LocationAnswer solve_within(const plan::LocationProblem& problem, const plan::LocationLimits& limits)
{
    try {
        return plan::solve(problem, limits);
    } catch (const std::overflow_error&) {
        throw Failure(Exit::content, "the numbers are too large: sums of them pass what can be counted",
                      "write smaller ones");
    }
}

Answer coverage_plan(const Context& context, const CoveragePlanRequest& request)
{
    const auto store = reading(context);
    check(request, store);
    const Period touching =
        request.free.empty() && request.kept.empty() ? Period{request.since, request.until} : Period{};
    PlanModel model(request, network_of(store, true, false, touching));
    const auto moves = planned(model, request);
    const auto& solved = moves.solved;
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"host"},       {"name"},       {"authority"},   {"covers"},
                      {"cost", true}, {"adds", true}, {"alone", true}, {"closes", true}};
    if (request.relocate)
        for (const auto& column : {Column{"from"}, Column{"left"}, Column{"loses", true}})
            result.columns.push_back(column);
    if (!solved.found) {
        answer.differs = solved.state == LocationAnswer::State::infeasible;
        result.notes.push_back(answer.differs
                                   ? "no set of postings does that: " + solved.clash
                                   : "no answer was found in " + std::to_string(request.seconds) + " seconds");
        return answer;
    }
    append_postings(result, model, request, moves);
    result.notes.push_back(what_it_gives(model, request, moves));
    result.notes.push_back(before_and_after(model, request, moves) + who_counts(store, {}) +
                           "); a proposal, nothing was written");
    if (!request.close) result.notes.push_back(next_best(model, request, moves));
    return answer;
}

} // namespace ilonet::service
