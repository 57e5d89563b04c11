// Who facilitates, Art 5(2), against a model that looks at each day alone.
#include "coverage_networks.hpp"
#include "model/facilitation.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace ilonet;
using coverage_test::Dice;

namespace {

constexpr std::uint64_t networks = 1000;

Day first_day() { return *Day::of(2024, 2, 20); }
constexpr int days = 40;

Authority authority(const std::string& code, const std::string& kind)
{
    Authority a;
    a.code = code;
    a.kind = kind;
    return a;
}

Deployment deployment(Dice& dice, int number)
{
    static const std::vector<std::string> owners{"COM", "ES", "EUAA", "FR", "FRONTEX", "NO"};
    static const std::vector<std::string> hosts{"MA", "SN", "TN"};
    Deployment d;
    d.owner = dice.any_of(owners);
    d.uid = d.owner + "-d-" + std::to_string(number);
    d.country = dice.any_of(hosts);
    d.state = dice.one_in(8) ? State::planned : dice.one_in(8) ? State::cancelled : State::active;
    d.service.since = first_day() + dice.from(-5, days + 3);
    if (!dice.one_in(4)) d.service.until = *d.service.since + dice.from(0, 15);
    return d;
}

Snapshot any_network(std::uint64_t seed)
{
    Dice dice(seed);
    Snapshot s;
    s.authorities = {authority("COM", "commission"), authority("ES", "member_state"),
                     authority("EUAA", "agency"),    authority("FR", "member_state"),
                     authority("FRONTEX", "agency"), authority("NO", "associated_state")};
    s.regions = {{"north-africa", "North Africa"}, {"west-africa", "West Africa"}};
    for (const auto& [code, region] :
         {std::pair("MA", "north-africa"), std::pair("SN", "west-africa"), std::pair("TN", "north-africa")}) {
        ThirdCountry country;
        country.code = code;
        country.region = region;
        s.countries.push_back(country);
    }
    for (int number = dice.from(0, 9); number > 0; --number) s.deployments.push_back(deployment(dice, number));
    for (int number = dice.from(0, 4); number > 0 && !s.deployments.empty(); --number) {
        FacilitatorAgreement agreement;
        agreement.uid = "COM-f-" + std::to_string(number);
        static const std::vector<std::string> codes{"MA", "SN", "TN", "north-africa"};
        agreement.network = dice.any_of(codes);
        agreement.deployment = dice.one_in(9) ? "ES-d-99" : dice.any_of(s.deployments).uid;
        agreement.period.since = first_day() + dice.from(-3, days);
        if (!dice.one_in(3)) agreement.period.until = *agreement.period.since + dice.from(0, 20);
        s.board.agreements.push_back(agreement);
    }
    s.sort();
    return s;
}

bool is_there(const Snapshot& s, const Deployment& d, const std::string& network, Day day)
{
    if (d.state != State::active || day < *d.service.since || (d.service.until && day > *d.service.until)) return false;
    return d.country == network || s.country(d.country)->region == network;
}

// The sentences of Art 5(2), one after the other.
Facilitation naive(const Snapshot& s, const std::string& network, Day day)
{
    std::vector<const Deployment*> there;
    for (const auto& d : s.deployments)
        if (is_there(s, d, network, day)) there.push_back(&d);
    const auto of_kind = [&](const std::string& kind) {
        std::vector<const Deployment*> list;
        for (const auto* d : there)
            if (s.authority(d->owner)->kind == kind) list.push_back(d);
        return list;
    };
    Facilitation answer{day, day, Rank::none, {}, {}, {}};
    auto entitled = there;
    if (!of_kind("commission").empty()) {
        answer.rank = Rank::commission;
        entitled = of_kind("commission");
    } else if (!of_kind("agency").empty()) {
        answer.rank = Rank::agency;
        entitled = of_kind("agency");
    }
    std::set<std::string> owners;
    for (const auto* d : entitled) owners.insert(d->owner);
    const Deployment* agreed = nullptr;
    const FacilitatorAgreement* by = nullptr;
    for (const auto& agreement : s.board.agreements) {
        if (agreement.network != network || !agreement.period.contains(day)) continue;
        for (const auto* d : entitled)
            if (d->uid == agreement.deployment &&
                (by == nullptr || *by->period.since < *agreement.period.since ||
                 (*by->period.since == *agreement.period.since && natural_less(by->uid, agreement.uid)))) {
                agreed = d;
                by = &agreement;
            }
    }
    if (answer.rank == Rank::none) {
        if (agreed == nullptr) return answer;
        return {day, day, Rank::agreed, agreed->owner, agreed->uid, {}};
    }
    if (entitled.size() == 1) agreed = entitled.front();
    if (agreed != nullptr) {
        answer.authority = agreed->owner;
        answer.deployment = agreed->uid;
    } else if (owners.size() == 1) {
        answer.authority = *owners.begin();
    } else {
        answer.rank = Rank::tie;
        answer.candidates = {owners.begin(), owners.end()};
    }
    return answer;
}

} // namespace

TEST_CASE("facilitation over a period is what each of its days gives alone, 1,000 seeded networks")
{
    std::size_t changes = 0;
    std::set<Rank> seen;
    for (std::uint64_t seed = 1; seed <= networks; ++seed) {
        const auto snapshot = any_network(seed);
        const Networks all(snapshot);
        for (const std::string network : {"MA", "SN", "TN", "north-africa", "west-africa"}) {
            INFO("seed ", seed, ", ", network);
            const auto stretches = all.facilitation(network, first_day(), first_day() + (days - 1));
            auto at = stretches.begin();
            for (auto day = first_day(); day < first_day() + days; day = day + 1) {
                while (at != stretches.end() && at->until < day) ++at;
                const auto members = all.members(network, day);
                const bool covered = at != stretches.end() && at->since <= day;
                REQUIRE(covered == !members.empty());
                const auto alone = all.facilitation_on(network, day);
                REQUIRE(alone.has_value() == covered);
                if (!covered) continue;
                const auto expected = naive(snapshot, network, day);
                REQUIRE(at->same_as(expected));
                REQUIRE(alone->same_as(expected));
                seen.insert(expected.rank);
            }
            // As long as nothing changes, it is one stretch.
            for (std::size_t i = 1; i < stretches.size(); ++i) {
                const bool touching = stretches[i - 1].until + 1 == stretches[i].since;
                REQUIRE_FALSE((touching && stretches[i - 1].same_as(stretches[i])));
                ++changes;
            }
        }
    }
    CHECK(seen.size() == 5);
    CHECK(changes > networks);
}

TEST_CASE("a network is shared from the first day of its present run with two authorities")
{
    std::size_t shared = 0;
    for (std::uint64_t seed = 1; seed <= networks; ++seed) {
        const auto snapshot = any_network(seed);
        const Networks all(snapshot);
        for (const std::string network : {"MA", "SN", "north-africa"}) {
            INFO("seed ", seed, ", ", network);
            std::optional<Day> expected;
            for (auto day = first_day() - 10; day < first_day() + days; day = day + 1) {
                std::set<std::string> owners;
                for (const auto& d : snapshot.deployments)
                    if (is_there(snapshot, d, network, day)) owners.insert(d.owner);
                if (owners.size() < 2)
                    expected.reset();
                else if (!expected)
                    expected = day;
                REQUIRE(all.shared_since(network, day) == expected);
                shared += expected ? 1U : 0U;
            }
        }
    }
    CHECK(shared > networks);
}
