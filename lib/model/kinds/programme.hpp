// A work programme, Art 8(2)(a).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array programme_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-w-1"},
    commission_field,
    begins_field,
    Field{"until", FieldType::day, true, "last day"},
    Field{"priorities", FieldType::slugs, false, "priorities", no_choices, 0, 0, {}, "programme_priority"},
    decision_field,
    Field{"sent_on", FieldType::day, false, "day on which it was sent to the European Parliament"},
};

inline constexpr Kind programme{
    .id = KindId::programme,
    .name = "programme",
    .letter = "w",
    .fields = programme_fields,
    .repeat_key = period_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
    .frozen = Frozen::once_adopted,
    .frozen_fields = "since until priorities decision",
};

} // namespace ilonet::kinds
