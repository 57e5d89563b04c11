// A seat on the steering board, Art 7(2) to (4).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array seat_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-t-12"},
    commission_field,
    Field{"authority", FieldType::authority, false, "authority whose seat it is", no_choices, 0, 0, "authority"},
    Field{"body", FieldType::reference, false, "invited organisation that is no authority here"},
    Field{"role", FieldType::choice, true, "role on the board, Art 7", "chair member alternate invited"},
    begins_field,
    ends_field,
};

inline constexpr std::array<std::string_view, 4> seat_repeat{"authority", "body", "role", "since"};

inline constexpr Kind seat{
    .id = KindId::seat,
    .name = "seat",
    .letter = "t",
    .fields = seat_fields,
    .repeat_key = seat_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
    .frozen = Frozen::always,
    .frozen_fields = "authority body",
};

} // namespace ilonet::kinds
