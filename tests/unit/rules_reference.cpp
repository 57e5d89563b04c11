// One spoilt sample and one sound for each rule about reference records.
#include "rules_network.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::rules_test;

TEST_CASE("the sound network has no findings") { CHECK(text_of(ask(sound_network())) == ""); }

TEST_CASE("an empty network has no findings") { CHECK(text_of(ask({})) == ""); }

TEST_CASE("C07: a country is no neighbour of itself, and a neighbour is a country")
{
    auto s = sound_network();
    s.countries[0].neighbours = {"ML", "QQ", "SN"};
    CHECK(text_of(ask(s)) ==
          "error[C07] ML.neighbours (): ML is named as its own neighbour; take \"ML\" out of "
          "neighbours of ML\n"
          "error[C07] ML.neighbours (): the neighbour 'QQ' is no code of a country; take \"QQ\" out of "
          "neighbours of ML, or write the code of the country that is meant\n");
}

TEST_CASE("C08: neighbours are mutual, one finding for a pair")
{
    auto s = sound_network();
    s.countries[0].neighbours.clear();
    CHECK(text_of(ask(s)) == "error[C08] SN.neighbours (ML): SN names ML as a neighbour, but ML does not name SN; add "
                             "\"SN\" to neighbours of ML, or take \"ML\" away here\n");
}

TEST_CASE("C09: no day belongs to a member state and a third country of one code")
{
    auto s = sound_network();
    s.countries.push_back(third_country("UK", {}));
    s.countries.back().status = period("2020-02-01", "");
    s.authorities.push_back(authority("UK", "member_state"));
    s.authorities.back().existence = period("", "2020-01-31");
    CHECK(text_of(ask(s)) == "");
    s.authorities.back().existence = period("", "2020-02-01");
    const auto found = about(ask(s), "C09", "UK");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence.text() == "UK is both a third country and a member state on 2020-02-01");
}

TEST_CASE("C10: requirements of one country and subject share no day")
{
    auto s = sound_network();
    s.requirements.push_back({"SN/any/2025-06-01", "SN", "", 3, period("2025-06-01", "2025-06-30")});
    const auto found = ask(s);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "C10");
    CHECK(found[0].uid == "SN/any/2025-06-01");
    CHECK(found[0].related == "SN/any/2025-01-01");
    CHECK(found[0].sentence.text() ==
          "two requirements of SN for officers in general share days: 2025-01-01 to 2025-12-31 and "
          "2025-06-01 to 2025-06-30");
}

TEST_CASE("C10: a long row is held against every later one")
{
    auto s = sound_network();
    s.requirements = {{"SN/a/..", "SN", "a", 1, {}},
                      {"SN/a/2020-01-01", "SN", "a", 1, period("2020-01-01", "2020-01-31")},
                      {"SN/a/2021-01-01", "SN", "a", 1, period("2021-01-01", "2021-01-31")},
                      {"SN/b/2021-01-01", "SN", "b", 1, period("2021-01-01", "2021-01-31")}};
    const auto found = ask(s);
    REQUIRE(found.size() == 2);
    CHECK(found[0].related == "SN/a/..");
    CHECK(found[1].related == "SN/a/..");
}

TEST_CASE("C11: periods of a status are in order")
{
    auto s = sound_network();
    s.authorities[2].funded[1].period = period("2027-12-31", "2021-01-01");
    const auto found = ask(s);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "C11");
    CHECK(found[0].field == "funded");
    CHECK(found[0].sentence.text() == "funded (BMVI) of ES ends on 2021-01-01, before it begins on 2027-12-31");
}

TEST_CASE("C13: periods of one status share no day")
{
    auto s = sound_network();
    s.authorities[1].votes = {{"", period("2020-01-01", "2020-12-31")}, {"", period("2021-01-01", "")}};
    CHECK(text_of(ask(s)) == "");
    s.authorities[1].votes[0].period.until = day("2021-01-01");
    const auto found = ask(s);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "C13");
    CHECK(found[0].uid == "COM");
    CHECK(found[0].field == "votes");
}

TEST_CASE("C14: region, country and predecessor are described")
{
    auto s = sound_network();
    s.countries[0].region = "west-afrika";
    s.requirements.push_back({"ES/any/..", "ES", "", 1, {}});
    s.authorities[3].successor_of = "FRONTEX";
    const auto found = ask(s);
    REQUIRE(found.size() == 3);
    CHECK(
        text_of(about(found, "C14", "ML")) ==
        "error[C14] ML.region (): the third country ML names the region 'west-afrika', which is not described; did you "
        "mean 'west-africa'?\n");
    CHECK(about(found, "C14", "ES/any/..").front().sentence.text() ==
          "the requirement names ES, which is described as a member state and not as a third country");
    CHECK(about(found, "C14", "FRONTEX").front().sentence.text() == "the agency FRONTEX is named as its own successor");
    s = sound_network();
    s.authorities.push_back(authority("EUAA", "agency"));
    s.authorities.back().successor_of = "FRONTIX";
    CHECK(about(ask(s), "C14", "EUAA").front().help.text() == "did you mean 'FRONTEX'?");
    s.authorities.back().successor_of = "FRONTEX";
    CHECK(text_of(ask(s)) == "");
}
