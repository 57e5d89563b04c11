// The rules about the board (Arts 7, 8) and the networks (Art 5).
#pragma once

#include "model/facilitation.hpp"
#include "model/finding.hpp"
#include "model/network.hpp"

namespace ilonet::rules {

// What a record shows alone
void seat_is_of_one(const Seat& seat, Findings& findings);                                                 // B07
void board_days_are_in_order(std::string_view uid, const Period& days, Findings& findings);                // B15
void rules_come_with_their_kind(const Decision& decision, Findings& findings);                             // B09
void lasts_two_years(std::string_view uid, const Period& days, std::string_view word, Findings& findings); // B05
void notice_tells_of_days_begun(const FacilitatorNotice& notice, Findings& findings);                      // N03

// The configuration
void voters_are_those_of_the_regulation(const Snapshot& snapshot, Findings& findings); // B08

// The board
void seats_are_those_of_the_regulation(const Snapshot& snapshot, Findings& findings);                        // B07
void meetings_keep_up_with_the_calendar(const BoardRecords& board, Day today, Findings& findings);           // B13
void votes_are_cast_by_members(const Snapshot& snapshot, const Decision& decision, Findings& findings);      // B04
void outcome_follows_from_the_votes(const Snapshot& snapshot, const Decision& decision, Findings& findings); // B03
void voting_keeps_the_rules_of_procedure(const BoardRecords& board, const Decision& decision,
                                         Findings& findings);                                       // B09
void quorum_can_be_reached(const Snapshot& snapshot, const Decision& decision, Findings& findings); // B09
void voters_were_present(const BoardRecords& board, const Decision& decision, Findings& findings);  // B13
void nothing_lies_ahead(const BoardRecords& board, Day today, Findings& findings);                  // B13
void guests_are_named_once(const BoardRecords& board, Findings& findings);                          // N04
void notice_names_the_facilitator(const Snapshot& snapshot, const Networks& networks, const FacilitatorNotice& notice,
                                  Findings& findings);                                                     // N03
void revokes_an_adopted_decision(const BoardRecords& board, const Decision& decision, Findings& findings); // B10
void is_taken_at_its_meeting(const BoardRecords& board, const Decision& decision, Findings& findings);     // B13
void programmes_follow_one_another(const BoardRecords& board, Findings& findings);                         // B05
void is_agreed_by_the_board(const BoardRecords& board, Findings& findings);                                // B11
void report_has_its_overview(const ActivityReport& report, Findings& findings);                            // B06
void dates_follow_the_decision(const BoardRecords& board, Findings& findings);                             // B15

// The networks
void networks_are_described(const Snapshot& snapshot, const Networks& networks, Findings& findings); // N03
void agreed_officer_is_a_member(const Snapshot& snapshot, const Networks& networks,
                                const FacilitatorAgreement& agreement, Day today, Findings& findings); // N03
void agreements_share_no_day(const BoardRecords& board, Findings& findings);                           // N03
void agreement_gives_way(const Snapshot& snapshot, const Networks& networks, const FacilitatorAgreement& agreement,
                         Day today, Findings& findings); // N01
void those_present_serve_there(const Snapshot& snapshot, const Networks& networks, const NetworkMeeting& meeting,
                               Findings& findings);                            // N04
void guests_come_from_elsewhere(const Snapshot& snapshot, Findings& findings); // N04

} // namespace ilonet::rules
