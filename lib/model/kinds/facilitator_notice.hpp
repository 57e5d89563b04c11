// That the board was told of a facilitator, Art 5(3).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array facilitator_notice_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-h-7"},
    commission_field,
    network_field,
    Field{"authority", FieldType::authority, false, "facilitating authority; empty: none is designated", no_choices, 0,
          0, "authority"},
    Field{"deployment", FieldType::uid, false, "deployment of the facilitator"},
    Field{"since", FieldType::day, true, "first day of what the board was told"},
    Field{"notified_on", FieldType::day, true, "day on which the board was told"},
};

inline constexpr std::array<std::string_view, 5> facilitator_notice_repeat{"network", "authority", "deployment",
                                                                           "since", "notified_on"};

inline constexpr Kind facilitator_notice{
    .id = KindId::facilitator_notice,
    .name = "facilitator_notice",
    .letter = "h",
    .fields = facilitator_notice_fields,
    .repeat_key = facilitator_notice_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
};

} // namespace ilonet::kinds
