// Rules about the board and the networks: for each a sample that breaks it and one that keeps it. Dates are test
// values.
#include "model/record.hpp"
#include "rules_network.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

Authority voting(std::string code, std::string kind)
{
    auto a = authority(std::move(code), std::move(kind));
    a.votes = a.bound = {{"", period("2019-08-14", "")}};
    if (a.kind == "associated_state") a.votes.clear();
    return a;
}

Decision decision(std::string uid, std::string_view iso, std::string kind, std::string_view votes)
{
    Decision d;
    d.uid = std::move(uid);
    d.day = day(iso);
    d.kind = std::move(kind);
    for (const auto& word : words_of(votes)) d.votes.push_back(*parse_vote(word));
    d.adopted = true;
    return d;
}

constexpr std::string_view all_for = "COM-1:for COM-2:for ES:for FR:for FRONTEX:for";

/// Five votes, so a majority of three.
Snapshot sound_board()
{
    Snapshot s;
    s.authorities = {voting("COM", "commission"), voting("ES", "member_state"), voting("FR", "member_state"),
                     voting("FRONTEX", "agency"), voting("NO", "associated_state")};
    s.regions = {{"west-africa", "West Africa"}};
    s.countries = {third_country("ML", {}), third_country("SN", {})};
    s.deployments = {deployment("ES-d-1", "ES-0001", period("2025-01-01", "2027-12-31"))};
    auto& b = s.board;
    b.seats = {{"COM-t-1", "COM", "", "chair", period("2026-01-20", "")},
               {"COM-t-2", "COM", "", "member", period("2026-01-20", "")},
               {"COM-t-3", "ES", "", "member", period("2026-01-20", "2026-06-30")},
               {"COM-t-4", "ES", "", "member", period("2026-07-01", "")},
               {"COM-t-5", "ES", "", "alternate", period("2026-01-20", "")},
               {"COM-t-6", "NO", "", "member", period("2026-01-20", "")},
               {"COM-t-7", "", "an organisation", "invited", period("2026-01-20", "")}};
    b.meetings = {{"COM-g-1", day("2026-01-20"), "held", {}, {}}, {"COM-g-2", day("2026-09-15"), "planned", {}, {}}};
    auto rules = decision("COM-v-1", "2026-01-20", "rules_of_procedure", all_for);
    rules.meeting = "COM-g-1";
    rules.quorum = 4;
    rules.proxies = 1;
    b.decisions = {rules, decision("COM-v-2", "2026-02-27", "programme", all_for),
                   decision("COM-v-3", "2026-03-02", "report", all_for),
                   decision("COM-v-4", "2026-03-02", "ad_hoc_action", all_for)};
    b.programmes = {{"COM-w-1", period("2026-02-01", "2028-01-31"), "COM-v-2", {"smuggling"}, day("2026-03-10")},
                    {"COM-w-2", period("2028-02-01", "2030-01-31"), "", {}, {}}};
    b.items = {{"COM-i-1", "COM-w-1", "smuggling", "", "", {"SN"}, 0, {}, {}, "planned", "COM-v-2"}};
    b.rosters = {{"COM-l-1", "COM-g-1", day("2026-01-12"), day("2026-01-12"), 1, 1, ""}};
    b.reports = {{"COM-y-1", period("2024-02-01", "2026-01-31"), {}, "COM-v-3", day("2026-03-20"), {"COM-l-1"}}};
    b.actions = {{"COM-a-1", "COM-v-4", "", {"SN", "west-africa"}, {}, day("2026-12-31"), {}}};
    b.agreements = {{"COM-f-1", "SN", "ES-d-1", period("2026-02-01", "2026-12-31")}};
    b.notices = {{"COM-h-1", "SN", "ES", "ES-d-1", day("2026-02-01"), day("2026-02-03")}};
    b.network_meetings = {{"COM-k-1", "SN", day("2026-03-10"), {"ES"}, {"CA"}, {"a"}}};
    b.guests = {{"COM-q-1", "SN", "CA", period("2026-02-01", "")}};
    s.sort();
    return s;
}

std::string found(const Snapshot& s)
{
    auto findings = rules::of_board(s, today());
    for (auto& more : {rules::of_networks(s, today()), rules::of_reference(s)})
        findings.insert(findings.end(), more.begin(), more.end());
    std::string ids;
    for (const auto& f : findings)
        if (f.rule.front() == 'B' || f.rule.front() == 'N')
            ids += (ids.empty() ? "" : " ") + f.rule + (f.severity == Severity::warning ? "w" : "") + ":" + f.uid;
    return ids;
}

template <typename Change>
std::string spoilt(Change change)
{
    auto s = sound_board();
    change(s, s.board);
    s.sort();
    return found(s);
}

Decision& at(BoardRecords& b, std::string_view uid) { return const_cast<Decision&>(*b.decision(uid)); }
Authority& at(Snapshot& s, std::string_view code) { return const_cast<Authority&>(*s.authority(code)); }
using S = Snapshot;
using B = BoardRecords;

} // namespace

TEST_CASE("a sound board keeps all rules") { CHECK(found(sound_board()) == ""); }

TEST_CASE("B03: the outcome is the one that the votes give")
{
    CHECK(spoilt([](S&, B& b) { at(b, "COM-v-2").adopted = false; }) == "B03:COM-v-2 B11:COM-w-1");
    const auto two = "COM-1:for COM-2:for ES:abstained FR:against FRONTEX:absent";
    CHECK(spoilt([&](S&, B& b) { b.decisions.push_back(decision("COM-v-5", "2026-03-03", "other", two)); }) ==
          "B03:COM-v-5");
    const auto three = "COM-1:for COM-2:for ES:for FR:absent FRONTEX:absent";
    CHECK(spoilt([&](S&, B& b) { b.decisions.push_back(decision("COM-v-5", "2026-03-03", "other", three)); }) == "");
    // A state that becomes a voter afterwards, with earlier days, can take a majority away.
    CHECK(spoilt([&](S& s, B& b) {
              b.decisions.push_back(decision("COM-v-5", "2026-03-03", "other", three));
              s.authorities.push_back(voting("PT", "member_state"));
          }) == "B03w:COM-v-1 B03w:COM-v-2 B03w:COM-v-3 B03w:COM-v-4 B03w:COM-v-5 B03:COM-v-5");
    // Of whom nothing is recorded counts as absent, with a warning.
    CHECK(spoilt([](S&, B& b) { at(b, "COM-v-2").votes.pop_back(); }) == "B03w:COM-v-2");
}

TEST_CASE("B04: only voting members vote")
{
    const auto with = [](const char* vote) {
        return spoilt([&](S&, B& b) { at(b, "COM-v-2").votes.push_back(*parse_vote(vote)); });
    };
    CHECK(with("NO:for") == "B04:COM-v-2");
    CHECK(with("NO:absent") == "B04:COM-v-2");
    CHECK(with("UK:for") == "B04:COM-v-2");
    CHECK(with("COM:for") == "B04:COM-v-2");
    CHECK(with("ES-2:for") == "B04:COM-v-2");
    CHECK(spoilt([](S& s, B&) { at(s, "FR").existence.until = day("2026-02-26"); }) ==
          "B04:COM-v-2 B04:COM-v-3 B04:COM-v-4");
    const auto told = [](std::string_view votes) {
        auto s = sound_board();
        for (const auto& vote : words_of(votes)) at(s.board, "COM-v-2").votes.push_back(*parse_vote(vote));
        for (const auto& finding : rules::of_network(s, day("2026-03-15")))
            if (finding.rule == "B04")
                return finding.sentence.text().substr(finding.sentence.text().find_last_of(":;"));
        return std::string{};
    };
    CHECK(told("UK:for").find("nor do") == std::string::npos);
    CHECK(told("UK:for NO:for") == "; nor do 1 other");
    CHECK(told("UK:for NO:for ES-2:for") == "; nor do 2 others");
    CHECK(told("ES-2:for") == ": ES");
    CHECK(told("COM:for") == ": its votes are COM-1 and COM-2");
}

TEST_CASE("B05: two years, without gap and overlap")
{
    CHECK(spoilt([](S&, B& b) { b.programmes[1].period.until = day("2030-01-30"); }) == "B05:COM-w-2");
    CHECK(spoilt([](S&, B& b) { b.reports[0].period.since = day("2024-01-31"); }) == "B05:COM-y-1");
    CHECK(spoilt([](S&, B& b) { b.programmes[1].period = period("2028-02-02", "2030-02-01"); }) == "B05w:COM-w-2");
    CHECK(spoilt([](S&, B& b) { b.programmes[1].period = period("2028-01-31", "2030-01-30"); }) == "B05w:COM-w-2");
    CHECK(spoilt([](S&, B& b) { b.programmes[0].period = period("2024-02-29", "2026-02-27"); }) ==
          "B05w:COM-w-2"); // 24 months from a leap day, and a gap to the next
}

TEST_CASE("B06: an adopted report has its overview")
{
    CHECK(spoilt([](S&, B& b) { b.reports[0].rosters.clear(); }) == "B06w:COM-y-1");
    CHECK(spoilt([](S&, B& b) {
              b.reports[0].rosters.clear(), b.reports[0].decision.clear(), b.reports[0].sent_on.reset();
          }) == "");
}

TEST_CASE("B07: seats are those of Art 7")
{
    CHECK(spoilt([](S&, B& b) { b.seats[3].period.since = day("2026-06-30"); }) == "B07:COM-t-4");
    CHECK(spoilt([](S&, B& b) { b.seats[1].role = "chair"; }) == "B07:COM-t-2");
    CHECK(spoilt([](S&, B& b) { b.seats[5].role = "chair"; }) == "B07:COM-t-6");
    CHECK(spoilt([](S&, B& b) {
              b.seats.push_back({"COM-t-8", "COM", "", "member", period("2026-05-01", "")});
          }) == "B07:COM-t-8");
    CHECK(spoilt([](S& s, B&) { at(s, "NO").bound = {{"", period("2019-08-14", "2026-12-31")}}; }) == "B07:COM-t-6");
    CHECK(spoilt([](S& s, B& b) {
              s.authorities.push_back(authority("DK", "member_state"));
              b.seats.push_back({"COM-t-8", "DK", "", "member", period("2026-01-20", "")});
          }) == "B07:COM-t-8");
    CHECK(spoilt([](S& s, B& b) {
              s.authorities.push_back(authority("DK", "member_state"));
              b.seats.push_back({"COM-t-8", "DK", "", "invited", period("2026-01-20", "")});
          }) == "");
    CHECK(spoilt([](S&, B& b) { b.seats[6].authority = "ES"; }) == "B07:COM-t-7");
    CHECK(spoilt([](S&, B& b) { b.seats[6].body.clear(); }) == "B07:COM-t-7");
    CHECK(spoilt([](S&, B& b) { b.seats[6].role = "member"; }) == "B07:COM-t-7");
}

TEST_CASE("B08: the configuration gives votes as the Regulation does")
{
    const auto with = [](Authority a) {
        return spoilt([&](S& s, B& b) {
            s.authorities.push_back(std::move(a));
            b.decisions.clear(), b.programmes.clear(), b.items.clear(), b.reports.clear(), b.actions.clear();
        });
    };
    CHECK(with(voting("UK", "member_state")) == "B08:UK");
    auto uk = authority("UK", "member_state");
    uk.bound = {{"", period("2004-01-01", "2019-08-13")}};
    CHECK(with(uk) == "");
    auto dk = voting("DK", "member_state");
    dk.bound.clear();
    CHECK(with(dk) == "B08:DK");
    dk.bound = {{"", period("2019-08-14", "2025-12-31")}, {"", period("2026-01-01", "")}};
    CHECK(with(dk) == "");
    auto easo = voting("EASO", "agency");
    easo.votes = {{"", period("2019-08-14", "2022-01-19")}};
    auto euaa = voting("EUAA", "agency");
    euaa.successor_of = "EASO";
    euaa.votes = {{"", period("2022-01-19", "")}};
    CHECK(spoilt([&](S& s, B& b) {
              s.authorities.push_back(easo);
              s.authorities.push_back(euaa);
              b.decisions.clear(), b.programmes.clear(), b.items.clear(), b.reports.clear(), b.actions.clear();
          }) == "B08:EUAA");
    CHECK(spoilt([&](S& s, B& b) {
              for (const auto* code : {"EUAA", "EUROPOL", "OTHER"}) s.authorities.push_back(voting(code, "agency"));
              b.decisions.clear(), b.programmes.clear(), b.items.clear(), b.reports.clear(), b.actions.clear();
          }) == "B08:EUAA");
}

TEST_CASE("B09: quorum and proxies are those of the rules of procedure")
{
    const auto voted = [](const char* votes, const char* meeting, const char* iso) {
        return spoilt([&](S&, B& b) {
            b.meetings.push_back({"COM-g-3", day(iso), "held", {}, {}});
            auto d = decision("COM-v-9", iso, "other", votes);
            d.meeting = meeting;
            b.decisions.push_back(d);
        });
    };
    CHECK(voted("COM-1:for COM-2:for ES:for FR:absent FRONTEX:against", "COM-g-3", "2026-03-03") == "");
    CHECK(voted("COM-1:for COM-2:for ES:for FR:absent FRONTEX:absent", "COM-g-3", "2026-03-03") == "B09:COM-v-9");
    CHECK(voted("COM-1:for COM-2:for ES:for FR:absent FRONTEX:absent", "", "2026-03-03") == ""); // written procedure
    CHECK(voted("COM-1:for COM-2:for ES:for FR:for:ES FRONTEX:against", "COM-g-3", "2026-03-03") == "");
    // Who is represented is not present.
    CHECK(voted("COM-1:for COM-2:for ES:for FR:for:ES FRONTEX:absent", "COM-g-3", "2026-03-03") == "B09:COM-v-9");
    CHECK(voted("COM-1:for COM-2:for ES:for FR:for:ES FRONTEX:for:ES", "", "2026-03-03") == "B09:COM-v-9");
    CHECK(voted("COM-1:for COM-2:for ES:for FR:for:FR FRONTEX:for", "", "2026-03-03") == "B09:COM-v-9");
    CHECK(voted("COM-1:for COM-2:for ES:absent FR:for:ES FRONTEX:for", "", "2026-03-03") == "B09:COM-v-9");
    CHECK(voted("COM-1:for COM-2:for ES:for FR:for:NO FRONTEX:for", "", "2026-03-03") == "B09:COM-v-9");
    CHECK(voted("COM-1:for COM-2:for ES:for FR:for:ES FRONTEX:for", "", "2026-01-19") ==
          "B09:COM-v-9");                                                                        // before the rules
    CHECK(spoilt([](S&, B& b) { at(b, "COM-v-1").quorum = 6; }) == "B09:COM-v-1");               // five vote
    CHECK(voted("COM-1:for COM-2:for:COM-1 ES:for FR:for FRONTEX:for", "", "2026-03-03") == ""); // one for the other
    CHECK(voted("COM-1:for COM-2:for ES:for FR:for:COM FRONTEX:for", "", "2026-03-03") ==
          "B09:COM-v-9"); // which of them?
    CHECK(spoilt([](S&, B& b) { at(b, "COM-v-2").quorum = 3; }) == "B09:COM-v-2");
    CHECK(spoilt([](S&, B& b) { at(b, "COM-v-2").proxies = 3; }) == "B09:COM-v-2");
}

TEST_CASE("B10: an adopted decision is revoked by a later one, once")
{
    const auto revoking = [](const char* uid, const char* iso, const char* revoked, bool adopted) {
        return spoilt([&](S&, B& b) {
            auto d = decision(uid, iso, "other",
                              adopted ? all_for : "COM-1:for COM-2:for ES:against FR:against FRONTEX:absent");
            d.revokes = revoked;
            d.adopted = adopted;
            b.decisions.push_back(d);
        });
    };
    CHECK(revoking("COM-v-9", "2026-03-03", "COM-v-4", true) == "B11w:COM-a-1"); // what rests on it is told
    CHECK(revoking("COM-v-9", "2026-03-02", "COM-v-4", true) == "B11w:COM-a-1");
    CHECK(revoking("COM-v-9", "2026-03-01", "COM-v-4", true) == "B10:COM-v-9 B11w:COM-a-1");
    CHECK(revoking("COM-v-9", "2026-03-03", "COM-v-4", false) == "");
    CHECK(spoilt([](S&, B& b) {
              for (const auto* uid : {"COM-v-8", "COM-v-9"}) {
                  b.decisions.push_back(decision(uid, "2026-03-03", "other", all_for));
                  b.decisions.back().revokes = "COM-v-4";
              }
          }) == "B10:COM-v-9 B11w:COM-a-1");
    CHECK(spoilt([](S&, B& b) {
              b.decisions.push_back(
                  decision("COM-v-8", "2026-03-02", "other", "COM-1:for COM-2:for ES:absent FR:absent FRONTEX:absent"));
              b.decisions.back().adopted = false;
              b.decisions.push_back(decision("COM-v-9", "2026-03-03", "other", all_for));
              b.decisions.back().revokes = "COM-v-8";
          }) == "B10:COM-v-9");
}

TEST_CASE("B11: what the board agreed to rests on adopted decisions of its kind")
{
    CHECK(spoilt([](S&, B& b) { b.programmes[0].decision = "COM-v-3", b.items[0].decision = "COM-v-2"; }) ==
          "B11:COM-w-1 B11:COM-i-1"); // the item's comes before the programme's
    CHECK(spoilt([](S&, B& b) { b.items[0].decision.clear(); }) == "B11:COM-i-1");
    CHECK(spoilt([](S&, B& b) { b.items[0].priority = "return"; }) == "B11:COM-i-1");
    CHECK(spoilt([](S&, B& b) { b.items[0].priority.clear(); }) == "");
    CHECK(spoilt([](S&, B& b) { b.items[0] = {"COM-i-1", "COM-w-2", "", "", "", {}, 0, {}, {}, "planned", ""}; }) ==
          "");
    CHECK(spoilt([](S&, B& b) {
              b.decisions.push_back(decision("COM-v-9", "2026-03-03", "programme", all_for));
              b.programmes[1].decision = b.items[0].decision = "COM-v-9";
          }) == "B11:COM-i-1");
    CHECK(spoilt([](S&, B& b) { b.reports[0].decision = "COM-v-2"; }) == "B11:COM-y-1");
    CHECK(spoilt([](S&, B& b) { b.actions[0].decision = "COM-v-2"; }) == "B11:COM-a-1");
}

TEST_CASE("B13: decisions are taken at held meetings")
{
    CHECK(spoilt([](S&, B& b) { b.meetings[0].day = day("2026-01-21"); }) == "B13:COM-v-1");
    CHECK(spoilt([](S&, B& b) { b.meetings[0].state = "cancelled"; }) == "B13:COM-v-1");
    CHECK(spoilt([](S&, B& b) { b.meetings[1].day = day("2026-06-30"); }) == "B13w:COM-g-2"); // today is 2026-07-01
    CHECK(spoilt([](S&, B& b) { b.meetings[1].day = day("2026-07-01"); }) == "");
    CHECK(spoilt([](S&, B& b) { b.meetings[1].state = "held"; }) == "B13:COM-g-2");
}

TEST_CASE("B13: nothing is recorded as done that lies ahead, and those who voted were present")
{
    CHECK(spoilt([](S&, B& b) { b.network_meetings[0].day = day("2026-07-02"); }) == "B13:COM-k-1");
    CHECK(spoilt([](S&, B& b) { b.network_meetings[0].day = day("2026-07-01"); }) == "");
    CHECK(spoilt([](S&, B& b) { b.notices[0].notified_on = day("2026-07-02"); }) == "B13:COM-h-1");
    CHECK(spoilt([](S&, B& b) { b.programmes[0].sent_on = day("2026-07-02"); }) == "B13:COM-w-1");
    CHECK(spoilt([](S&, B& b) { b.actions[0].ended_on = day("2026-07-02"); }) == "B13:COM-a-1");
    CHECK(spoilt([](S&, B& b) { b.items[0].progress_on = day("2026-07-02"); }) == "B13:COM-i-1");
    CHECK(spoilt([](S&, B& b) { b.decisions.push_back(decision("COM-v-9", "2026-07-02", "other", all_for)); }) ==
          "B13:COM-v-9");
    CHECK(spoilt([](S&, B& b) { b.meetings[0].present = {"COM", "ES", "FR"}; }) == "B13w:COM-v-1");
    CHECK(spoilt([](S&, B& b) { b.meetings[0].present = {"COM", "ES", "FR", "FRONTEX", "NO"}; }) == "");
}

TEST_CASE("B15: nothing is done before its decision")
{
    CHECK(spoilt([](S&, B& b) { b.reports[0].prepared_on = day("2026-03-03"); }) == "B15:COM-y-1");
    CHECK(spoilt([](S&, B& b) { b.reports[0].prepared_on = day("2026-03-02"); }) == "");
    CHECK(spoilt([](S&, B& b) { b.programmes[1].sent_on = day("2026-03-02"); }) == "B15:COM-w-2");
    CHECK(spoilt([](S&, B& b) { b.items[0].due = day("2028-02-01"); }) == "B15w:COM-i-1");
    CHECK(spoilt([](S&, B& b) { b.programmes[0].sent_on = day("2026-02-26"); }) == "B15:COM-w-1");
    CHECK(spoilt([](S&, B& b) { b.programmes[0].sent_on = day("2026-02-27"); }) == "");
    CHECK(spoilt([](S&, B& b) { b.reports[0].sent_on = day("2026-03-01"); }) == "B15:COM-y-1");
    CHECK(spoilt([](S&, B& b) { b.actions[0].ended_on = day("2026-03-01"); }) == "B15:COM-a-1");
    CHECK(spoilt([](S&, B& b) { b.actions[0].due = day("2026-03-01"); }) == "B15:COM-a-1");
    Record guest(kinds::network_guest);
    guest["uid"] = "COM-q-2";
    guest["owner"] = "COM";
    guest["since"] = "2026-02-02";
    guest["until"] = "2026-02-01";
    REQUIRE(rules::of_record(guest).size() == 1);
    CHECK(rules::of_record(guest).front().rule == "B15");
    guest["until"] = "2026-02-02";
    CHECK(rules::of_record(guest).empty());
}

TEST_CASE("N01: an agreement gives way to precedence")
{
    const auto with = [](const char* owner, std::string_view since) {
        return spoilt([&](S& s, B&) {
            auto d = deployment(std::string(owner) + "-d-1", std::string(owner) + "-0001", period(since, ""));
            d.owner = owner;
            s.deployments.push_back(d);
        });
    };
    CHECK(with("COM", "2026-07-01") == "N01w:COM-f-1");
    CHECK(with("FRONTEX", "2026-01-01") == "N01w:COM-f-1");
    CHECK(with("COM", "2026-07-02") == ""); // today is 2026-07-01
    CHECK(with("FR", "2026-01-01") == "");
    CHECK(spoilt([](S& s, B&) { // two agencies: a tie, which an officer of a state cannot settle
              s.authorities.push_back(authority("EUAA", "agency"));
              for (const auto* owner : {"EUAA", "FRONTEX"}) {
                  auto d = deployment(std::string(owner) + "-d-1", "", period("2026-01-01", ""));
                  d.owner = owner;
                  s.deployments.push_back(d);
              }
          }) == "N01w:COM-f-1");
}

TEST_CASE("N03: networks, agreements and notices name what is there")
{
    CHECK(spoilt([](S&, B& b) { b.notices[0].network = "XX"; }) == "N03:COM-h-1");
    CHECK(spoilt([](S&, B& b) { b.actions[0].networks = {"SN", "east-africa"}; }) == "N03:COM-a-1");
    CHECK(spoilt([](S&, B& b) { b.agreements[0].network = "ML"; }) == "N03:COM-f-1");
    CHECK(spoilt([](S&, B& b) {
              b.agreements[0].network = "ML";
              b.agreements[0].period.until = day("2026-06-30"); // yesterday
          }) == "N03w:COM-f-1");
    CHECK(spoilt([](S&, B& b) { b.agreements[0].network = "west-africa"; }) == "");
    CHECK(spoilt([](S&, B& b) { b.agreements[0].deployment = "ES-d-9"; }) == "N03w:COM-f-1");
    CHECK(spoilt([](S&, B& b) { b.agreements[0].period = period("2024-12-31", ""); }) == "N03w:COM-f-1");
    CHECK(spoilt([](S&, B& b) { b.agreements[0].period = period("2026-02-01", ""); }) == ""); // ends with the service
    CHECK(spoilt([](S&, B& b) { b.notices[0].authority = "FR"; }) == "N03:COM-h-1");
    CHECK(spoilt([](S&, B& b) { b.notices[0].authority = "FR", b.notices[0].deployment.clear(); }) == "N03w:COM-h-1");
    CHECK(spoilt([](S&, B& b) { b.notices[0].authority.clear(), b.notices[0].deployment.clear(); }) == "");
    CHECK(spoilt([](S&, B& b) { b.agreements[0].period.until = day("2028-01-31"); }) == "N03w:COM-f-1");
    CHECK(spoilt([](S&, B& b) {
              b.agreements.push_back({"COM-f-2", "SN", "ES-d-1", period("2026-12-31", "")});
          }) == "N03:COM-f-2");
    CHECK(spoilt([](S&, B& b) {
              b.agreements.push_back({"COM-f-2", "SN", "ES-d-1", period("2027-01-01", "")});
          }) == "");
    Record notice(kinds::facilitator_notice);
    notice["uid"] = "COM-h-2";
    notice["owner"] = "COM";
    notice["deployment"] = "ES-d-1";
    notice["since"] = "2026-02-01";
    notice["notified_on"] = "2026-02-01";
    REQUIRE(rules::of_record(notice).size() == 1);
    CHECK(rules::of_record(notice).front().rule == "N03");
    notice["authority"] = "ES";
    CHECK(rules::of_record(notice).empty());
    notice["notified_on"] = "2026-01-31";
    CHECK(rules::of_record(notice).front().rule == "N03");
}

TEST_CASE("N04: those who meet are members of the network, or guests")
{
    CHECK(spoilt([](S&, B& b) { b.network_meetings[0].present = {"ES", "FR"}; }) == "N04w:COM-k-1");
    CHECK(spoilt([](S&, B& b) { b.network_meetings[0].day = day("2024-12-31"); }) == "N04w:COM-k-1");
    CHECK(spoilt([](S&, B& b) { b.network_meetings[0].guests = {"NO"}; }) == "N04:COM-k-1");
    CHECK(spoilt([](S&, B& b) { b.guests[0].country = "FR"; }) == "N04:COM-q-1");
    CHECK(spoilt([](S&, B& b) { b.guests[0].country = "SN"; }) == "N04:COM-q-1");
    CHECK(spoilt([](S&, B& b) {
              b.guests.push_back({"COM-q-2", "SN", "CA", period("2026-05-01", "")});
          }) == "N04:COM-q-2");
}

TEST_CASE("D11: a record of the board begins with its owner's code")
{
    Record seat(kinds::seat);
    seat["uid"] = "ES-t-1";
    seat["owner"] = "COM";
    seat["authority"] = "ES";
    seat["role"] = "member";
    seat["since"] = "2026-01-20";
    REQUIRE(rules::of_record(seat).size() == 1);
    CHECK(rules::of_record(seat).front().rule == "D11");
    for (const auto* wrong : {"COM-v-1", "COM-t-x", "COM-t-01", "COM-t-", "COM-7"}) {
        seat["uid"] = wrong;
        REQUIRE(rules::of_record(seat).size() == 1);
        CHECK(rules::of_record(seat).front().rule == "D11");
    }
    seat["uid"] = "COM-t-10";
    CHECK(rules::of_record(seat).empty());
    Record officer(kinds::officer);
    officer["owner"] = "COM";
    officer["uid"] = "COM-t-10"; // its contact would be a seat's
    REQUIRE(rules::of_record(officer).size() == 1);
    CHECK(rules::of_record(officer).front().rule == "D11");
    for (const auto* good : {"COM-0042", "COM-EU-7", "COM-t-A"}) {
        officer["uid"] = good;
        CHECK(rules::of_record(officer).empty());
    }
}
