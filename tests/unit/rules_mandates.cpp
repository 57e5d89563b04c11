// One spoilt sample and one sound for each rule about mandates, and the catalogue.
#include "rules_network.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

/// The sound network with its mandate ES-m-3 (task return, 40 %, of ES-d-2) spoilt.
template <typename Spoil>
Findings with_mandate(Spoil spoil)
{
    auto s = sound_network();
    spoil(s.mandates[2]);
    return ask(s);
}

void check_one(const Findings& found, std::string_view rule, std::string_view field)
{
    INFO(text_of(found));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == rule);
    CHECK(found[0].field == field);
    CHECK(found[0].severity == Severity::error);
    CHECK_FALSE(found[0].help.empty());
}

} // namespace

TEST_CASE("A01: a mandate has a subject")
{
    check_one(with_mandate([](Mandate& m) { m.subject.clear(); }), "A01", "topic");
}

TEST_CASE("A01: time shares fit into a day")
{
    const auto found = with_mandate([](Mandate& m) {
        m.share = 41;
        m.period.since = day("2026-02-01");
    });
    check_one(found, "A01", "share");
    CHECK(found[0].uid == "ES-m-3");
    CHECK(found[0].related == "ES-d-2");
    CHECK(found[0].sentence.text() == "the time shares of ES-d-2 add up to 101 % on 2026-02-01");
    CHECK(with_mandate([](Mandate& m) { m.share.reset(); }).empty());
}

TEST_CASE("A02: the deploying authority decides")
{
    check_one(with_mandate([](Mandate& m) { m.decided_by = "COM"; }), "A02", "decided_by");
    check_one(with_mandate([](Mandate& m) {
                  m.uid = "FRONTEX-m-1";
                  m.owner = "FRONTEX";
              }),
              "A02", "owner");
}

TEST_CASE("A03: a mandate lies inside its deployment")
{
    check_one(with_mandate([](Mandate& m) { m.deployment = "ES-d-99"; }), "A03", "deployment");
    check_one(with_mandate([](Mandate& m) { m.period = period("2026-02-02", "2026-02-01"); }), "A03", "until");
    check_one(with_mandate([](Mandate& m) { m.period = period("2025-12-31", ""); }), "A03", "since");
    check_one(with_mandate([](Mandate& m) { m.period = period("", "2025-12-31"); }), "A03", "until");
    CHECK(with_mandate([](Mandate& m) { m.period = period("2026-01-01", "2030-01-01"); }).empty());
}

TEST_CASE("A03: a mandate of a planned deployment lies inside the plan")
{
    const auto found = with_mandate([](Mandate& m) {
        m.deployment = "ES-d-3";
        m.period = period("2026-09-01", "2027-09-01");
    });
    check_one(found, "A03", "until");
    CHECK(found[0].sentence.text() ==
          "the days of ES-m-3 (2026-09-01 to 2027-09-01) reach outside the planned days of ES-d-3 "
          "(2026-09-01 to 2027-08-31)");
    CHECK(with_mandate([](Mandate& m) {
              m.deployment = "ES-d-3";
              m.period = period("2026-09-01", "2027-08-31");
          }).empty());
}

TEST_CASE("A04: a topic has a level, a task has none")
{
    check_one(with_mandate([](Mandate& m) { m.level = "both"; }), "A04", "level");
    check_one(with_mandate([](Mandate& m) { m.subject = "b"; }), "A04", "level");
    CHECK(with_mandate([](Mandate& m) {
              m.subject = "b";
              m.level = "both";
          }).empty());
}

TEST_CASE("A05: a deployment has a subject once on a day")
{
    const auto found = with_mandate([](Mandate& m) {
        m.subject = "a";
        m.level = "both";
        m.period = period("2026-06-30", "2026-06-30");
    });
    check_one(found, "A05", "");
    CHECK(found[0].uid == "ES-m-3");
    CHECK(found[0].related == "ES-m-2");
    CHECK(found[0].sentence.text() == "ES-d-2 has topic a twice on 2026-06-30: in ES-m-2 and in ES-m-3");
}

TEST_CASE("the catalogue names each rule once, in order, with all its parts")
{
    std::string_view before;
    for (const auto& rule : rules::catalogue()) {
        INFO(rule.id);
        CHECK(before < rule.id);
        CHECK_FALSE(rule.basis.empty());
        CHECK_FALSE(rule.title.empty());
        CHECK_FALSE(rule.title.ends_with('.'));
        CHECK(rule.text.written().ends_with('.'));
        CHECK(rules::find(rule.id) == &rule);
        before = rule.id;
    }
    CHECK(rules::catalogue().size() > 100);
    CHECK(rules::find("D99") == nullptr);
    CHECK(rules::find("") == nullptr);
    CHECK(rules::find("Z99") == nullptr);
}
