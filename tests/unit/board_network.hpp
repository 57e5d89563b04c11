// A board that did all that it had to, to be spoilt by each test, and how its obligations stand. All dates and limits
// are test values.
#pragma once

#include "board/board.hpp"
#include "model/record.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::board_test {

inline Day day(std::string_view iso) { return *Day::parse(iso); }

inline Authority authority(std::string code, std::string kind)
{
    Authority a;
    a.code = std::move(code);
    a.kind = std::move(kind);
    a.votes = a.bound = {{"", {day("2019-08-14"), std::nullopt}}};
    return a;
}

inline Deployment deployment(std::string uid, std::string country, std::string_view since)
{
    Deployment d;
    d.uid = std::move(uid);
    d.owner = d.uid.substr(0, d.uid.find('-'));
    d.officer = d.owner + "-0001";
    d.country = std::move(country);
    d.state = State::active;
    d.service.since = day(since);
    d.actual_notified_on = day(since);
    return d;
}

inline void add_meeting(Snapshot& s, std::string uid, std::string_view iso, std::string state, std::string_view items)
{
    s.board.meetings.push_back({std::move(uid), day(iso), std::move(state), {}, words_of(items)});
}

inline void add_decision(Snapshot& s, std::string uid, std::string_view iso, std::string kind)
{
    Decision d;
    d.uid = std::move(uid);
    d.day = day(iso);
    d.kind = std::move(kind);
    d.adopted = true;
    s.board.decisions.push_back(d);
}

/// A board that has met twice in 2026 and done all that it had to, and one network of two authorities.
inline Snapshot sound_board()
{
    Snapshot s;
    s.authorities = {authority("COM", "commission"), authority("ES", "member_state"), authority("FR", "member_state")};
    ThirdCountry country;
    country.code = "SN";
    s.countries = {country};
    s.deployments = {deployment("ES-d-1", "SN", "2025-01-01"), deployment("FR-d-1", "SN", "2025-06-01")};
    int seat = 0;
    for (const auto& [code, role] :
         {std::pair("COM", "chair"), std::pair("COM", "member"), std::pair("ES", "member"),
          std::pair("ES", "alternate"), std::pair("FR", "member"), std::pair("FR", "alternate")})
        s.board.seats.push_back({"COM-t-" + std::to_string(++seat), code, "", role, {day("2026-01-20"), {}}});
    add_meeting(s, "COM-g-1", "2026-01-20", "held", "deployment_gaps");
    add_meeting(s, "COM-g-2", "2026-06-16", "held", "deployment_gaps programme_review");
    s.board.rosters = {{"COM-l-1", "COM-g-1", day("2026-01-12"), day("2026-01-12"), 3, 2, ""},
                       {"COM-l-2", "COM-g-2", day("2026-06-08"), day("2026-06-16"), 9, 2, ""}};
    add_decision(s, "COM-v-1", "2026-04-20", "rules_of_procedure");
    add_decision(s, "COM-v-2", "2026-02-27", "programme");
    s.board.programmes = {{"COM-w-1", {day("2026-02-01"), day("2028-01-31")}, "COM-v-2", {}, day("2026-03-10")}};
    s.board.notices = {{"COM-h-1", "SN", "", "", day("2026-01-20"), day("2026-02-01")}};
    s.board.network_meetings = {{"COM-k-1", "SN", day("2026-03-10"), {"ES", "FR"}, {}, {"a"}}};
    s.policy.deployment_notice_days = 30;
    s.policy.facilitator_notice_days = 30;
    s.policy.parliament_days = 30;
    s.policy.network_meeting_months = 12;
    s.policy.review_months = 12;
    s.policy.first_programme_months = 3;
    s.policy.report_months = 3;
    s.sort();
    return s;
}

inline std::vector<board::Obligation> on(const Snapshot& s, std::string_view iso, std::string_view until = "")
{
    return board::obligations(s, day(iso), Day::parse(until), {});
}

/// `overdue 2026-06-16`: the state and the due day of the obligation about this.
inline std::string state(const std::vector<board::Obligation>& list, std::string_view duty, std::string_view about)
{
    const auto at = std::find_if(list.begin(), list.end(),
                                 [&](const board::Obligation& o) { return o.duty == duty && o.about == about; });
    if (at == list.end()) return "nothing";
    return std::string(board::state_word(at->state)) + " " + (at->due ? at->due->iso() : "-");
}

/// What is overdue, one after the other.
inline std::string overdue(const std::vector<board::Obligation>& list)
{
    std::string names;
    for (const auto& o : list)
        if (o.state == board::ObligationState::overdue) names += (names.empty() ? "" : "; ") + o.duty + " " + o.about;
    return names;
}

} // namespace ilonet::board_test
