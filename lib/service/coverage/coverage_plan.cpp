#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "records/country_names.hpp"
#include "records/filter.hpp"
#include "records/reading.hpp"
#include "service/coverage/coverage_plan_words.hpp"
#include "service/coverage/coverage_question.hpp"
#include "service/coverage/solve_within.hpp"
#include "service/networks/network_scope.hpp"
#include "solver/location.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace ilonet::service {
namespace {

PlannedMoves planned(PlanModel& model, const CoveragePlanRequest& request)
{
    if (request.relocate) return solve_with_moves(model, request.seconds);
    solver::LocationLimits limits;
    limits.seconds = request.seconds;
    PlannedMoves moves{solve_within(model.problem(), limits), {}};
    for (const auto site : moves.solved.sites) moves.postings.push_back({site, {}});
    return moves;
}

void check_moves(const CoveragePlanRequest& request, const store::Store& store)
{
    if (!request.relocate && !(request.movers.empty() && request.kept.empty()))
        throw Failure(Fault::usage, "<authority> and <keep> say who may move"_marked,
                      "leave them out, or write <relocate> K"_marked);
    if (request.relocate && request.close)
        throw Failure(Fault::usage,
                      "<relocate> moves for the most coverage, <close> asks for the least postings"_marked,
                      "leave one of the two out");
    if (request.relocate && request.limits.size() > 1)
        throw Failure(Fault::usage, "<relocate> goes with the postings of one authority, or of all"_marked,
                      "name one authority with <most>, or none"_marked);
    must_know(store, kinds::authority, request.movers);
}

void check(const CoveragePlanRequest& request, const store::Store& store)
{
    must_be_in_order({request.since, request.until, {}});
    if (request.close ? request.add.has_value() : !request.add && !request.relocate)
        throw Failure(Fault::usage, "what is wanted?",
                      "write <add> K, <relocate> K or both, or <close> for the least that closes all gaps"_marked);
    check_moves(request, store);
    if (request.budget && request.costs.path.empty())
        throw Failure(Fault::usage, "<budget> needs the cost of a posting by host"_marked,
                      "name a file with <costs>"_marked);
    for (const auto* list : {&request.countries, &request.required, &request.forbidden})
        must_know(store, kinds::third_country, *list);
    must_know(store, kinds::region, request.regions);
    std::set<std::string> senders;
    for (const auto& [authority, most] : request.limits) {
        must_know(store, kinds::authority, {authority});
        if (!senders.insert(authority).second)
            throw Failure(Fault::usage, "<most> names "_marked + authority + " twice", "name it once");
    }
}

} // namespace

solver::LocationAnswer solve_within(const solver::LocationProblem& problem, const solver::LocationLimits& limits)
{
    try {
        return solver::solve(problem, limits);
    } catch (const std::overflow_error&) {
        throw Failure(Fault::content, "the numbers are too large: sums of them pass what can be counted",
                      "write smaller ones");
    }
}

Answer coverage_plan(const Context& context, const CoveragePlanRequest& request)
{
    const auto store = reading(context);
    check(request, store);
    const Period touching =
        request.free.empty() && request.kept.empty() ? Period{request.since, request.until} : Period{};
    PlanModel model(request, named(context, network_of(store, true, false, touching)));
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
        answer.differs = solved.state == solver::LocationAnswer::State::infeasible;
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
