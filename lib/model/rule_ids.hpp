// The ids of rules whose findings come from other rooms than `rules`: what the form of a file, the file itself, its
// journal or the calendar shows. All others are known in `rules` alone, which says of each what it means (rules.hpp).
#pragma once

#include <string_view>

namespace ilonet::rule_id {

using Id = std::string_view;

// What stands in a file that is read
inline constexpr Id code_form = "C01";
inline constexpr Id toml_syntax = "C02";
inline constexpr Id unknown_key = "C03";
inline constexpr Id wrong_type = "C04";
inline constexpr Id missing_value = "C05";
inline constexpr Id stands_twice = "C06";
inline constexpr Id days_in_order = "C11";
inline constexpr Id value_not_allowed = "C12";
inline constexpr Id unknown_reference = "C14";
inline constexpr Id plain_text = "C15";
inline constexpr Id cell_form = "C16";
inline constexpr Id row_form = "C17";
inline constexpr Id columns = "C18";
inline constexpr Id encoding = "C19";
inline constexpr Id kind_unknown = "C26";

// What the database and its journal show
inline constexpr Id damaged_file = "C20";
inline constexpr Id dangling_reference = "C21";
inline constexpr Id broken_chain = "C22";
inline constexpr Id not_as_journaled = "C23";
inline constexpr Id counter_too_low = "C24";
inline constexpr Id dated_ahead = "C27";
inline constexpr Id instant_form = "C28";
inline constexpr Id frozen_list_changed = "B12";

// What a row says of a record that is there already, or of whose it is
inline constexpr Id differs_from_record = "C25";
inline constexpr Id two_spellings = "C29";
inline constexpr Id uid_of_owner = "D11";
inline constexpr Id owner_alone = "D13";
inline constexpr Id owner_of_board = "B17";
inline constexpr Id frozen_by_decision = "B14";
inline constexpr Id correction = "A18";

// What is due on a day
inline constexpr Id meetings_of_year = "B01";
inline constexpr Id list_before_meeting = "B02";
inline constexpr Id obligation_in_time = "B16";
inline constexpr Id facilitator_notice = "N02";
inline constexpr Id money_in_time = "F18";
inline constexpr Id contact_review = "P03";

} // namespace ilonet::rule_id
