// A country whose liaison officers take part in a network.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array network_guest_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-q-1"},
    commission_field,
    network_field,
    Field{"country", FieldType::country, true, "country whose liaison officer works with the network"},
    begins_field,
    ends_field,
};

inline constexpr std::array<std::string_view, 3> network_guest_repeat{"network", "country", "since"};

inline constexpr Kind network_guest{
    .id = KindId::network_guest,
    .name = "network_guest",
    .letter = "q",
    .fields = network_guest_fields,
    .repeat_key = network_guest_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
};

} // namespace ilonet::kinds
