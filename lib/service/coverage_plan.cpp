#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/text.hpp"
#include "plan/location.hpp"
#include "service/coverage_plan_model.hpp"
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

void append_postings(Result& result, const PlanModel& model, const CoveragePlanRequest& request,
                     const LocationAnswer& solved)
{
    const auto [all, closed] = model.worth(solved.sites);
    for (const auto chosen : solved.sites) {
        const auto& site = model.sites()[chosen];
        const auto [rest, rest_closed] = model.worth(without(solved.sites, chosen));
        result.rows.push_back({site.host->code, site.host->name, site.authority, joined(site.covers),
                               request.costs.path.empty() ? std::string{} : euro_text(site.cost), days_text(all - rest),
                               days_text(model.worth({chosen}).first), std::to_string(closed - rest_closed)});
    }
}

/// The posting that would add most to these, and why it is not among them.
std::string next_best(const PlanModel& model, const LocationAnswer& solved)
{
    const auto& problem = model.problem();
    const auto [all, closed] = model.worth(solved.sites);
    std::int64_t best = 0;
    std::size_t best_site = 0;
    std::int64_t spent = 0;
    for (const auto site : solved.sites) spent += problem.costs[site];
    for (std::size_t site = 0; site < model.sites().size(); ++site) {
        const auto holds = [&](const std::vector<std::size_t>& list) {
            return std::find(list.begin(), list.end(), site) != list.end();
        };
        if (holds(solved.sites) || holds(problem.forbidden)) continue;
        auto more = solved.sites;
        more.push_back(site);
        const auto gain = model.worth(more).first - all;
        if (gain > best) {
            best = gain;
            best_site = site;
        }
    }
    if (best == 0) return "no other that may be chosen would add anything";
    const auto& site = model.sites()[best_site];
    const bool is_full = problem.k && static_cast<std::int64_t>(solved.sites.size()) >= *problem.k;
    const bool is_dear = problem.budget && spent + problem.costs[best_site] > *problem.budget;
    return "the best one not chosen is " + site.host->code + ", which would add " + days_text(best) + " more: " +
           (is_full   ? "no more postings are allowed"
            : is_dear ? "it does not fit the budget any more"
                      : "its authority may send no more, or its country take none");
}

std::string proof_of(const LocationAnswer& solved)
{
    if (solved.state == LocationAnswer::State::optimal) return "proven best (" + solved.method + ")";
    return "not proven: the time ended";
}

void check(const CoveragePlanRequest& request, const store::Store& store)
{
    must_be_in_order({request.since, request.until, {}});
    if (request.close == request.add.has_value())
        throw Failure(Exit::usage, "what is wanted?", "write --add K, or --close for the least that closes all gaps");
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
    const Period touching = request.free.empty() ? Period{request.since, request.until} : Period{};
    const PlanModel model(request, network_of(store, true, false, touching));
    plan::LocationLimits limits;
    limits.seconds = request.seconds;
    const auto solved = solve_within(model.problem(), limits);
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.columns = {{"host"},       {"name"},       {"authority"},   {"covers"},
                      {"cost", true}, {"adds", true}, {"alone", true}, {"closes", true}};
    if (!solved.found) {
        answer.differs = solved.state == LocationAnswer::State::infeasible;
        result.notes.push_back(answer.differs
                                   ? "no set of postings does that: " + solved.clash
                                   : "no answer was found in " + std::to_string(request.seconds) + " seconds");
        return answer;
    }
    append_postings(result, model, request, solved);
    auto share = model.share();
    const auto before = share.percent();
    const auto gain = model.worth(solved.sites).first;
    share.covered += gain;
    result.notes.push_back(
        counted(static_cast<std::int64_t>(solved.sites.size()), "posting") + ": " + days_text(gain) +
        " weighted officer-days" + (request.close ? ", objective " : " of at most ") +
        (request.close
             ? (request.costs.path.empty() ? std::to_string(solved.objective) : euro_text(solved.objective)) +
                   ", bound " + (request.costs.path.empty() ? std::to_string(solved.bound) : euro_text(solved.bound))
             : days_text(solved.bound)) +
        ": " + proof_of(solved));
    result.notes.push_back(
        (share.required == 0
             ? "nothing is required there"
             : "coverage " + hundredths_text(before) + " % before, " + hundredths_text(share.percent()) + " % after") +
        " (" + std::to_string(model.gaps().size()) + " gaps before, " +
        std::to_string(static_cast<std::int64_t>(model.gaps().size()) - model.worth(solved.sites).second) + " after; " +
        who_counts(store, {}) + "); a proposal, nothing was written");
    if (!request.close) result.notes.push_back(next_best(model, solved));
    return answer;
}

} // namespace ilonet::service
