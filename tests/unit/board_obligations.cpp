// Obligations of Arts 4 to 9 as they stand on a day. All dates and limits are test values.
#include "board_network.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace board_test;
using board::ObligationState;

TEST_CASE("a board that did all in time has nothing overdue")
{
    const auto s = sound_board();
    CHECK(overdue(on(s, "2026-12-31")) == "");
    CHECK(state(on(s, "2026-12-31"), "meetings", "2026") == "met 2026-12-31");
    CHECK(state(on(s, "2026-12-31"), "rules_of_procedure", "") == "met 2026-04-20");
    CHECK(state(on(s, "2026-12-31"), "programme_sent", "COM-w-1") == "met 2026-03-29");
}

TEST_CASE("evidence counts by its own day")
{
    const auto s = sound_board();
    CHECK(state(on(s, "2026-06-15"), "meetings", "2026") == "due 2026-12-31");
    CHECK(state(on(s, "2026-06-16"), "meetings", "2026") == "met 2026-12-31");
    CHECK(state(on(s, "2026-04-19"), "rules_of_procedure", "") == "due 2026-04-20");
    CHECK(state(on(s, "2026-02-26"), "programme", "the first one") == "due 2026-04-20");
    CHECK(state(on(s, "2026-06-15"), "list_of_deployments", "COM-g-2") == "due 2026-06-16");
    CHECK(state(on(s, "2026-01-31"), "facilitator_notice", "SN") == "due 2026-02-19");
    CHECK(state(on(s, "2026-02-01"), "facilitator_notice", "SN") == "met 2026-02-19");
}

TEST_CASE("two meetings in each calendar year from that of the first, or in each twelve months")
{
    auto s = sound_board();
    CHECK(state(on(s, "2027-12-31"), "meetings", "2027") == "due 2027-12-31");
    CHECK(state(on(s, "2028-01-01"), "meetings", "2027") == "overdue 2027-12-31");
    s.board.meetings[1].state = "cancelled";
    CHECK(state(on(s, "2027-01-01"), "meetings", "2026") == "overdue 2026-12-31");
    CHECK(state(on(s, "2026-12-31"), "list_of_deployments", "COM-g-2") == "nothing");

    s = sound_board();
    s.policy.rolling_meeting_year = true;
    CHECK(state(on(s, "2026-12-31"), "meetings", "2026-01-20 to 2027-01-19") == "met 2027-01-19");
    CHECK(state(on(s, "2027-02-01"), "meetings", "2027-01-20 to 2028-01-19") == "due 2028-01-19");
    s.policy.meetings_since = day("2026-03-01");
    CHECK(state(on(s, "2027-03-01"), "meetings", "2026-03-01 to 2027-02-28") == "overdue 2027-02-28");

    s = Snapshot{};
    CHECK(state(on(s, "2026-12-31"), "meetings", "") == "due -");
}

TEST_CASE("a list that is frozen after its meeting was not there for it")
{
    auto s = sound_board();
    s.board.rosters[1].frozen_on = day("2026-06-17");
    CHECK(state(on(s, "2026-06-16"), "list_of_deployments", "COM-g-2") == "due 2026-06-16");
    CHECK(overdue(on(s, "2026-12-31")) == "list_of_deployments COM-g-2");
}

TEST_CASE("each step that is left out is named, and no other")
{
    const auto without = [](auto change) {
        auto s = sound_board();
        change(s);
        s.sort();
        return overdue(on(s, "2026-12-31"));
    };
    CHECK(without([](Snapshot& s) { s.board.meetings[1].items = {"programme_review"}; }) == "deployment_gaps COM-g-2");
    CHECK(without([](Snapshot& s) { s.board.decisions[0].adopted = false; }) == "rules_of_procedure ");
    CHECK(without([](Snapshot& s) { s.board.programmes[0].decision.clear(); }) == "programme the first one");
    CHECK(without([](Snapshot& s) { s.board.programmes[0].sent_on.reset(); }) == "programme_sent COM-w-1");
    CHECK(without([](Snapshot& s) { s.board.notices.clear(); }) == "facilitator_notice SN");
    CHECK(without([](Snapshot& s) { s.deployments[1].actual_notified_on.reset(); }) == "deployment_notices FR");
    CHECK(without([](Snapshot& s) {
              s.board.actions = {{"COM-a-1", "COM-v-3", "", {}, {}, day("2026-11-30"), {}}};
              add_decision(s, "COM-v-3", "2026-06-16", "ad_hoc_action");
          }) == "ad_hoc_action COM-a-1");
    CHECK(without([](Snapshot& s) {
              s.board.items = {{"COM-i-1", "COM-w-1", "", "", "", {}, 0, day("2026-11-30"), {}, "running", "COM-v-2"}};
          }) == "programme_item COM-i-1");
}

TEST_CASE("what recurs is overdue again when its time has passed")
{
    const auto s = sound_board();
    CHECK(state(on(s, "2027-03-10"), "network_meetings", "SN") == "met 2027-03-10");
    CHECK(state(on(s, "2027-03-11"), "network_meetings", "SN") == "overdue 2027-03-10");
    CHECK(state(on(s, "2027-06-16"), "programme_review", "") == "met 2027-06-16");
    CHECK(state(on(s, "2027-06-17"), "programme_review", "") == "overdue 2027-06-16");
    CHECK(state(on(s, "2026-12-31"), "platform_review", "") == "due 2027-01-20");
}

TEST_CASE("the board has its members from its first meeting on")
{
    auto s = sound_board();
    CHECK(state(on(s, "2026-01-20"), "members", "") == "met 2026-01-20");
    s.board.seats[0].role = "member"; // no chair
    CHECK(state(on(s, "2026-01-20"), "members", "") == "due 2026-01-20");
    CHECK(state(on(s, "2026-01-21"), "members", "") == "overdue 2026-01-20");
    s = sound_board();
    s.board.seats.erase(s.board.seats.begin() + 1); // one of the Commission's two
    CHECK(state(on(s, "2026-12-31"), "members", "") == "overdue 2026-01-20");
    s = sound_board();
    s.board.seats.back().period.until = day("2026-06-30"); // an alternate who left
    CHECK(state(on(s, "2026-06-30"), "members", "") == "met 2026-01-20");
    CHECK(state(on(s, "2026-07-01"), "members", "") == "overdue 2026-01-20");
    CHECK(state(on(Snapshot{}, "2026-12-31"), "members", "") == "not_known -");
}

TEST_CASE("a list of the time before the last meeting is none for the next")
{
    auto s = sound_board();
    s.board.rosters[1].as_of = day("2026-01-19");
    CHECK(overdue(on(s, "2026-12-31")) == "list_of_deployments COM-g-2");
    s.board.rosters[1].as_of = day("2026-01-20");
    CHECK(overdue(on(s, "2026-12-31")) == "");
}

TEST_CASE("looking back, nothing is done that was done later")
{
    auto s = sound_board();
    s.board.items = {
        {"COM-i-1", "COM-w-1", "", "", "", {}, 0, day("2026-11-30"), day("2026-10-01"), "done", "COM-v-2"}};
    for (const auto& o : on(s, "2026-06-15")) {
        if (o.duty == "programme_item") CHECK(o.evidence == "not done yet");
        if (o.duty == "deployment_gaps" && o.about == "COM-g-2") CHECK(o.evidence == "the meeting is to come");
    }
    CHECK(state(on(s, "2026-10-01"), "programme_item", "COM-i-1") == "met 2026-11-30");
}

TEST_CASE("each change of facilitator is told, also one that has passed")
{
    auto s = sound_board();
    s.board.agreements = {{"COM-f-1", "SN", "ES-d-1", {day("2026-03-01"), day("2026-04-30")}}};
    CHECK(state(on(s, "2026-03-01"), "facilitator_notice", "SN") == "due 2026-03-31");
    CHECK(state(on(s, "2026-06-01"), "facilitator_notice", "SN") == "overdue 2026-05-31"); // none again, not told
    s.board.notices.push_back({"COM-h-2", "SN", "", "", day("2026-05-01"), day("2026-05-15")});
    CHECK(state(on(s, "2026-06-01"), "facilitator_notice", "SN") == "met 2026-05-31");
}

TEST_CASE("a regional network is asked for from its first record on")
{
    auto s = sound_board();
    s.regions = {{"west-africa", "West Africa"}};
    s.countries[0].region = "west-africa";
    CHECK(state(on(s, "2026-06-30"), "facilitator_notice", "west-africa") == "nothing");
    s.board.agreements = {{"COM-f-1", "west-africa", "ES-d-1", {day("2026-06-01"), {}}}};
    CHECK(state(on(s, "2026-05-31"), "facilitator_notice", "west-africa") == "nothing");
    CHECK(state(on(s, "2026-06-30"), "facilitator_notice", "west-africa") == "due 2026-07-01");
    CHECK(state(on(s, "2026-06-30"), "network_meetings", "west-africa") == "due 2027-06-01");
}

TEST_CASE("a calendar year is counted whole or not at all")
{
    auto s = sound_board();
    s.policy.meetings_since = day("2025-10-01");
    CHECK(state(on(s, "2026-12-31"), "meetings", "2026") == "met 2026-12-31");
    CHECK(on(s, "2026-12-31").front().duty != "meetings");
    CHECK(overdue(on(s, "2026-12-31")) == "");
}

TEST_CASE("before the first counted year meetings are due without a day")
{
    auto s = sound_board();
    s.policy.meetings_since = day("2026-06-01");
    CHECK(state(on(s, "2026-08-01"), "meetings", "") == "due -");
    CHECK(state(on(s, "2027-01-01"), "meetings", "2027") == "due 2027-12-31");
}

TEST_CASE("a file of the Commission knows the board, but not all officers")
{
    auto s = sound_board();
    const auto list = board::obligations(s, day("2026-12-31"), std::nullopt, {"COM", false, 0, {}, 0});
    CHECK(state(list, "meetings", "2026") == "met 2026-12-31");
    CHECK(state(list, "facilitator_notice", "") == "not_known -");
    CHECK(state(list, "deployment_notices", "ES") == "nothing");
}

TEST_CASE("a change of facilitator is to be told anew")
{
    auto s = sound_board();
    s.deployments.push_back(deployment("COM-d-1", "SN", "2026-09-01"));
    s.sort();
    CHECK(state(on(s, "2026-08-31"), "facilitator_notice", "SN") == "met 2026-02-19");
    CHECK(state(on(s, "2026-10-01"), "facilitator_notice", "SN") == "due 2026-10-01");
    CHECK(state(on(s, "2026-10-02"), "facilitator_notice", "SN") == "overdue 2026-10-01");
    s.board.notices.push_back({"COM-h-2", "SN", "COM", "COM-d-1", day("2026-09-01"), day("2026-09-15")});
    CHECK(state(on(s, "2026-10-02"), "facilitator_notice", "SN") == "met 2026-10-01");
}

TEST_CASE("programmes follow without a gap, and each two years get a report")
{
    auto s = sound_board();
    CHECK(state(on(s, "2028-01-31"), "programme", "from 2028-02-01 on") == "due 2028-01-31");
    CHECK(state(on(s, "2028-02-01"), "programme", "from 2028-02-01 on") == "overdue 2028-01-31");
    CHECK(state(on(s, "2028-05-01"), "activity_report", "2026-02-01 to 2028-01-31") == "overdue 2028-04-30");
    add_decision(s, "COM-v-5", "2028-02-28", "report");
    s.board.reports = {{"COM-y-1", {day("2026-02-01"), day("2028-01-31")}, {}, "COM-v-5", {}, {}}};
    s.sort();
    CHECK(state(on(s, "2028-05-01"), "activity_report", "2026-02-01 to 2028-01-31") == "met 2028-04-30");
    CHECK(state(on(s, "2028-05-01"), "activity_report_sent", "COM-y-1") == "overdue 2028-03-29");
    CHECK(state(on(s, "2027-01-01"), "activity_report", "2026-02-01 to 2028-01-31") == "nothing");
    CHECK(state(on(s, "2027-01-01", "2028-06-30"), "activity_report", "2026-02-01 to 2028-01-31") == "due 2028-04-30");
}

TEST_CASE("a revoked decision is no evidence from the day of its revocation")
{
    auto s = sound_board();
    add_decision(s, "COM-v-9", "2026-10-01", "other");
    s.board.decisions.back().revokes = "COM-v-2";
    s.sort();
    CHECK(state(on(s, "2026-09-30"), "programme", "the first one") == "met 2026-04-20");
    CHECK(state(on(s, "2026-10-01"), "programme", "the first one") == "overdue 2026-04-20");
}

TEST_CASE("without a limit in law or policy nothing is overdue")
{
    auto s = sound_board();
    s.policy = Policy{};
    s.board.notices.clear();
    s.board.network_meetings.clear();
    s.deployments[0].actual_notified_on.reset();
    s.board.programmes.clear();
    const auto list = on(s, "2030-01-01");
    for (const auto* duty : {"facilitator_notice", "network_meetings"}) CHECK(state(list, duty, "SN") == "due -");
    CHECK(state(list, "deployment_notices", "ES") == "due -");
    CHECK(state(list, "programme", "the first one") == "due -");
}

TEST_CASE("a national file says that it does not know what others know")
{
    const auto list = board::obligations(sound_board(), day("2026-12-31"), std::nullopt, {"ES", false, 0, {}, 0});
    CHECK(state(list, "deployment_notices", "ES") == "met -");
    CHECK(state(list, "deployment_notices", "FR") == "nothing");
    for (const auto& o : list)
        if (o.duty != "deployment_notices") CHECK(o.state == ObligationState::not_known);
    CHECK(list.size() == 22);
}

TEST_CASE("with a last day, what is due later is left out")
{
    const auto s = sound_board();
    for (const auto& o : on(s, "2026-12-31", "2027-01-31"))
        if (o.due && o.state == ObligationState::due) CHECK(*o.due <= day("2027-01-31"));
    CHECK(state(on(s, "2026-12-31", "2027-01-31"), "network_meetings", "SN") == "met 2027-03-10");
    CHECK(state(on(s, "2026-12-31", "2027-12-31"), "meetings", "2027") == "due 2027-12-31");
    CHECK(state(on(s, "2026-12-31"), "meetings", "2027") == "nothing");
}
