// A deployment as it stood in a frozen list.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

// Copies, so that what the board saw stays as it was: hence texts, and no references to what may change or go.
inline constexpr std::array roster_entry_fields{
    Field{"uid", FieldType::uid, true, "id: the list's, and the number of the entry"},
    commission_field,
    Field{"roster", FieldType::uid, true, "list that it is part of", no_choices, 0, 0, "roster"},
    Field{"deployment", FieldType::uid, true, "deployment's id"},
    Field{"authority", FieldType::authority, true, "deploying authority"},
    Field{"officer", FieldType::uid, true, "officer's id"},
    Field{"country", FieldType::country, true, "host"},
    Field{"place", FieldType::text, false, "town"},
    Field{"host_kind", FieldType::choice, false, "host kind of Art 2(2)", "a b c d"},
    Field{"state", FieldType::choice, true, "in service on that day, or planned", "active planned"},
    Field{"since", FieldType::day, false, "first day; of a planned one the planned day"},
    Field{"until", FieldType::day, false, "last day; of a planned one the planned day"},
    Field{"post", FieldType::text, false, "label of the post"},
    Field{"covers", FieldType::text, false, "other third countries covered from there"},
    Field{"duties", FieldType::text, false, "duties"},
    Field{"digest", FieldType::digest, true, "digest over this entry"},
};

inline constexpr Kind roster_entry{
    .id = KindId::roster_entry,
    .name = "roster_entry",
    .fields = roster_entry_fields,
    .of_board = true,
};

} // namespace ilonet::kinds
