// The list of deployments as frozen for a meeting.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::int64_t most_entries = 1'000'000'000'000;

inline constexpr std::array roster_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-l-3"},
    commission_field,
    Field{"meeting", FieldType::uid, true, "meeting ahead of which it was frozen", no_choices, 0, 0, "meeting"},
    Field{"as_of", FieldType::day, true, "day whose deployments it lists"},
    Field{"frozen_on", FieldType::day, true, "day on which it was frozen"},
    Field{"revision", FieldType::whole, true, "newest revision of the journal then", no_choices, 0, most_entries},
    Field{"entries", FieldType::whole, true, "how many deployments it lists", no_choices, 0, most_entries},
    Field{"digest", FieldType::digest, true, "digest over this line and its entries"},
};

inline constexpr Kind roster{
    .id = KindId::roster,
    .name = "roster",
    .letter = "l",
    .fields = roster_fields,
    .part = Part::board,
    .of_board = true,
};

} // namespace ilonet::kinds
