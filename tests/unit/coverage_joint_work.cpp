// Representations, sharings and joint deployments in the lists, by hand.
#include "coverage_joint_lines.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::coverage_test;
using coverage::By;
using coverage::Scope;

namespace {

/// One officer of ES in SN, at work for the whole of March 2024 on topic i.
Snapshot one_officer()
{
    Snapshot snapshot;
    snapshot.regions = {{"west", "West"}};
    ThirdCountry country;
    country.code = "SN";
    country.region = "west";
    snapshot.countries = {country};
    Deployment d;
    d.uid = "ES-d-1";
    d.owner = "ES";
    d.country = "SN";
    d.state = State::active;
    d.service = {Day::of(2024, 3, 1), Day::of(2024, 3, 31)};
    snapshot.deployments = {d};
    snapshot.mandates = {{"ES-m-1", "ES", "ES-d-1", "i", "", {}, {}, "ES"}};
    return snapshot;
}

Representation representation(std::string beneficiary, std::string subject = "", Period period = {})
{
    return {"ES-r-1", "ES", "ES-d-1", std::move(beneficiary), std::move(subject), "agreement", period};
}

const Day in_march = *Day::of(2024, 3, 15);

} // namespace

TEST_CASE("coverage of joint work: the beneficiary has a line without officers of its own")
{
    auto snapshot = one_officer();
    snapshot.representations = {representation("FR")};
    const auto lines = coverage::list(snapshot, in_march, By::authority, {}).lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].key == "ES");
    CHECK(lines[0].officers == 1);
    CHECK(lines[0].represented == 0);
    CHECK(lines[1].key == "FR");
    CHECK(lines[1].officers == 0);
    CHECK(lines[1].represented == 1);
    CHECK(coverage::list(snapshot, in_march, By::authority, {}).authorities == 1);
}

TEST_CASE("coverage of joint work: open ends are the deployment's own")
{
    auto snapshot = one_officer();
    snapshot.representations = {representation("FR")};
    CHECK(joint_lines(snapshot, By::country, *Day::of(2024, 2, 29)).empty());
    CHECK(joint_lines(snapshot, By::country, *Day::of(2024, 3, 1)) == "SN 1 0 0");
    CHECK(joint_lines(snapshot, By::country, *Day::of(2024, 3, 31)) == "SN 1 0 0");
    CHECK(joint_lines(snapshot, By::country, *Day::of(2024, 4, 1)).empty());
    snapshot.representations[0].period = {in_march, in_march};
    CHECK(joint_lines(snapshot, By::country, in_march - 1).empty());
    CHECK(joint_lines(snapshot, By::country, in_march) == "SN 1 0 0");
    CHECK(joint_lines(snapshot, By::country, in_march + 1).empty());
    snapshot.deployments[0].state = State::cancelled;
    CHECK(joint_lines(snapshot, By::country, in_march).empty());
}

TEST_CASE("coverage of joint work: one beneficiary in one host counts once, however many agreements")
{
    auto snapshot = one_officer();
    snapshot.representations = {representation("FR", "a"), representation("FR", "i"), representation("IT")};
    CHECK(joint_lines(snapshot, By::country, in_march) == "SN 2 0 0");
    CHECK(joint_lines(snapshot, By::authority, in_march) == "FR 1 0 0; IT 1 0 0");
}

TEST_CASE("coverage of joint work: what is for one subject counts there, what is general goes with the mandates")
{
    auto snapshot = one_officer();
    snapshot.representations = {representation("FR", "a"), representation("IT")};
    snapshot.sharings = {{"ES-s-1", "ES", "ES-d-1", {"PT"}, "return", "agreement", {}}};
    snapshot.joint_deployments = {{"ES-j-1", "ES", "ES-d-1", {{"ES", 6000}, {"FR", 4000}}, "agreement", {}}};
    CHECK(joint_lines(snapshot, By::topic, in_march) == "a 1 0 0; i 1 0 1; return 0 1 0");
    CHECK(joint_lines(snapshot, By::group, in_march) == "return 1 1 1");
    Scope scope;
    scope.subjects = {"i"};
    CHECK(joint_lines(snapshot, By::topic, in_march, scope) == "i 1 0 1");
    CHECK(joint_lines(snapshot, By::group, in_march, scope) == "return 1 0 1");
}

TEST_CASE("coverage of joint work: partners and cost bearers have lines, the scope asks for owners")
{
    auto snapshot = one_officer();
    snapshot.sharings = {{"ES-s-1", "ES", "ES-d-1", {"IT", "PT"}, "i", "agreement", {}},
                         {"ES-s-2", "ES", "ES-d-1", {"PT"}, "a", "agreement", {}}};
    snapshot.joint_deployments = {{"ES-j-1", "ES", "ES-d-1", {{"ES", 6000}, {"FR", 4000}}, "agreement", {}}};
    const std::string all = "ES 0 1 1; FR 0 0 1; IT 0 1 0; PT 0 1 0";
    CHECK(joint_lines(snapshot, By::authority, in_march) == all);
    CHECK(joint_lines(snapshot, By::region, in_march) == "west 0 1 1");
    Scope scope;
    scope.authorities = {"ES"};
    CHECK(joint_lines(snapshot, By::authority, in_march, scope) == all);
    scope.authorities = {"FR"};
    CHECK(coverage::list(snapshot, in_march, By::authority, scope).lines.empty());
}
