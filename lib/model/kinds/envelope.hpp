// Money that the Commission may allocate.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array envelope_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-b-1"},
    // Left out it is the Commission, which the service fills in.
    Field{"owner", FieldType::authority, false, "code of the Commission", no_choices, 0, 0, "authority"},
    Field{"instrument", FieldType::instrument, true, "instrument", no_choices, 0, 0, "instrument"},
    Field{"strand", FieldType::slug, true, "strand of the instrument"},
    Field{"since", FieldType::day, true, "first day"},
    Field{"until", FieldType::day, true, "last day"},
    Field{"amount", FieldType::euro, true, "amount, in euro", no_choices, 0, most_cents},
    Field{"source", FieldType::text, false, "act or work programme that opens it"},
};

inline constexpr std::array<std::string_view, 3> envelope_repeat{"instrument", "strand", "since"};

inline constexpr Kind envelope{
    .id = KindId::envelope,
    .name = "envelope",
    .letter = "b",
    .fields = envelope_fields,
    .repeat_key = envelope_repeat,
    .part = Part::ledger,
    .from_rows = true,
    .of_board = true,
    .of_ledger = true,
    .frozen = Frozen::always,
};

} // namespace ilonet::kinds
