// B07: seats on the board.
#include "model/voting.hpp"
#include "model/wording.hpp"
#include "rules/board/board_rules.hpp"
#include "rules/catalogue.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{
        "B07",
        Severity::error,
        "Art 7(2), 7(4), 7(6)",
        "seats are those of the Regulation",
        "A seat is of an authority, or of an invited body without a code. One member for each member state that is bound on "
        "the day and for each associated state, two for the Commission, one for each agency with a vote; as many alternates; "
        "one of the Commission's two chairs. A seat lasts no longer than the authority's right to it; whoever else takes "
        "part is invited. Correct the authority, the role or the days.",
        {.needs = {Need{"authority"}}, .reach = Reach::board}},
};

bool sits(const Seat& seat) { return seat.role == "chair" || seat.role == "member"; }

std::string name_of(const Seat& seat)
{
    return seat.uid + " of " + (seat.authority.empty() ? seat.body : seat.authority);
}

/// The days inside the seat's on which what is allowed, or who else sits there, can change.
std::vector<Day> days_to_look_at(const Authority& authority, const Seat& seat, const std::vector<Seat>& seats)
{
    std::vector<Day> days{seat.period.first()};
    const auto add = [&](Day day) {
        if (seat.period.contains(day)) days.push_back(day);
    };
    for (const auto* list : {&authority.bound, &authority.votes})
        for (const auto& [instrument, period] : *list) {
            add(period.first());
            if (period.until) add(*period.until + 1);
        }
    if (authority.existence.until) add(*authority.existence.until + 1);
    for (const auto& other : seats)
        if (other.authority == seat.authority) add(other.period.first());
    std::sort(days.begin(), days.end());
    return days;
}

/// Ids of those that take the same kind of seat of the authority on the day.
std::vector<std::string> taken(const std::vector<Seat>& seats, const Seat& seat, Day day)
{
    std::vector<std::string> uids;
    for (const auto& other : seats)
        if (other.authority == seat.authority && sits(other) == sits(seat) && other.role != "invited" &&
            other.period.in_order() && other.period.contains(day))
            uids.push_back(other.uid);
    return uids;
}

bool is_last_to_come(const std::vector<Seat>& seats, const Seat& seat)
{
    return std::none_of(seats.begin(), seats.end(), [&](const Seat& other) {
        return other.authority == seat.authority && sits(other) == sits(seat) && other.role != "invited" &&
               other.period.first() == seat.period.first() && natural_less(seat.uid, other.uid);
    });
}

void fits_on_the_board(const Snapshot& snapshot, const Seat& seat, Findings& findings)
{
    const auto* authority = snapshot.authority(seat.authority);
    if (authority == nullptr || seat.role == "invited" || !seat.period.in_order()) return;
    for (const auto day : days_to_look_at(*authority, seat, snapshot.board.seats)) {
        const int allowed = seats_of(*authority, day);
        const auto from = day == seat.period.first() ? "" : " from " + day.iso() + " on";
        if (allowed == 0)
            return say_error(findings, "B07", {seat.uid, "authority"},
                             seat.authority + " has no seat on the board" + (from.empty() ? " on " + day.iso() : from) +
                                 ", but " + name_of(seat) + " is there",
                             from.empty() ? "who takes part without a seat is invited: <role> invited"_marked
                                          : MarkedText("end it on " + (day - 1).iso()));
        // Said once, of the seat that came last; of all where the right to a seat ends.
        const bool came_last = (day == seat.period.first() && is_last_to_come(snapshot.board.seats, seat)) ||
                               seats_of(*authority, day - 1) > allowed;
        const auto there = taken(snapshot.board.seats, seat, day);
        if (!came_last || static_cast<int>(there.size()) <= allowed) continue;
        std::string others;
        for (const auto& uid : there)
            if (uid != seat.uid) others += (others.empty() ? "" : ", ") + uid;
        return say_error(findings, "B07", {seat.uid, "since", there.front()},
                         seat.authority + " has " + counted(allowed, "seat") + " on the board, and on " + day.iso() +
                             " " + others + (there.size() == 2 ? " holds it" : " hold them") + " beside " + seat.uid,
                         "end an earlier one: {board seat end} "_marked + there.front() + " <until> "_marked +
                             (day - 1).iso());
    }
}

void the_commission_chairs(const Snapshot& snapshot, const Seat& seat, Findings& findings)
{
    if (seat.role != "chair") return;
    const auto* authority = snapshot.authority(seat.authority);
    if (authority != nullptr && authority->kind != "commission")
        return say_error(findings, "B07", {seat.uid, "role"},
                         name_of(seat) + " cannot chair: one of the two representatives of the Commission does",
                         "write member in place of chair");
    for (const auto& other : snapshot.board.seats)
        if (&other < &seat && other.role == "chair" && other.period.overlaps(seat.period))
            return say_error(findings, "B07", {seat.uid, "since", other.uid},
                             other.uid + " and " + seat.uid + " both chair on some days",
                             "end one on the day before the other begins");
}

} // namespace

void seat_is_of_one(const Seat& seat, Findings& findings)
{
    if (seat.authority.empty() == seat.body.empty())
        say_error(findings, "B07", {seat.uid, "authority"},
                  seat.uid + (seat.body.empty() ? " names neither an authority nor an invited body"
                                                : " names both an authority and an invited body"),
                  "write <authority> with a code, or <body> with the name of an organisation"_marked);
    else if (!seat.body.empty() && seat.role != "invited")
        say_error(findings, "B07", {seat.uid, "role"},
                  name_of(seat) + " is " + with_article(seat.role) + ", not invited",
                  "who is no authority of the network takes part as invited, without a vote");
}

void seats_are_those_of_the_regulation(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& seat : snapshot.board.seats) {
        seat_is_of_one(seat, findings);
        fits_on_the_board(snapshot, seat, findings);
        the_commission_chairs(snapshot, seat, findings);
    }
}

std::span<const Rule> board_seat_rules() { return catalogued; }

} // namespace ilonet::rules
