// One activity of a work programme.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array programme_item_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-i-4"},
    commission_field,
    Field{"programme", FieldType::uid, true, "programme that it is part of", no_choices, 0, 0, "programme"},
    Field{"priority", FieldType::slug, false, "priority of the programme that it serves"},
    Field{"activity", FieldType::reference, true, "activity"},
    Field{"lead", FieldType::authority, false, "authority in the lead", no_choices, 0, 0, "authority"},
    Field{"networks", FieldType::networks, false, "networks concerned", no_choices, 0, 0, {}, "programme_item_network"},
    Field{"indicator", FieldType::text, false, "how progress is seen"},
    Field{"resources", FieldType::euro, false, "resources needed, in euro", no_choices, 0, most_cents},
    Field{"due", FieldType::day, false, "day by which it is to be done"},
    Field{"progress", FieldType::choice, true, "progress", "planned running done dropped"},
    Field{"progress_on", FieldType::day, false, "day of that progress"},
    Field{"outcome", FieldType::text, false, "outcome"},
    Field{"decision", FieldType::uid, false, "decision by which it became part of the programme", no_choices, 0, 0,
          "decision"},
};

inline constexpr std::array<std::string_view, 2> programme_item_repeat{"programme", "activity"};

inline constexpr std::array programme_item_defaults{Default{"progress", Default::From::word, "planned"}};

inline constexpr Kind programme_item{
    .id = KindId::programme_item,
    .name = "programme_item",
    .letter = "i",
    .fields = programme_item_fields,
    .repeat_key = programme_item_repeat,
    .defaults = programme_item_defaults,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
    .frozen = Frozen::once_adopted,
    .frozen_fields = "programme priority activity lead networks indicator resources due",
};

} // namespace ilonet::kinds
