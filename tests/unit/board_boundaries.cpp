// Each comparison of days in the room `board`, from both sides. All dates and limits are test values.
#include "board_network.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace board_test;

namespace {

/// The evidence of the obligation about this.
std::string evidence(const std::vector<board::Obligation>& list, std::string_view duty, std::string_view about)
{
    for (const auto& o : list)
        if (o.duty == duty && o.about == about) return o.evidence.text();
    return "nothing";
}

std::string evidence_on(const Snapshot& s, std::string_view iso, std::string_view duty, std::string_view about)
{
    return evidence(on(s, iso), duty, about);
}

std::string known_on(const board::Surroundings& known, std::string_view iso)
{
    return state(board::obligations(sound_board(), day(iso), std::nullopt, known), "contact_list", "");
}

} // namespace

TEST_CASE("boundary: a deployment is told of from the day of its notice, and owed from its first day to its last")
{
    auto s = sound_board();
    s.deployments[0].service = {day("2026-03-01"), day("2026-06-30")};
    s.deployments[0].actual_notified_on.reset();
    CHECK(state(on(s, "2026-02-28"), "deployment_notices", "ES") == "met -");
    CHECK(state(on(s, "2026-03-01"), "deployment_notices", "ES") == "due 2026-03-31");
    CHECK(state(on(s, "2026-03-31"), "deployment_notices", "ES") == "due 2026-03-31");
    CHECK(state(on(s, "2026-04-01"), "deployment_notices", "ES") == "overdue 2026-03-31");
    CHECK(state(on(s, "2026-06-30"), "deployment_notices", "ES") == "overdue 2026-03-31");
    CHECK(state(on(s, "2026-07-01"), "deployment_notices", "ES") == "met -");
    s.deployments[0].actual_notified_on = day("2026-04-10");
    CHECK(state(on(s, "2026-04-09"), "deployment_notices", "ES") == "overdue 2026-03-31");
    CHECK(state(on(s, "2026-04-10"), "deployment_notices", "ES") == "met -");
}

TEST_CASE("boundary: a plan is told of from the day of its notice; the earliest deployment sets the day")
{
    auto s = sound_board();
    auto plan = deployment("ES-d-2", "SN", "2026-09-01");
    plan.state = State::planned;
    plan.planned = {day("2026-09-01"), {}};
    plan.service = {};
    plan.plan_notified_on = day("2026-05-01");
    s.deployments.push_back(plan);
    s.sort();
    CHECK(evidence_on(s, "2026-04-30", "deployment_notices", "ES") == "0 deployments and 1 plan not notified");
    CHECK(evidence_on(s, "2026-05-01", "deployment_notices", "ES") == "all notified");
    for (const auto* since : {"2026-02-01", "2026-01-01", "2026-03-01"}) {
        s.deployments.push_back(deployment("ES-d-" + std::to_string(s.deployments.size() + 1), "SN", since));
        s.deployments.back().actual_notified_on.reset();
    }
    s.sort();
    CHECK(state(on(s, "2026-06-01"), "deployment_notices", "ES") == "overdue 2026-01-31");
    CHECK(evidence_on(s, "2026-06-01", "deployment_notices", "ES") == "3 deployments and 0 plans not notified");
}

TEST_CASE("boundary: contacts are current up to the day of their review, and while no officer lacks one")
{
    board::Surroundings known;
    known.contacts_known = true;
    known.contact_review_due = day("2026-06-30");
    CHECK(known_on(known, "2026-06-30") == "met 2026-06-30");
    CHECK(known_on(known, "2026-07-01") == "overdue 2026-06-30");
    known.officers_without_contact = 1;
    CHECK(known_on(known, "2026-06-30") == "due -");
    CHECK(known_on(known, "2026-07-01") == "overdue 2026-06-30");
    CHECK(evidence(board::obligations(sound_board(), day("2026-07-01"), {}, known), "contact_list", "") ==
          "1 officer in service without contact; a contact is to be reviewed");
    known = {};
    known.contacts_known = true;
    CHECK(known_on(known, "2026-07-01") == "met -");
    CHECK(known_on({}, "2026-07-01") == "not_known -");
}

TEST_CASE("boundary: who is seated counts from the first day of the seat to the last, the alternate apart")
{
    auto s = sound_board();
    s.board.seats[2].period = {day("2026-03-01"), day("2026-06-30")}; // the member of ES
    CHECK(evidence_on(s, "2026-02-28", "members", "") == "members missing: ES");
    CHECK(evidence_on(s, "2026-03-01", "members", "") == "all designated");
    CHECK(evidence_on(s, "2026-06-30", "members", "") == "all designated");
    CHECK(evidence_on(s, "2026-07-01", "members", "") == "members missing: ES");
    s.board.seats[0].period.since = day("2026-03-01"); // the chair
    CHECK(evidence_on(s, "2026-02-28", "members", "") == "members missing: COM ES; no chair");
    s.board.seats[3].role = "invited"; // the alternate of ES
    CHECK(evidence_on(s, "2026-03-01", "members", "") == "alternates missing: ES");
    s.board.seats.push_back({"COM-t-9", "ES", "", "member", {day("2026-01-20"), {}}}); // one more than there are seats
    CHECK(evidence_on(s, "2026-03-01", "members", "") == "alternates missing: ES");
}

TEST_CASE("boundary: years are counted from the day of the first meeting on")
{
    const auto s = sound_board();
    CHECK(state(on(s, "2026-01-19"), "meetings", "") == "due -");
    CHECK(state(on(s, "2026-01-20"), "meetings", "") == "nothing");
    CHECK(state(on(s, "2026-01-20"), "meetings", "2026") == "due 2026-12-31");
    auto t = sound_board();
    t.policy.meetings_since = day("2026-01-01"); // a whole year, as one that begins a day later is not
    CHECK(state(on(t, "2026-01-20"), "meetings", "2026") == "due 2026-12-31");
    t.policy.meetings_since = day("2026-01-02");
    CHECK(state(on(t, "2026-12-31"), "meetings", "2026") == "nothing");
    CHECK(state(on(t, "2027-01-01"), "meetings", "2027") == "due 2027-12-31");
}

TEST_CASE("boundary: years are told that begin by the horizon")
{
    auto s = sound_board();
    CHECK(state(on(s, "2026-06-30", "2026-12-31"), "meetings", "2027") == "nothing");
    s.policy.rolling_meeting_year = true;
    const auto* second = "2027-01-20 to 2028-01-19";
    CHECK(state(on(s, "2027-01-19", "2027-01-19"), "meetings", second) == "nothing");
    CHECK(state(on(s, "2027-01-20", "2027-01-20"), "meetings", "2026-01-20 to 2027-01-19") == "met 2027-01-19");
    // It has begun, and what is due after the last day is left out all the same.
    CHECK(state(on(s, "2027-01-19", "2028-01-18"), "meetings", second) == "nothing");
    CHECK(state(on(s, "2027-01-19", "2028-01-19"), "meetings", second) == "due 2028-01-19");
    CHECK(state(on(s, "2028-01-19"), "meetings", second) == "due 2028-01-19");
    CHECK(state(on(s, "2028-01-20"), "meetings", second) == "overdue 2028-01-19");
    CHECK(state(on(s, "2028-01-20"), "meetings", "2028-01-20 to 2029-01-19") == "due 2029-01-19");
    CHECK(state(on(s, "2027-01-19"), "meetings", second) == "due 2028-01-19");
    s.board.meetings[0].day = day("2026-03-01");
    CHECK(state(on(s, "2027-02-28", "2027-02-28"), "meetings", "2026-03-01 to 2027-02-28") == "met 2027-02-28");
}

TEST_CASE("boundary: a meeting counts in the year of its day, held from that day on, two of them are enough")
{
    auto s = sound_board();
    s.board.meetings[1].day = day("2026-12-31");
    CHECK(evidence_on(s, "2026-12-30", "meetings", "2026") == "1 held: COM-g-1; planned: COM-g-2");
    CHECK(evidence_on(s, "2026-12-31", "meetings", "2026") == "2 held: COM-g-1 COM-g-2");
    s.board.meetings[1].day = day("2027-01-01");
    CHECK(evidence_on(s, "2027-01-01", "meetings", "2026") == "1 held: COM-g-1");
    CHECK(state(on(s, "2027-01-01"), "meetings", "2026") == "overdue 2026-12-31");
    s.board.meetings[1].state = "planned";
    CHECK(evidence_on(s, "2027-01-01", "meetings", "2027") == "0 held; planned: COM-g-2");
    s.board.meetings[1] = sound_board().board.meetings[1];
    add_meeting(s, "COM-g-3", "2026-09-01", "held", "deployment_gaps");
    s.sort();
    for (const auto& o : on(s, "2026-12-31"))
        if (o.duty == "meetings") CHECK(o.met_on == day("2026-06-16")); // of the second
}

TEST_CASE("boundary: rules of procedure are due three months after the first meeting, and met by the earliest")
{
    auto s = sound_board();
    s.board.decisions[0].day = day("2026-04-21");
    CHECK(state(on(s, "2026-04-20"), "rules_of_procedure", "") == "due 2026-04-20");
    CHECK(evidence_on(s, "2026-04-20", "rules_of_procedure", "") == "none in force");
    CHECK(state(on(s, "2026-04-21"), "rules_of_procedure", "") == "met 2026-04-20");
    CHECK(evidence_on(s, "2026-04-21", "rules_of_procedure", "") == "COM-v-1 in force");
    s.board.decisions.erase(s.board.decisions.begin());
    CHECK(state(on(s, "2026-04-21"), "rules_of_procedure", "") == "overdue 2026-04-20");
    add_decision(s, "COM-v-3", "2026-06-01", "rules_of_procedure");
    add_decision(s, "COM-v-4", "2026-05-01", "rules_of_procedure");
    add_decision(s, "COM-v-5", "2026-07-01", "rules_of_procedure");
    s.sort();
    for (const auto& o : on(s, "2026-12-31"))
        if (o.duty == "rules_of_procedure") CHECK(o.met_on == day("2026-05-01"));
}

TEST_CASE("boundary: a list is in time on the day of its meeting, and of the day of the meeting before on")
{
    auto s = sound_board();
    CHECK(evidence_on(s, "2026-06-16", "list_of_deployments", "COM-g-2") == "COM-l-2");
    CHECK(evidence_on(s, "2026-06-15", "list_of_deployments", "COM-g-2") == "no list is frozen for it");
    s.board.rosters[1].frozen_on = day("2026-06-17");
    CHECK(evidence_on(s, "2026-06-16", "list_of_deployments", "COM-g-2") == "no list is frozen for it");
    CHECK(evidence_on(s, "2026-06-17", "list_of_deployments", "COM-g-2") ==
          "COM-l-2 was frozen on 2026-06-17, after the meeting");
    s.board.rosters[1].frozen_on = day("2026-06-16");
    s.board.rosters[1].as_of = day("2026-01-19");
    CHECK(evidence_on(s, "2026-06-16", "list_of_deployments", "COM-g-2") ==
          "COM-l-2 is as of 2026-01-19, before the meeting before");
    s.board.rosters[1].as_of = day("2026-01-20");
    CHECK(evidence_on(s, "2026-06-16", "list_of_deployments", "COM-g-2") == "COM-l-2");
}

TEST_CASE("boundary: the meeting before is of an earlier day, held, and the last of these")
{
    auto s = sound_board();
    add_meeting(s, "COM-g-3", "2026-06-16", "held", "deployment_gaps"); // on the same day
    add_meeting(s, "COM-g-4", "2026-06-10", "cancelled", "");
    add_meeting(s, "COM-g-5", "2025-11-01", "held", "deployment_gaps");
    s.board.rosters[1].as_of = day("2026-01-20");
    s.sort();
    CHECK(evidence_on(s, "2026-06-16", "list_of_deployments", "COM-g-2") == "COM-l-2");
    s.board.rosters[1].as_of = day("2026-01-19");
    CHECK(evidence_on(s, "2026-06-16", "list_of_deployments", "COM-g-2") ==
          "COM-l-2 is as of 2026-01-19, before the meeting before");
    s.board.meetings[0].state = "held";
    add_meeting(s, "COM-g-6", "2026-06-15", "held", "deployment_gaps");
    s.board.rosters[1].as_of = day("2026-06-14");
    s.sort();
    CHECK(evidence_on(s, "2026-06-16", "list_of_deployments", "COM-g-2") ==
          "COM-l-2 is as of 2026-06-14, before the meeting before");
}

TEST_CASE("boundary: meetings up to the horizon have a list and a note on gaps")
{
    auto s = sound_board();
    add_meeting(s, "COM-g-3", "2027-02-01", "planned", "");
    CHECK(state(on(s, "2026-12-01", "2027-01-31"), "list_of_deployments", "COM-g-3") == "nothing");
    CHECK(state(on(s, "2026-12-01", "2027-02-01"), "list_of_deployments", "COM-g-3") == "due 2027-02-01");
    CHECK(state(on(s, "2026-12-01", "2027-02-01"), "deployment_gaps", "COM-g-3") == "due 2027-02-01");
    CHECK(evidence_on(s, "2027-02-01", "deployment_gaps", "COM-g-3") == "the meeting is to come");
    CHECK(evidence_on(s, "2027-02-02", "deployment_gaps", "COM-g-3") == "the meeting is not recorded as held");
    CHECK(state(on(s, "2027-02-02"), "deployment_gaps", "COM-g-3") == "overdue 2027-02-01");
}

TEST_CASE("boundary: a meeting deals with gaps from its day on")
{
    auto s = sound_board();
    CHECK(evidence_on(s, "2026-06-15", "deployment_gaps", "COM-g-2") == "the meeting is to come");
    CHECK(evidence_on(s, "2026-06-16", "deployment_gaps", "COM-g-2") == "among its items");
    CHECK(state(on(s, "2026-06-16"), "deployment_gaps", "COM-g-2") == "met 2026-06-16");
    s.board.meetings[1].items = {};
    CHECK(evidence_on(s, "2026-06-15", "deployment_gaps", "COM-g-2") == "the meeting is to come");
    CHECK(evidence_on(s, "2026-06-16", "deployment_gaps", "COM-g-2") == "not among its items");
}

TEST_CASE("boundary: a network meets within the months, from the later of its first day and the last meeting")
{
    auto s = sound_board();
    s.board.network_meetings.clear();
    CHECK(state(on(s, "2027-01-20"), "network_meetings", "SN") == "due 2027-01-20");
    CHECK(state(on(s, "2027-01-21"), "network_meetings", "SN") == "overdue 2027-01-20");
    s.board.network_meetings = {{"COM-k-1", "SN", day("2026-01-19"), {"ES"}, {}, {}}}; // before the board met
    CHECK(state(on(s, "2026-12-31"), "network_meetings", "SN") == "met 2027-01-20");
    s.board.network_meetings[0].day = day("2026-01-21");
    CHECK(state(on(s, "2026-12-31"), "network_meetings", "SN") == "met 2027-01-21");
    CHECK(state(on(s, "2026-01-20"), "network_meetings", "SN") == "due 2027-01-20");
    s.board.network_meetings.push_back({"COM-k-2", "SN", day("2026-05-05"), {"ES"}, {}, {}});
    CHECK(evidence_on(s, "2026-05-04", "network_meetings", "SN") == "COM-k-1");
    CHECK(evidence_on(s, "2026-05-05", "network_meetings", "SN") == "COM-k-2");
    CHECK(state(on(s, "2026-01-19"), "network_meetings", "SN") == "nothing"); // there is no board yet
}

TEST_CASE("boundary: a regional network is asked for from its first record on, whichever it is")
{
    auto s = sound_board();
    s.regions = {{"west-africa", "West Africa"}};
    s.countries[0].region = "west-africa";
    s.board.network_meetings.push_back({"COM-k-2", "west-africa", day("2026-07-01"), {}, {}, {}});
    s.board.notices.push_back({"COM-h-2", "west-africa", "", "", day("2026-06-01"), day("2026-08-01")});
    s.board.agreements = {{"COM-f-1", "west-africa", "ES-d-1", {day("2026-06-15"), {}}}};
    CHECK(state(on(s, "2026-05-31"), "network_meetings", "west-africa") == "nothing");
    CHECK(state(on(s, "2026-06-01"), "network_meetings", "west-africa") == "due 2027-06-01");
}

TEST_CASE("boundary: a notice counts from its day, and tells of what has begun by then")
{
    auto s = sound_board();
    s.deployments.push_back(deployment("COM-d-1", "SN", "2026-09-01"));
    s.board.notices.push_back({"COM-h-2", "SN", "COM", "COM-d-1", day("2026-09-01"), day("2026-08-31")});
    s.sort();
    CHECK(state(on(s, "2026-09-01"), "facilitator_notice", "SN") == "due 2026-10-01"); // told a day too soon
    s.board.notices[1].notified_on = day("2026-09-01");
    CHECK(state(on(s, "2026-09-01"), "facilitator_notice", "SN") == "met 2026-10-01");
    s.board.notices[1].notified_on = day("2026-09-02");
    CHECK(state(on(s, "2026-09-01"), "facilitator_notice", "SN") == "due 2026-10-01");
    CHECK(state(on(s, "2026-09-02"), "facilitator_notice", "SN") == "met 2026-10-01");
    // Of two notices of one day the later record is the last.
    s.board.notices.push_back({"COM-h-3", "SN", "ES", "", day("2026-09-02"), day("2026-09-02")});
    CHECK(state(on(s, "2026-09-02"), "facilitator_notice", "SN") == "due 2026-10-01");
    s.board.notices[2].notified_on = day("2026-09-01");
    CHECK(state(on(s, "2026-09-02"), "facilitator_notice", "SN") == "met 2026-10-01");
}

TEST_CASE("boundary: a notice names the authority, and the officer where both name one")
{
    auto s = sound_board();
    s.deployments.push_back(deployment("COM-d-1", "SN", "2026-09-01"));
    s.board.notices.push_back({"COM-h-2", "SN", "COM", "", day("2026-09-01"), day("2026-09-05")});
    s.sort();
    CHECK(evidence_on(s, "2026-09-04", "facilitator_notice", "SN") == "COM (COM-d-1) since 2026-09-01");
    CHECK(evidence_on(s, "2026-09-05", "facilitator_notice", "SN") == "COM (COM-d-1): COM-h-2");
    s.board.notices[1].deployment = "COM-d-9";
    CHECK(state(on(s, "2026-09-05"), "facilitator_notice", "SN") == "due 2026-10-01");
    s.board.notices[1].deployment = "COM-d-1";
    CHECK(state(on(s, "2026-09-05"), "facilitator_notice", "SN") == "met 2026-10-01");
    s.board.notices[1].authority = "ES";
    CHECK(state(on(s, "2026-09-05"), "facilitator_notice", "SN") == "due 2026-10-01");
}

TEST_CASE("boundary: two agencies are a tie; a network that lacks coordination is a duty")
{
    auto s = sound_board();
    s.authorities.push_back(authority("FRONTEX", "agency"));
    s.authorities.push_back(authority("EUROPOL", "agency"));
    s.deployments.push_back(deployment("FRONTEX-d-1", "SN", "2026-03-01"));
    s.deployments.push_back(deployment("EUROPOL-d-1", "SN", "2026-03-01"));
    s.sort();
    CHECK(evidence_on(s, "2026-03-01", "facilitator_notice", "SN").starts_with("a tie of EUROPOL FRONTEX"));
    board::Surroundings known;
    CHECK(state(board::obligations(s, day("2026-03-01"), {}, known), "coordination", "1 network") == "nothing");
    known.coordination_gaps = 1;
    CHECK(state(board::obligations(s, day("2026-03-01"), {}, known), "coordination", "1 network") == "due -");
}

TEST_CASE("boundary: the first programme begins by its day")
{
    auto s = sound_board();
    s.board.programmes[0].period = {day("2026-04-20"), day("2028-04-19")};
    CHECK(state(on(s, "2026-04-21"), "programme", "the first one") == "met 2026-04-20");
    s.board.programmes[0].period = {day("2026-04-21"), day("2028-04-20")};
    CHECK(state(on(s, "2026-04-20"), "programme", "the first one") == "due 2026-04-20");
    CHECK(state(on(s, "2026-04-21"), "programme", "the first one") == "overdue 2026-04-20");
    // Of several that begin in time the first to be adopted counts.
    s = sound_board();
    add_decision(s, "COM-v-3", "2026-02-20", "programme");
    s.board.programmes.push_back({"COM-w-2", {day("2026-03-01"), day("2028-02-29")}, "COM-v-3", {}, {}});
    s.sort();
    for (const auto& o : on(s, "2026-06-30"))
        if (o.about == "the first one") CHECK(o.met_on == day("2026-02-20"));
    CHECK(evidence_on(s, "2026-06-30", "programme", "the first one") == "COM-w-1, 2026-02-01 to 2028-01-31");
}

TEST_CASE("boundary: the next programme is asked for where the last day lies by the horizon, and follows at once")
{
    auto s = sound_board();
    CHECK(state(on(s, "2027-12-31", "2028-01-30"), "programme", "from 2028-02-01 on") == "nothing");
    CHECK(state(on(s, "2027-12-31", "2028-01-31"), "programme", "from 2028-02-01 on") == "due 2028-01-31");
    add_decision(s, "COM-v-3", "2027-11-01", "programme");
    s.board.programmes.push_back({"COM-w-2", {day("2028-02-01"), day("2030-01-31")}, "COM-v-3", {}, {}});
    s.sort();
    CHECK(state(on(s, "2028-02-01"), "programme", "from 2028-02-01 on") == "met 2028-01-31");
    s.board.programmes[1].period.since = day("2028-02-02");
    CHECK(state(on(s, "2028-02-01"), "programme", "from 2028-02-01 on") == "overdue 2028-01-31");
    CHECK(state(on(s, "2027-10-31", "2028-12-31"), "programme", "from 2028-02-01 on") == "due 2028-01-31");
    s.board.programmes[1].period = {day("2028-01-01"), day("2028-01-31")}; // ends with it, and follows nothing
    CHECK(state(on(s, "2028-02-01"), "programme", "from 2028-02-01 on") == "overdue 2028-01-31");
}

TEST_CASE("boundary: a report is asked for where the programme ends by the horizon, and holds all its days")
{
    auto s = sound_board();
    const auto* about = "2026-02-01 to 2028-01-31";
    CHECK(state(on(s, "2027-12-31", "2028-04-30"), "activity_report", about) == "due 2028-04-30");
    CHECK(state(on(s, "2027-12-31", "2028-04-29"), "activity_report", about) == "nothing"); // due later
    s.policy.report_months = 0;
    CHECK(state(on(s, "2027-12-31", "2028-01-30"), "activity_report", about) == "nothing");
    CHECK(state(on(s, "2027-12-31", "2028-01-31"), "activity_report", about) == "due 2028-01-31");
    CHECK(state(on(s, "2028-01-31"), "activity_report", about) == "due 2028-01-31");
    CHECK(state(on(s, "2028-02-01"), "activity_report", about) == "overdue 2028-01-31");
    add_decision(s, "COM-v-5", "2028-01-31", "report");
    s.board.reports = {{"COM-y-1", {day("2026-02-01"), day("2028-01-31")}, {}, "COM-v-5", {}, {}}};
    s.sort();
    CHECK(state(on(s, "2028-01-30", "2028-12-31"), "activity_report", about) == "due 2028-01-31");
    CHECK(state(on(s, "2028-01-31"), "activity_report", about) == "met 2028-01-31");
    s.board.reports[0].period.until = day("2028-01-30");
    CHECK(state(on(s, "2028-02-01"), "activity_report", about) == "overdue 2028-01-31");
}

TEST_CASE("boundary: an item of a programme is done on its day")
{
    auto s = sound_board();
    s.board.items = {
        {"COM-i-1", "COM-w-1", "", "", "", {}, 0, day("2026-10-15"), day("2026-10-01"), "done", "COM-v-2"}};
    CHECK(evidence_on(s, "2026-09-30", "programme_item", "COM-i-1") == "not done yet");
    CHECK(evidence_on(s, "2026-10-01", "programme_item", "COM-i-1") == "done");
    CHECK(state(on(s, "2026-09-30"), "programme_item", "COM-i-1") == "due 2026-10-15");
    CHECK(state(on(s, "2026-10-01"), "programme_item", "COM-i-1") == "met 2026-10-15");
    s.board.items[0].progress = "dropped";
    s.board.items[0].progress_on.reset(); // then on the day by which it was due
    CHECK(evidence_on(s, "2026-10-14", "programme_item", "COM-i-1") == "not done yet");
    CHECK(evidence_on(s, "2026-10-15", "programme_item", "COM-i-1") == "dropped");
    s.board.items[0].progress = "running";
    CHECK(state(on(s, "2026-10-15"), "programme_item", "COM-i-1") == "due 2026-10-15");
    CHECK(state(on(s, "2026-10-16"), "programme_item", "COM-i-1") == "overdue 2026-10-15");
}

TEST_CASE("boundary: a review was last on the day of the last meeting held that dealt with it")
{
    auto s = sound_board();
    add_meeting(s, "COM-g-3", "2026-09-01", "held", "training");
    add_meeting(s, "COM-g-4", "2026-10-01", "held", "training");
    add_meeting(s, "COM-g-5", "2026-11-01", "planned", "training");
    s.sort();
    CHECK(state(on(s, "2026-08-31"), "training_review", "") == "due 2027-01-20");
    CHECK(state(on(s, "2026-09-01"), "training_review", "") == "met 2027-09-01");
    CHECK(state(on(s, "2026-09-30"), "training_review", "") == "met 2027-09-01");
    CHECK(state(on(s, "2026-10-01"), "training_review", "") == "met 2027-10-01");
    CHECK(evidence_on(s, "2026-12-31", "training_review", "") == "COM-g-4");
    add_meeting(s, "COM-g-6", "2026-10-01", "held", "training"); // on the same day: the first record is named
    s.sort();
    CHECK(evidence_on(s, "2026-12-31", "training_review", "") == "COM-g-4");
}

TEST_CASE("boundary: what was decided counts from its day on")
{
    const auto s = sound_board();
    CHECK(state(on(s, "2026-02-26"), "programme_sent", "COM-w-1") == "nothing");
    CHECK(state(on(s, "2026-02-27"), "programme_sent", "COM-w-1") == "due 2026-03-29");
    CHECK(state(on(s, "2026-03-09"), "programme_sent", "COM-w-1") == "due 2026-03-29");
    CHECK(state(on(s, "2026-03-10"), "programme_sent", "COM-w-1") == "met 2026-03-29");
}

TEST_CASE("boundary: obligations stand in the order of the articles, of days and of names")
{
    auto s = sound_board();
    add_meeting(s, "COM-g-10", "2026-11-03", "planned", "");
    add_meeting(s, "COM-g-9", "2026-11-03", "planned", "");
    add_meeting(s, "COM-g-3", "2026-12-01", "planned", "");
    s.sort();
    std::string lists;
    for (const auto& o : on(s, "2026-10-01"))
        if (o.duty == "list_of_deployments") lists += o.about + " ";
    CHECK(lists == "COM-g-1 COM-g-2 COM-g-9 COM-g-10 COM-g-3 ");
    const auto names = board::duty_names();
    std::size_t last = 0;
    for (const auto& o : on(s, "2026-10-01")) {
        const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), o.duty) - names.begin());
        CHECK(at >= last);
        last = at;
    }
}

TEST_CASE("boundary: a list holds who has begun by its day, and plans of those that begin later")
{
    Snapshot s;
    s.deployments = {deployment("ES-d-1", "SN", "2026-03-01")};
    s.deployments[0].planned = {day("2026-02-15"), day("2026-12-31")};
    const auto listed = [&](std::string_view iso) {
        std::string text;
        for (const auto& entry : board::list_of_deployments(s, day(iso)))
            text += entry["state"] + " " + entry["since"] + " " + entry["until"];
        return text;
    };
    CHECK(listed("2026-02-28") == "planned 2026-02-15 2026-12-31");
    CHECK(listed("2026-03-01") == "active 2026-03-01 ");
    s.deployments[0].service.until = day("2026-03-31");
    CHECK(listed("2026-03-31") == "active 2026-03-01 2026-03-31");
    CHECK(listed("2026-04-01") == "");
    s.deployments[0].planned = {};
    CHECK(listed("2026-02-28") == "");
    s.deployments[0].state = State::cancelled;
    s.deployments[0].planned = {day("2026-02-15"), {}};
    CHECK(listed("2026-02-28") == "");
}
