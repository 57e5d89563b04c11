// One spoilt sample and one sound for each rule about officers and deployments.
#include "rules_network.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

/// The sound network with its active deployment ES-d-2 spoilt.
template <typename Spoil>
Findings with_active(Spoil spoil)
{
    auto s = sound_network();
    s.mandates.clear();
    spoil(s.deployments[1]);
    return ask(s);
}

template <typename Spoil>
Findings with_planned(Spoil spoil)
{
    auto s = sound_network();
    spoil(s.deployments[2]);
    return ask(s);
}

void check_one(const Findings& found, std::string_view rule, std::string_view field, Severity severity)
{
    INFO(text_of(found));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == rule);
    CHECK(found[0].field == field);
    CHECK(found[0].severity == severity);
    CHECK_FALSE(found[0].help.empty());
}

} // namespace

TEST_CASE("D01: the host is described as a third country")
{
    auto found = with_active([](Deployment& d) { d.country = "TG"; });
    check_one(found, "D01", "country", Severity::error);
    CHECK(found[0].sentence.text() == "the host TG of ES-d-2 is not described as a third country");
    found = with_active([](Deployment& d) { d.country = "CH"; });
    CHECK(found[0].sentence.text() == "the host CH of ES-d-2 is an associated state and no third country");
}

TEST_CASE("D01: the host is a third country on every day of service and of a plan")
{
    auto s = sound_network();
    s.countries[1].status = period("2024-01-02", "2027-08-30");
    const auto found = ask(s);
    REQUIRE(found.size() == 3);
    CHECK(about(found, "D01", "ES-d-1").front().sentence.text() ==
          "the host SN of ES-d-1 is no third country on 2024-01-01");
    CHECK(about(found, "D01", "ES-d-2").front().sentence.text() ==
          "the host SN of ES-d-2 is no third country from 2027-08-31 on");
    CHECK(about(found, "D01", "ES-d-3").front().sentence.text() ==
          "the host SN of ES-d-3 is no third country on 2027-08-31");
    s.countries[1].status = period("2024-01-01", "");
    CHECK(text_of(ask(s)) == "");
    s.countries[1].status = period("2024-06-01", "2024-06-30");
    CHECK(about(ask(s), "D01", "ES-d-1").front().sentence.text() ==
          "the host SN of ES-d-1 is no third country from 2024-01-01 to 2024-05-31 and from 2024-07-01 to 2025-12-31");
}

TEST_CASE("D02: the host kind is known")
{
    check_one(with_active([](Deployment& d) { d.host_kind.clear(); }), "D02", "host_kind", Severity::warning);
    CHECK(with_active([](Deployment& d) { d.host_kind = "d"; }).empty());
}

TEST_CASE("D03: dates are in order")
{
    check_one(with_active([](Deployment& d) { d.planned = period("2026-02-01", "2026-01-31"); }), "D03",
              "planned_until", Severity::error);
    auto s = sound_network();
    s.mandates.clear();
    s.deployments[0].service = period("2025-01-02", "2025-01-01");
    check_one(ask(s), "D03", "until", Severity::error);
    s.deployments[0].service = period("2025-01-01", "2025-01-01");
    CHECK(text_of(ask(s)) == "");
}

TEST_CASE("D03: service outside the plan is a warning")
{
    check_one(with_active([](Deployment& d) { d.planned.since = day("2026-01-02"); }), "D03", "since",
              Severity::warning);
    check_one(with_active([](Deployment& d) { d.service.until = day("2027-01-01"); }), "D03", "until",
              Severity::warning);
    CHECK(with_active([](Deployment& d) { d.service.until = day("2026-12-31"); }).empty());
}

TEST_CASE("D04: duties are described while they matter")
{
    check_one(with_active([](Deployment& d) { d.duties.clear(); }), "D04", "duties", Severity::warning);
    check_one(with_planned([](Deployment& d) { d.duties.clear(); }), "D04", "duties", Severity::warning);
    auto s = sound_network();
    s.deployments[0].duties.clear(); // ended
    CHECK(text_of(ask(s)) == "");
}

TEST_CASE("D05: no officer in two deployments on one day")
{
    const auto found = with_active([](Deployment& d) { d.service.since = d.planned.since = day("2025-12-31"); });
    check_one(found, "D05", "officer", Severity::error);
    CHECK(found[0].uid == "ES-d-2");
    CHECK(found[0].related == "ES-d-1");
    CHECK(found[0].sentence.text() == "the officer ES-0001 is in ES-d-2 and in ES-d-1 on 2025-12-31");
}

TEST_CASE("D05: an open deployment before is to be ended first")
{
    auto s = sound_network();
    s.deployments.push_back(deployment("ES-d-4", "ES-0001", period("2026-03-01", "")));
    const auto found = ask(s);
    check_one(found, "D05", "officer", Severity::error);
    CHECK(found[0].help.text() == "end the earlier one first: deploy end ES-d-2 until 2026-02-28");
}

TEST_CASE("D05: a plan that clashes is a warning")
{
    const auto found = with_planned([](Deployment& d) { d.officer = "ES-0001"; });
    check_one(found, "D05", "officer", Severity::warning);
    CHECK(found[0].sentence.text() ==
          "the officer ES-0001 would be in ES-d-3 and in ES-d-2 from 2026-09-01 to 2027-08-31");
}

TEST_CASE("D06: the deploying authority is described and exists")
{
    auto s = sound_network();
    s.officers[2].owner = "FRONTEKS";
    s.officers[2].uid = "FRONTEKS-0001";
    s.deployments.push_back(deployment("FRONTEKS-d-1", "FRONTEKS-0001", period("2026-01-01", "")));
    s.deployments.back().owner = "FRONTEKS";
    auto found = ask(s);
    check_one(found, "D06", "owner", Severity::error);
    CHECK(found[0].help.text() == "did you mean 'FRONTEX'?");
    s = sound_network();
    s.authorities[2].existence = period("2024-01-01", "2026-12-31");
    found = ask(s);
    CHECK(found.size() == 2);
    CHECK(about(found, "D06", "ES-d-2").front().sentence.text() ==
          "the deploying authority ES of ES-d-2 is no member state from 2027-01-01 on");
}

TEST_CASE("D07: the officer is known and of the same authority")
{
    check_one(with_active([](Deployment& d) { d.officer = "ES-0099"; }), "D07", "officer", Severity::error);
    check_one(with_active([](Deployment& d) { d.officer = "FRONTEX-0001"; }), "D07", "officer", Severity::error);
}

TEST_CASE("D08: the state keeps up with the calendar")
{
    auto found = with_active([](Deployment& d) { d.service.until = day("2026-06-30"); });
    check_one(found, "D08", "until", Severity::warning);
    CHECK(found[0].help.text() == "record its end: deploy end ES-d-2 until 2026-06-30");
    found = with_planned([](Deployment& d) { d.planned.since = day("2026-06-30"); });
    check_one(found, "D08", "planned_since", Severity::warning);
    CHECK(found[0].help.text().starts_with("record its start: deploy start ES-d-3 since 2026-06-30"));
    CHECK(with_active([](Deployment& d) { d.service.until = today(); }).empty());
    CHECK(with_planned([](Deployment& d) { d.planned.since = today(); }).empty());
}

TEST_CASE("D08: no state runs ahead of the calendar")
{
    const auto ended = [](const std::string& last) {
        return with_active([&](Deployment& d) {
            d.state = State::ended;
            d.service.until = day(last);
        });
    };
    const auto found = ended("2026-07-02");
    check_one(found, "D08", "until", Severity::warning);
    CHECK(found[0].help.text() == "make it active until then: deploy extend ES-d-2 until 2026-07-02");
    CHECK(ended("2026-07-01").empty());
    check_one(with_active([](Deployment& d) { d.service.since = day("2026-07-02"); }), "D08", "since",
              Severity::warning);
    CHECK(with_active([](Deployment& d) { d.service.since = day("2026-07-01"); }).empty());
}

TEST_CASE("D09: covered countries are third countries and not the host")
{
    check_one(with_active([](Deployment& d) { d.covers = {"SN"}; }), "D09", "covers", Severity::error);
    check_one(with_active([](Deployment& d) { d.covers = {"TG"}; }), "D09", "covers", Severity::error);
    auto s = sound_network();
    s.countries[0].status = period("2026-01-02", "");
    const auto found = ask(s);
    check_one(found, "D09", "covers", Severity::error);
    CHECK(found[0].sentence.text() == "the country ML covered by ES-d-2 is no third country on 2026-01-01");
}

TEST_CASE("D10: state and dates fit")
{
    check_one(with_planned([](Deployment& d) { d.planned = {}; }), "D10", "planned_since", Severity::error);
    check_one(with_planned([](Deployment& d) { d.service.since = day("2026-09-01"); }), "D10", "since",
              Severity::error);
    check_one(with_planned([](Deployment& d) { d.service.until = day("2027-08-31"); }), "D10", "until",
              Severity::error);
    check_one(with_active([](Deployment& d) { d.service = {}; }), "D10", "since", Severity::error);
    check_one(with_active([](Deployment& d) { d.state = State::ended; }), "D10", "until", Severity::error);
    CHECK(with_active([](Deployment& d) {
              d.state = State::cancelled;
              d.service = {};
          }).empty());
    const auto found = with_active([](Deployment& d) {
        d.service = {};
        d.seen_on = day("2026-05-05");
        d.source = "a published list";
    });
    check_one(found, "D10", "since", Severity::warning);
    CHECK(found[0].sentence.text() == "the first day of ES-d-2 is not known; counts on 2026-05-05 only");
}

TEST_CASE("D11: uids begin with the owner's code")
{
    auto s = sound_network();
    s.officers.push_back(officer("ES-0003", "FRONTEX"));
    s.deployments.push_back(deployment("FRONTEX-d-1", "ES-0002", period("2024-01-01", "2024-12-31")));
    s.deployments.back().state = State::ended;
    s.mandates.push_back(mandate("E-m-9", "ES-d-1", "b", "both"));
    const auto found = ask(s);
    CHECK(found.size() == 3);
    CHECK(about(found, "D11", "ES-0003").size() == 1);
    CHECK(about(found, "D11", "FRONTEX-d-1").front().help.text() ==
          "write a free uid such as ES-d-1, or correct the owner");
    CHECK(about(found, "D11", "E-m-9").size() == 1);
}

TEST_CASE("D12: a post that was seen has a source")
{
    check_one(with_active([](Deployment& d) { d.seen_on = day("2026-05-05"); }), "D12", "source", Severity::warning);
    CHECK(with_active([](Deployment& d) {
              d.seen_on = day("2026-05-05");
              d.source = "a published list";
          }).empty());
}
