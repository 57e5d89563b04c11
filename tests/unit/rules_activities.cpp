// Spoilt and sound samples for A12 to A14.
#include "rules_network.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

template <typename Spoil>
Findings with_activity(Spoil spoil)
{
    auto s = sound_network();
    s.activities = {{"ES-c-1", "ES", "ES-d-2", "return_assistance", "", "", period("2026-01-01", "2026-01-31")}};
    spoil(s.activities.front());
    return rules::of_activities(s);
}

void check_one(const Findings& found, std::string_view rule, std::string_view field)
{
    INFO(text_of(found));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == rule);
    CHECK(found[0].field == field);
    CHECK_FALSE(found[0].help.empty());
}

Record counted(std::initializer_list<std::pair<std::string_view, std::string>> cells)
{
    Record record(kinds::activity);
    record["uid"] = "ES-c-1";
    record["owner"] = "ES";
    record["deployment"] = "ES-d-2";
    record["kind"] = "carrier_liaison";
    record["since"] = "2026-01-01";
    record["until"] = "2026-01-31";
    for (const auto& [field, cell] : cells) record.cell_named(field) = cell;
    return record;
}

} // namespace

TEST_CASE("A12: an activity lies in the service of its deployment")
{
    CHECK(with_activity([](Activity&) {}).empty());
    const auto first_day = [](Activity& a) { a.period = period("2026-01-01", "2026-01-01"); };
    CHECK(with_activity(first_day).empty());
    check_one(with_activity([](Activity& a) { a.period = period("2025-12-31", "2026-01-31"); }), "A12", "since");
    check_one(with_activity([](Activity& a) { a.period = period("2026-02-01", "2026-01-31"); }), "A12", "until");
    check_one(with_activity([](Activity& a) { a.deployment = "ES-d-99"; }), "A12", "deployment");
    check_one(with_activity([](Activity& a) { a.deployment = "ES-d-3"; }), "A12", "deployment"); // a plan
    check_one(with_activity([](Activity& a) { a.uid = "FR-c-1"; }), "D11", "uid");
}

TEST_CASE("A13: an activity is for a country of its deployment, and for a state")
{
    check_one(with_activity([](Activity& a) { a.country = "XX"; }), "A13", "country");
    CHECK(with_activity([](Activity& a) { a.served = "CH"; }).empty());
    check_one(with_activity([](Activity& a) { a.served = "ES"; }), "A13", "served"); // its own authority
    check_one(with_activity([](Activity& a) { a.served = "FRONTEX"; }), "A13", "served");
    check_one(with_activity([](Activity& a) { a.served = "ZZ"; }), "A13", "served");
}

TEST_CASE("A14: an activity counts something")
{
    CHECK(rules::of_record(counted({{"events", "0"}})).empty());
    CHECK(rules::of_record(counted({{"checked", "3"}, {"advised", "3"}})).empty());
    check_one(rules::of_record(counted({})), "A14", "events");
    check_one(rules::of_record(counted({{"checked", "3"}, {"advised", "4"}})), "A14", "advised");
}
