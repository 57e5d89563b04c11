// Cases by hand: the ends of the calendar, handovers, leap day, what counts how much.
#include "coverage/coverage.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using coverage::By;
using coverage::gaps;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }

Period period(std::string_view since, std::string_view until) { return {Day::parse(since), Day::parse(until)}; }

Deployment deployment(std::string uid, std::string country, Period service)
{
    Deployment d;
    d.uid = std::move(uid);
    d.owner = "ES";
    d.country = std::move(country);
    d.state = State::active;
    d.service = service;
    return d;
}

Snapshot network()
{
    Snapshot snapshot;
    snapshot.regions = {{"west", "West"}};
    for (const auto* code : {"ML", "SN"}) {
        ThirdCountry country;
        country.code = code;
        country.region = "west";
        snapshot.countries.push_back(country);
    }
    return snapshot;
}

Mandate mandate(std::string uid, std::string deployment_uid, std::string subject, Period days)
{
    Mandate m;
    m.uid = std::move(uid);
    m.deployment = std::move(deployment_uid);
    m.subject = std::move(subject);
    m.period = days;
    return m;
}

} // namespace

TEST_CASE("a gap may fill the whole calendar")
{
    auto snapshot = network();
    snapshot.requirements.push_back({"SN/any/..", "SN", "", 1000, {}});
    const auto found = gaps(snapshot, Day::first(), Day::last(), 1, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].since.iso() == "0001-01-01");
    CHECK(found[0].until.iso() == "9999-12-31");
    CHECK(found[0].days() == 3652059);
    CHECK(found[0].gap_days() == 3652059LL * 1000 * 100);
    CHECK(gaps(snapshot, Day::last(), Day::last(), 1, {}).size() == 1);
    CHECK(gaps(snapshot, Day::first(), Day::first(), 2, {}).empty());
    CHECK(gaps(snapshot, Day::last(), Day::first(), 1, {}).empty());
}

TEST_CASE("service up to the last day of the calendar leaves the days before it")
{
    auto snapshot = network();
    snapshot.requirements.push_back({"SN/any/..", "SN", "", 1, {}});
    snapshot.deployments.push_back(deployment("ES-d-1", "SN", period("0001-01-02", "9999-12-31")));
    const auto found = gaps(snapshot, Day::first(), Day::last(), 1, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].days() == 1);
}

TEST_CASE("a handover on the next day leaves no gap, one day later it leaves the leap day")
{
    auto snapshot = network();
    snapshot.requirements.push_back({"SN/any/..", "SN", "", 1, {}});
    snapshot.deployments = {deployment("ES-d-1", "SN", period("2024-01-01", "2024-02-28")),
                            deployment("ES-d-2", "SN", period("2024-02-29", ""))};
    CHECK(gaps(snapshot, day("2024-01-01"), day("2024-12-31"), 1, {}).empty());
    snapshot.deployments[1].service.since = day("2024-03-01");
    const auto found = gaps(snapshot, day("2024-01-01"), day("2024-12-31"), 1, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].since.iso() == "2024-02-29");
    CHECK(found[0].until.iso() == "2024-02-29");
}

TEST_CASE("a country covered from elsewhere gets the policy's weight, the host a whole officer")
{
    auto snapshot = network();
    snapshot.policy.non_resident_weight = 25;
    snapshot.requirements = {{"ML/any/..", "ML", "", 1, {}}, {"SN/any/..", "SN", "", 1, {}}};
    snapshot.deployments.push_back(deployment("ES-d-1", "SN", {day("2026-01-01"), std::nullopt}));
    snapshot.deployments[0].covers = {"ML"};
    const auto found = gaps(snapshot, day("2026-01-01"), day("2026-01-31"), 1, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].country == "ML");
    CHECK(found[0].supply == 25);
    CHECK(found[0].gap() == 75);
    CHECK(found[0].gap_days() == 75 * 31);
}

TEST_CASE("two mandates for one topic on one day count once")
{
    auto snapshot = network();
    snapshot.requirements.push_back({"SN/a/..", "SN", "a", 2, {}});
    snapshot.deployments.push_back(deployment("ES-d-1", "SN", period("2026-01-01", "2026-01-31")));
    snapshot.mandates = {mandate("ES-m-1", "ES-d-1", "a", period("2026-01-01", "2026-01-20")),
                         mandate("ES-m-2", "ES-d-1", "a", period("2026-01-11", "2026-01-25"))};
    const auto found = gaps(snapshot, day("2026-01-01"), day("2026-01-31"), 1, {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].supply == 100);
    CHECK(found[0].until.iso() == "2026-01-25");
    CHECK(found[1].supply == 0);
}

TEST_CASE("equal requirement rows that follow one another give one gap")
{
    auto snapshot = network();
    snapshot.requirements = {{"SN/any/1", "SN", "", 1, period("2026-01-01", "2026-01-10")},
                             {"SN/any/2", "SN", "", 1, period("2026-01-11", "2026-01-20")},
                             {"SN/any/3", "SN", "", 2, period("2026-01-21", "2026-01-31")}};
    const auto found = gaps(snapshot, day("2026-01-01"), day("2026-12-31"), 1, {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].days() == 20);
    CHECK(found[1].days() == 11);
    CHECK(gaps(snapshot, day("2026-01-01"), day("2026-12-31"), 31, {}).size() == 2); // one run of 31 days
    CHECK(gaps(snapshot, day("2026-01-01"), day("2026-12-31"), 32, {}).empty());
}

TEST_CASE("a post whose first day is not known counts on the day it was seen")
{
    auto snapshot = network();
    snapshot.deployments.push_back(deployment("ES-d-1", "SN", {}));
    snapshot.deployments[0].seen_on = day("2026-05-05");
    CHECK(coverage::list(snapshot, day("2026-05-05"), By::country, {}).counted == 1);
    CHECK(coverage::list(snapshot, day("2026-05-06"), By::country, {}).counted == 0);
}

TEST_CASE("a group counts a deployment with several of its subjects once, and only the subjects in scope")
{
    auto snapshot = network();
    snapshot.deployments = {deployment("ES-d-1", "SN", period("2026-01-01", "")),
                            deployment("ES-d-2", "SN", period("2026-01-01", ""))};
    snapshot.mandates = {mandate("ES-m-1", "ES-d-1", "d", {}), mandate("ES-m-2", "ES-d-1", "f", {}),
                         mandate("ES-m-3", "ES-d-2", "sharing", {}), mandate("ES-m-4", "ES-d-2", "i", {})};
    const auto all = coverage::list(snapshot, day("2026-01-01"), By::group, {}).lines;
    REQUIRE(all.size() == 2);
    CHECK(all[0].key == "return");
    CHECK(all[0].name == "topic i, task return");
    CHECK(all[0].officers == 1);
    CHECK(all[1].key == "smuggling");
    CHECK(all[1].name == "topic d, topic f, task sharing");
    CHECK(all[1].officers == 2);
    CHECK(all[1].uncovered == 1);
    coverage::Scope scope;
    scope.subjects = {"f", "a"};
    const auto some = coverage::list(snapshot, day("2026-01-01"), By::group, scope).lines;
    REQUIRE(some.size() == 1);
    CHECK(some[0].name == "topic f");
    CHECK(some[0].officers == 1);
}

TEST_CASE("an empty network has no lines by country and all subjects by topic")
{
    const Snapshot nothing;
    CHECK(coverage::list(nothing, day("2026-01-01"), By::country, {}).lines.empty());
    CHECK(coverage::list(nothing, day("2026-01-01"), By::region, {}).lines.empty());
    CHECK(coverage::list(nothing, day("2026-01-01"), By::authority, {}).lines.empty());
    CHECK(coverage::list(nothing, day("2026-01-01"), By::topic, {}).lines.size() == 16);
    CHECK(gaps(nothing, Day::first(), Day::last(), 1, {}).empty());
}
