// Votes on the board, Art 7.
#include "model/record.hpp"
#include "model/voting.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }

Authority voter(std::string code, std::string kind)
{
    Authority a;
    a.code = std::move(code);
    a.kind = std::move(kind);
    a.votes = {{"", {day("2019-08-14"), std::nullopt}}};
    if (a.kind == "member_state") a.bound = a.votes;
    return a;
}

/// 26 states, the Commission and three agencies, as the Regulation has it without Denmark; two associated states.
Snapshot regulation()
{
    Snapshot s;
    for (const auto& code : words_of("AT BE BG CY CZ DE EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"))
        s.authorities.push_back(voter(code, "member_state"));
    s.authorities.push_back(voter("COM", "commission"));
    for (const auto& code : words_of("EUAA EUROPOL FRONTEX")) s.authorities.push_back(voter(code, "agency"));
    for (const auto& code : words_of("CH NO")) {
        s.authorities.push_back(voter(code, "associated_state"));
        s.authorities.back().bound = s.authorities.back().votes;
    }
    s.sort();
    return s;
}

Authority& of(Snapshot& s, std::string_view code) { return const_cast<Authority&>(*s.authority(code)); }

int votes_on(const Snapshot& s, std::string_view iso) { return static_cast<int>(voting_members(s, day(iso)).size()); }

/// The first `in_favour` members vote for, the next against, abstain, and the rest is absent.
Decision decision(const std::vector<std::string>& members, int in_favour, int against, int abstained)
{
    Decision d;
    d.day = day("2026-01-20");
    for (const auto& member : members) {
        const auto* how = in_favour-- > 0   ? "for"
                          : against-- > 0   ? "against"
                          : abstained-- > 0 ? "abstained"
                                            : "absent";
        d.votes.push_back({member, how, {}});
    }
    return d;
}

} // namespace

TEST_CASE("31 members vote without Denmark, 32 with it; associated states never do")
{
    auto s = regulation();
    CHECK(votes_on(s, "2026-01-20") == 31);
    CHECK(votes_on(s, "2019-08-14") == 31);
    CHECK(votes_on(s, "2019-08-13") == 0);
    const auto members = voting_members(s, day("2026-01-20"));
    CHECK(std::count(members.begin(), members.end(), "COM-1") + std::count(members.begin(), members.end(), "COM-2") ==
          2);
    CHECK(std::count(members.begin(), members.end(), "NO") == 0);
    CHECK(votes_of(of(s, "NO"), day("2026-01-20")) == 0);
    CHECK(seats_of(of(s, "NO"), day("2026-01-20")) == 1);
    CHECK(seats_of(of(s, "COM"), day("2026-01-20")) == 2);

    s.authorities.push_back(voter("DK", "member_state")); // in by a test value, not a fact
    s.sort();
    CHECK(votes_on(s, "2026-01-20") == 32);
    CHECK(majority_of(31) == 16);
    CHECK(majority_of(32) == 17);
    of(s, "DK").bound = {{"", {day("2026-01-21"), std::nullopt}}};
    CHECK(votes_on(s, "2026-01-20") == 31);
    CHECK(votes_on(s, "2026-01-21") == 32);
}

TEST_CASE("a state that leaves and an agency that follows another vote up to and from their days")
{
    auto s = regulation();
    of(s, "IE").existence.until = day("2026-06-30"); // test value
    CHECK(votes_on(s, "2026-06-30") == 31);
    CHECK(votes_on(s, "2026-07-01") == 30);
    s = regulation();
    s.authorities.push_back(voter("EASO", "agency")); // test values
    of(s, "EUAA").votes = {{"", {day("2022-01-19"), std::nullopt}}};
    s.authorities.back().votes = {{"", {day("2019-08-14"), day("2022-01-18")}}};
    s.sort();
    for (const auto* iso : {"2022-01-18", "2022-01-19"}) CHECK(votes_on(s, iso) == 31);
    const auto before = voting_members(s, day("2022-01-18"));
    CHECK(std::count(before.begin(), before.end(), "EASO") == 1);
    CHECK(std::count(before.begin(), before.end(), "EUAA") == 0);
}

TEST_CASE("an absolute majority of all members decides, whoever takes part")
{
    const auto s = regulation();
    const auto members = voting_members(s, day("2026-01-20"));
    const auto result = [&](int in_favour, int against, int abstained) {
        return tally(decision(members, in_favour, against, abstained), members);
    };
    CHECK(result(16, 15, 0).adopted());
    CHECK_FALSE(result(15, 0, 0).adopted()); // all others absent
    CHECK(result(15, 0, 0).lacking() == 1);
    CHECK_FALSE(result(15, 0, 16).adopted());
    CHECK(result(15, 1, 10).absent == 5);
    CHECK(result(16, 0, 15).adopted());
    CHECK(result(0, 0, 0).lacking() == 16);
    CHECK_FALSE(Tally{}.adopted()); // nobody votes
}

TEST_CASE("votes of others count nothing")
{
    const auto s = regulation();
    const auto members = voting_members(s, day("2026-01-20"));
    auto d = decision(members, 15, 0, 0);
    d.votes.push_back({"NO", "for", {}});
    d.votes.push_back({"UK", "for", {}});
    CHECK(tally(d, members).in_favour == 15);
    CHECK_FALSE(tally(d, members).adopted());
}

TEST_CASE("rules of procedure hold from the decision after them until they are revoked or followed by others")
{
    BoardRecords board;
    const auto add = [&](std::string uid, std::string_view iso, std::string kind, bool adopted, std::string revokes) {
        Decision d;
        d.uid = std::move(uid);
        d.day = day(iso);
        d.kind = std::move(kind);
        d.adopted = adopted;
        d.revokes = std::move(revokes);
        board.decisions.push_back(d);
    };
    add("COM-v-1", "2026-01-20", "rules_of_procedure", true, "");
    add("COM-v-2", "2026-01-20", "other", true, "");
    add("COM-v-3", "2026-06-16", "rules_of_procedure", false, "");
    add("COM-v-4", "2026-06-16", "rules_of_procedure", true, "");
    add("COM-v-5", "2027-02-09", "other", false, "COM-v-4");
    add("COM-v-6", "2027-02-09", "other", true, "COM-v-4");
    add("COM-v-7", "2027-02-09", "other", true, "");
    board.sort();
    const auto holds_for = [&](std::string_view uid) {
        const auto* rules = rules_of_procedure_for(board, *board.decision(uid));
        return rules == nullptr ? std::string("none") : rules->uid;
    };
    CHECK(holds_for("COM-v-1") == "none");
    CHECK(holds_for("COM-v-2") == "COM-v-1");
    CHECK(holds_for("COM-v-4") == "COM-v-1");
    CHECK(holds_for("COM-v-6") == "COM-v-4");
    CHECK(holds_for("COM-v-7") == "COM-v-1"); // what the revoked ones had replaced
    CHECK(rules_of_procedure_on(board, day("2026-01-19")) == nullptr);
    CHECK(rules_of_procedure_on(board, day("2026-06-16"))->uid == "COM-v-4");
    CHECK(revoked_by(board, *board.decision("COM-v-4"), day("2027-02-08")) == nullptr);
    CHECK(revoked_by(board, *board.decision("COM-v-4"), day("2027-02-09"))->uid == "COM-v-6");
}

TEST_CASE("votes are written as MEMBER:VOTE and MEMBER:VOTE:AUTHORITY")
{
    for (const auto* good : {"AT:for", "COM-1:absent", "COM-2:abstained", "EL:for:CY", "FRONTEX:against"}) {
        const auto vote = parse_vote(good);
        REQUIRE(vote.has_value());
        CHECK(vote_text(*vote) == good);
    }
    CHECK(vote_text(*parse_vote("GR:for:GB")) == "EL:for:UK");
    for (const auto* bad :
         {"", "AT", "AT:", "AT:yes", "at:for", "COM-3:for", "COM-:for", "AT:for:", "AT:for:cy", ":for"})
        CHECK_FALSE(parse_vote(bad).has_value());
}

TEST_CASE("months go on to the same day, or to the month's last")
{
    CHECK(day("2026-01-31").plus_months(1).iso() == "2026-02-28");
    CHECK(day("2024-01-31").plus_months(1).iso() == "2024-02-29");
    CHECK(day("2024-02-29").plus_months(12).iso() == "2025-02-28");
    CHECK(day("2026-11-30").plus_months(3).iso() == "2027-02-28");
    CHECK(day("2026-02-01").plus_months(24).iso() == "2028-02-01");
    CHECK(day("2026-03-31").plus_months(-1).iso() == "2026-02-28");
    CHECK(day("9999-11-30").plus_months(3) == Day::last());
    CHECK(day("0001-01-30").plus_months(-1) == Day::first());
}
