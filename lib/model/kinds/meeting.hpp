// A meeting of the steering board, Art 7(7).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::string_view duties_of_the_board =
    "deployment_gaps facilitators host_authorities information_flow platform programme_review training";

inline constexpr std::array meeting_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-g-3"},
    commission_field,
    Field{"day", FieldType::day, true, "day of the meeting"},
    Field{"place", FieldType::text, false, "place"},
    Field{"state", FieldType::choice, true, "state", "planned held cancelled"},
    Field{"present", FieldType::authorities, false, "authorities that were present", no_choices, 0, 0, "authority",
          "meeting_present"},
    Field{"items",
          FieldType::choices,
          false,
          "duties of Art 8 that it dealt with",
          duties_of_the_board,
          0,
          0,
          {},
          "meeting_item"},
};

inline constexpr std::array<std::string_view, 1> meeting_repeat{"day"};

inline constexpr std::array meeting_defaults{Default{"state", Default::From::word, "planned"}};

inline constexpr Kind meeting{
    .id = KindId::meeting,
    .name = "meeting",
    .letter = "g",
    .fields = meeting_fields,
    .repeat_key = meeting_repeat,
    .defaults = meeting_defaults,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
};

} // namespace ilonet::kinds
