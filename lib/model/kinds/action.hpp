// An ad hoc action of the board, Art 8(2)(b).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array action_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-a-2"},
    commission_field,
    Field{"decision", FieldType::uid, true, "decision of the board that agreed to it", no_choices, 0, 0, "decision"},
    Field{"aim", FieldType::reference, true, "aim"},
    Field{"networks", FieldType::networks, true, "networks concerned", no_choices, 0, 0, {}, "action_network"},
    Field{"authorities", FieldType::authorities, false, "authorities that carry it out", no_choices, 0, 0, "authority",
          "action_authority"},
    Field{"due", FieldType::day, true, "day by which it is to be done"},
    Field{"ended_on", FieldType::day, false, "day on which it ended"},
    Field{"outcome", FieldType::text, false, "outcome"},
};

inline constexpr std::array<std::string_view, 2> action_repeat{"decision", "aim"};

inline constexpr Kind action{
    .id = KindId::action,
    .name = "action",
    .letter = "a",
    .fields = action_fields,
    .repeat_key = action_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
    .frozen = Frozen::once_adopted,
    .frozen_fields = "decision aim networks due",
};

} // namespace ilonet::kinds
