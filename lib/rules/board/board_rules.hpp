// The rules about the board (Arts 7, 8) and the networks (Art 5).
#pragma once

#include "model/facilitation.hpp"
#include "model/finding.hpp"
#include "model/snapshot.hpp"

namespace ilonet::rules {

// What a record shows alone
void seat_is_of_one(const Seat& seat, Findings& findings);                                                 // B07
void board_days_are_in_order(std::string_view uid, const Period& days, Findings& findings);                // B15
void rules_come_with_their_kind(const Decision& decision, Findings& findings);                             // B09
void lasts_two_years(std::string_view uid, const Period& days, std::string_view word, Findings& findings); // B05
void notice_tells_of_days_begun(const FacilitatorNotice& notice, Findings& findings);                      // N03

// The configuration
void voters_are_those_of_the_regulation(const Snapshot& snapshot, Findings& findings); // B08

// The board, by file
void board_decision(const Snapshot& snapshot, const Decision& decision, Findings& findings);
void board_calendar(const BoardRecords& board, Day today, Findings& findings);
void board_cycle(const BoardRecords& board, Findings& findings);
void seats_are_those_of_the_regulation(const Snapshot& snapshot, Findings& findings); // B07

} // namespace ilonet::rules
