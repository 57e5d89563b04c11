// Moves and postings equal the best of every choice tried, each counted as the network that it would make.
#include "service/coverage/coverage_moves.hpp"
#include "solver_instances.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;

namespace {

using plan_test::Dice;
using Sites = std::vector<std::size_t>;

const Day first = *Day::of(2026, 1, 1);
const Day last = *Day::of(2026, 1, 20);

Day any_day(Dice& dice, Day from, Day to) { return from + static_cast<std::int32_t>(dice.from(0, to - from)); }

std::string any_country(Dice& dice) { return std::string("A") + static_cast<char>('A' + dice.from(0, 3)); }

Period any_period(Dice& dice)
{
    if (dice.one_in(2)) return {first - 3, last + 3};
    const auto since = any_day(dice, first - 3, last);
    return {since, any_day(dice, since, last + 3)};
}

Snapshot any_network(Dice& dice)
{
    Snapshot network;
    network.regions = {{"r", "R"}, {"s", "S"}};
    for (const std::string code : {"AA", "AB", "AC", "AD"}) {
        ThirdCountry country;
        country.code = code;
        country.region = dice.one_in(4) ? "s" : "r";
        country.weight = dice.from(1, 3) * 50;
        country.neighbours = {any_country(dice)};
        if (country.neighbours.front() == code) country.neighbours.clear();
        network.countries.push_back(std::move(country));
        for (const std::string subject : {"", "a", "b"})
            if (!dice.one_in(3)) {
                Requirement requirement;
                requirement.uid = code + subject;
                requirement.country = code;
                requirement.subject = subject;
                requirement.officers = dice.from(1, 3);
                if (dice.one_in(3)) requirement.period = any_period(dice);
                network.requirements.push_back(std::move(requirement));
            }
    }
    for (std::int64_t number = 1; number <= 6; ++number) {
        Deployment deployment;
        deployment.uid = "ES-d-" + std::to_string(number);
        deployment.owner = "ES";
        deployment.country = any_country(dice);
        deployment.covers = {any_country(dice)};
        deployment.state = State::active;
        deployment.service = any_period(dice);
        for (const std::string subject : {"a", "b"})
            if (dice.one_in(2)) {
                Mandate mandate;
                mandate.uid = deployment.uid + subject;
                mandate.deployment = deployment.uid;
                mandate.subject = subject;
                if (dice.one_in(3)) mandate.period = any_period(dice);
                network.mandates.push_back(std::move(mandate));
            }
        network.deployments.push_back(std::move(deployment));
    }
    network.sort();
    return network;
}

/// Whether each posting can have a new officer or one of those who leave that is not there already.
bool can_be_paired(const service::PlanModel& model, const Sites& postings, std::vector<const Deployment*> leave,
                   std::int64_t fresh, std::size_t at = 0)
{
    if (at == postings.size()) return true;
    if (fresh > 0 && can_be_paired(model, postings, leave, fresh - 1, at + 1)) return true;
    for (std::size_t one = 0; one < leave.size(); ++one) {
        if (leave[one]->country == model.sites()[postings[at]].host->code) continue;
        auto rest = leave;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(one));
        if (can_be_paired(model, postings, rest, fresh, at + 1)) return true;
    }
    return false;
}

coverage::Share::Wide covered(Snapshot network, const service::CoveragePlanRequest& request,
                              const service::PlanModel& model, const Sites& postings,
                              const std::vector<const Deployment*>& leave)
{
    const auto leaves = [&](const Deployment& one) {
        return std::any_of(leave.begin(), leave.end(), [&](const auto* other) { return other->uid == one.uid; });
    };
    std::erase_if(network.deployments, leaves);
    for (const auto site : postings) {
        Deployment posting;
        posting.uid = "new-" + std::to_string(site);
        posting.country = model.sites()[site].host->code;
        posting.covers = model.sites()[site].covers;
        posting.state = State::active;
        posting.service = {first, last};
        for (const auto& subject : request.subjects) {
            Mandate mandate;
            mandate.deployment = posting.uid;
            mandate.subject = subject;
            network.mandates.push_back(mandate);
        }
        network.deployments.push_back(std::move(posting));
    }
    return coverage::share(network, first, last, {}, false).covered;
}

bool serves_all_days(const Deployment& one, const Snapshot& network, const service::CoveragePlanRequest& request)
{
    const bool is_asked_for =
        request.regions.empty() || network.country(one.country)->region == request.regions.front();
    return is_asked_for && one.service.first() <= first && one.service.last() >= last;
}

coverage::Share::Wide best_of_all(const Snapshot& network, const service::CoveragePlanRequest& request,
                                  const service::PlanModel& model)
{
    std::vector<const Deployment*> may_leave;
    for (const auto& one : network.deployments)
        if (serves_all_days(one, network, request)) may_leave.push_back(&one);
    Sites sites;
    for (std::size_t site = 0; site < model.sites().size(); ++site)
        if (model.sites()[site].stays == nullptr) sites.push_back(site);
    auto best = covered(network, request, model, {}, {});
    for (std::uint32_t gone = 0; gone < 1U << may_leave.size(); ++gone) {
        std::vector<const Deployment*> leave;
        for (std::size_t i = 0; i < may_leave.size(); ++i)
            if ((gone >> i & 1U) != 0) leave.push_back(may_leave[i]);
        if (static_cast<std::int64_t>(leave.size()) > *request.relocate) continue;
        for (std::uint32_t chosen = 1; chosen < 1U << sites.size(); ++chosen) {
            Sites postings;
            for (std::size_t i = 0; i < sites.size(); ++i)
                if ((chosen >> i & 1U) != 0) postings.push_back(sites[i]);
            if (can_be_paired(model, postings, leave, request.add.value_or(0)))
                best = std::max(best, covered(network, request, model, postings, leave));
        }
    }
    return best;
}

} // namespace

TEST_CASE("moves and postings equal an exhaustive search on 500 networks")
{
    int moved = 0, kept_apart = 0;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Dice dice(seed);
        INFO("seed ", seed);
        const auto network = any_network(dice);
        service::CoveragePlanRequest request;
        request.since = first;
        request.until = last;
        request.relocate = dice.from(0, 2);
        if (dice.one_in(2)) request.add = dice.from(0, 1);
        if (dice.one_in(2)) request.subjects = {"a"};
        if (dice.one_in(4)) request.regions = {"r"};
        request.reach = dice.from(0, 1);
        service::PlanModel model(request, network);
        const auto wishes = model.problem().limits.size();
        const auto moves = service::solve_with_moves(model, 60);
        kept_apart += model.problem().limits.size() > wishes;
        REQUIRE(moves.solved.found);
        Sites postings;
        std::vector<const Deployment*> leave;
        for (const auto& posting : moves.postings) {
            postings.push_back(posting.site);
            if (!posting.from) continue;
            leave.push_back(model.sites()[*posting.from].stays);
            REQUIRE(leave.back()->country != model.sites()[posting.site].host->code);
            REQUIRE(serves_all_days(*leave.back(), network, request));
        }
        REQUIRE(static_cast<std::int64_t>(leave.size()) <= *request.relocate);
        REQUIRE(static_cast<std::int64_t>(postings.size() - leave.size()) <= request.add.value_or(0));
        const auto now = covered(network, request, model, {}, {});
        const auto best = best_of_all(network, request, model);
        REQUIRE(bool(covered(network, request, model, postings, leave) == best));
        REQUIRE(bool(now + model.worth(moves.solved.sites).first == best));
        REQUIRE(bool(now + model.over_stays(moves.solved.bound) == best));
        moved += static_cast<int>(leave.size());
    }
    CHECK(moved > 100);
    CHECK(kept_apart > 0);
}
