// Who facilitates a network by agreement, Art 5(2).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array facilitator_agreement_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-f-2"},
    commission_field,
    network_field,
    Field{"deployment", FieldType::uid, true, "deployment of the officer on whom the members agreed"},
    begins_field,
    ends_field,
    Field{"agreed_on", FieldType::day, false, "day of the agreement"},
    Field{"reference", FieldType::reference, false, "reference of the agreement"},
};

inline constexpr std::array<std::string_view, 3> facilitator_agreement_repeat{"network", "deployment", "since"};

inline constexpr Kind facilitator_agreement{
    .id = KindId::facilitator_agreement,
    .name = "facilitator_agreement",
    .letter = "f",
    .fields = facilitator_agreement_fields,
    .repeat_key = facilitator_agreement_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
};

} // namespace ilonet::kinds
