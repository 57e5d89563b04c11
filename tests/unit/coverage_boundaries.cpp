// Comparisons of days and amounts in the room `coverage`, from both sides, beside the laws that count day by day.
#include "coverage/coverage.hpp"

#include <doctest/doctest.h>
#include <tuple>

using namespace ilonet;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }
Period period(std::string_view since, std::string_view until) { return {Day::parse(since), Day::parse(until)}; }

Deployment deployment(std::string uid, std::string country, Period days, State state = State::active)
{
    Deployment d;
    d.uid = std::move(uid);
    d.owner = d.uid.substr(0, d.uid.find('-'));
    d.country = std::move(country);
    d.state = state;
    (state == State::planned ? d.planned : d.service) = days;
    return d;
}

/// Senegal, where one officer is required, and Mali, in two regions and on one route.
Snapshot network()
{
    Snapshot s;
    s.regions = {{"north", "The North"}, {"west", "The West"}};
    for (const auto& [code, name, region] : {std::tuple{"ML", "Mali", "north"}, std::tuple{"SN", "Senegal", "west"}}) {
        ThirdCountry country;
        country.code = code;
        country.name = name;
        country.region = region;
        country.routes = {"atlantic"};
        s.countries.push_back(country);
    }
    Authority es;
    es.code = "ES";
    es.name = "Spain";
    es.kind = "member_state";
    s.authorities = {es};
    s.requirements = {{"SN/any/2026-01-01", "SN", "", 1, period("2026-01-01", "2026-12-31")}};
    return s;
}

std::string names(const Snapshot& s, coverage::TimelineBy by)
{
    std::string text;
    for (const auto& row : coverage::timeline(s, day("2026-01-01"), day("2026-01-01"), by, {}))
        text += (text.empty() ? "" : ", ") + row.key + " " + row.name;
    return text;
}

/// `2026-03-01 to 2026-03-31 short of 1.00, ...`
std::string gaps(const Snapshot& s, std::int64_t min_days)
{
    std::string text;
    for (const auto& gap : coverage::gaps(s, day("2026-01-01"), day("2026-12-31"), min_days, {}))
        text += (text.empty() ? "" : ", ") + gap.since.iso() + " to " + gap.until.iso();
    return text;
}

coverage::Possibility help(const Snapshot& s, std::string_view since)
{
    return coverage::possibilities(s, {{"SN", "", 100, 0, day(since), day("2026-12-31")}}).front();
}

} // namespace

TEST_CASE("boundary: a timeline names its countries, regions and authorities")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "SN", period("2026-01-01", ""))};
    CHECK(names(s, coverage::TimelineBy::country) == "ML Mali, SN Senegal");
    CHECK(names(s, coverage::TimelineBy::region) == "north The North, west The West");
    CHECK(names(s, coverage::TimelineBy::authority) == "ES Spain");
    CHECK(names(s, coverage::TimelineBy::route) == "atlantic ");
    // A country of a code that is a region's keeps its own name.
    s.regions = {{"SN", "no country"}, {"north", "The North"}, {"west", "The West"}};
    CHECK(names(s, coverage::TimelineBy::country) == "ML Mali, SN Senegal");
}

TEST_CASE("boundary: a gap of so many days counts, one of a day less does not; what follows at once is one run")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "SN", period("2026-01-01", "2026-03-31")),
                     deployment("ES-d-2", "SN", period("2026-04-11", "2026-12-31"))};
    CHECK(gaps(s, 10) == "2026-04-01 to 2026-04-10");
    CHECK(gaps(s, 11) == "");
    s.requirements = {{"SN/any/2026-01-01", "SN", "", 1, period("2026-01-01", "2026-04-05")},
                      {"SN/any/2026-04-06", "SN", "", 2, period("2026-04-06", "2026-04-10")}};
    CHECK(gaps(s, 10) == "2026-04-01 to 2026-04-05, 2026-04-06 to 2026-04-10");
    CHECK(gaps(s, 11) == "");
    s.requirements[1].period.since = day("2026-04-07"); // a day between them that asks for nobody
    CHECK(gaps(s, 5) == "2026-04-01 to 2026-04-05");
    CHECK(gaps(s, 6) == "");
    CHECK(gaps(s, 4) == "2026-04-01 to 2026-04-05, 2026-04-07 to 2026-04-10");
}

TEST_CASE("boundary: as many as are required are no surplus and no gap, a hundredth more or less is")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "SN", period("2026-01-01", ""))};
    const auto surplus = [&] { return coverage::surpluses(s, day("2026-06-01"), day("2026-06-01"), {}).size(); };
    CHECK(gaps(s, 1) == "");
    CHECK(surplus() == 0);
    s.deployments.push_back(deployment("ES-d-2", "ML", period("2026-01-01", "")));
    s.deployments[1].covers = {"SN"};
    s.policy.non_resident_weight = 1;
    CHECK(surplus() == 1);
    s.requirements[0].officers = 2;
    CHECK(surplus() == 0);
    CHECK(gaps(s, 1) == "2026-01-01 to 2026-12-31");
    s.policy.non_resident_weight = 99;
    CHECK(gaps(s, 1) == "2026-01-01 to 2026-12-31");
    s.policy.non_resident_weight = 100;
    CHECK(gaps(s, 1) == "");
    s.requirements.clear();
    CHECK(surplus() == 0); // nothing is required
}

TEST_CASE("boundary: a share reaches what it is, and not a hundredth of a percent more")
{
    coverage::Share share;
    share.covered = 2;
    share.required = 3;
    CHECK(share.percent() == 66'66);
    CHECK(share.reaches(66'66));
    CHECK_FALSE(share.reaches(66'67));
    share.required = 4;
    CHECK(share.reaches(50'00));
    CHECK_FALSE(share.reaches(50'01));
    CHECK(coverage::Share{}.reaches(100'00));
    CHECK(coverage::Share{}.percent() == 100'00);
}

TEST_CASE("boundary: of weight over 1 alone, where priorities are asked for")
{
    auto s = network();
    s.countries[1].weight = 100;
    const auto asked = [&] { return coverage::share(s, day("2026-01-01"), day("2026-01-01"), {}, true).requirements; };
    CHECK(asked() == 0);
    s.countries[1].weight = 101;
    CHECK(asked() == 1);
}

TEST_CASE("boundary: the last before a gap ended by the day before it, of several the latest")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "SN", period("2025-01-01", "2026-02-28")),
                     deployment("ES-d-2", "SN", period("2025-06-01", "2026-02-28"))};
    CHECK(help(s, "2026-03-01").last == "ES-d-1");
    CHECK(help(s, "2026-02-28").last == "");
    s.deployments[1].service.until = day("2026-03-01");
    CHECK(help(s, "2026-03-01").last == "ES-d-1");
    CHECK(help(s, "2026-03-02").last == "ES-d-2");
}

TEST_CASE("boundary: the planned begin from the gap's first day on, of several the first")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "SN", period("2026-03-01", ""), State::planned),
                     deployment("ES-d-2", "SN", period("2026-03-01", ""), State::planned)};
    CHECK(help(s, "2026-03-01").planned == "ES-d-1");
    CHECK(help(s, "2026-03-02").planned == "");
    s.deployments[0].planned.since = day("2026-03-02");
    CHECK(help(s, "2026-03-01").planned == "ES-d-2");
    CHECK(help(s, "2026-03-02").planned == "ES-d-1");
}

TEST_CASE("boundary: a gap opens after the first day, where it is greater than the one before")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "SN", period("2025-01-01", "2026-02-28"))};
    const auto opened = [&](std::string_view since) {
        std::string text;
        for (const auto& one : coverage::openings(s, day(since), day("2026-12-31"), {}, false)) {
            text += one.gap.since.iso() + " " + std::to_string(one.before);
            for (const auto& uid : one.endings) text += " " + uid;
            text += "; ";
        }
        return text;
    };
    CHECK(opened("2026-02-28") == "2026-03-01 0 ES-d-1; ");
    CHECK(opened("2026-03-01") == ""); // it lacks already
    s.requirements = {{"SN/any/1", "SN", "", 1, period("2026-01-01", "2026-05-31")},
                      {"SN/any/2", "SN", "", 2, period("2026-06-01", "2026-12-31")}};
    CHECK(opened("2026-02-28") == "2026-03-01 0 ES-d-1; 2026-06-01 100; ");
    s.requirements[1].officers = 1;
    CHECK(opened("2026-02-28") == "2026-03-01 0 ES-d-1; ");
    s.requirements[1].officers = 2;
    s.requirements[1].period.since = day("2026-06-02"); // a day between on which nothing lacks
    CHECK(opened("2026-02-28") == "2026-03-01 0 ES-d-1; 2026-06-02 0; ");
}

TEST_CASE("boundary: two days, side by side, differ by what lacks on each")
{
    auto s = network();
    s.deployments = {deployment("ES-d-1", "SN", period("2026-01-01", "2026-02-28"))};
    const auto found = coverage::differences(s, day("2026-02-28"), s, day("2026-03-01"), {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].country == "SN");
    CHECK(found[0].gap_before() == 0);
    CHECK(found[0].gap_after() == 100);
    CHECK(coverage::differences(s, day("2026-02-27"), s, day("2026-02-28"), {}).empty());
}
