// A meeting of a network, Art 5(1).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array network_meeting_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-k-9"},
    commission_field,
    network_field,
    Field{"day", FieldType::day, true, "day of the meeting"},
    Field{"present", FieldType::authorities, false, "authorities whose officers were present", no_choices, 0, 0,
          "authority", "network_meeting_present"},
    Field{"guests",
          FieldType::countries,
          false,
          "other countries whose liaison officers were present",
          no_choices,
          0,
          0,
          {},
          "network_meeting_guest"},
    Field{"items",
          FieldType::choices,
          false,
          "duties of Art 5(1) that it dealt with",
          "a b c d e f g h",
          0,
          0,
          {},
          "network_meeting_item"},
    Field{"outputs", FieldType::text, false, "what came out of it"},
};

inline constexpr std::array<std::string_view, 2> network_meeting_repeat{"network", "day"};

inline constexpr Kind network_meeting{
    .id = KindId::network_meeting,
    .name = "network_meeting",
    .letter = "k",
    .fields = network_meeting_fields,
    .repeat_key = network_meeting_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
};

} // namespace ilonet::kinds
