// One entry of the ledgers; never changed, a correction is another.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array entry_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-z-12"},
    Field{"owner", FieldType::authority, true,
          "whose ledger: the Commission's is the Union's, a state's its programme's", no_choices, 0, 0, "authority"},
    Field{"reference", FieldType::reference, true, "reference, once in a ledger: a repeat with it is harmless"},
    Field{"day", FieldType::day, true, "day of the act; left out: today"},
    Field{"act", FieldType::choice, true, "what it records",
          "allocation amendment transfer grant commitment legal claim payment recovery decommitment"},
    Field{"amount", FieldType::euro, true,
          "amount, in euro, above 0; a correction or an amendment takes away with a minus", no_choices, -most_cents,
          most_cents},
    Field{"envelope", FieldType::uid, false, "envelope that an allocation or an amendment is of", no_choices, 0, 0,
          "envelope"},
    Field{"decision", FieldType::uid, false, "funding agreement of the board that an allocation keeps to", no_choices,
          0, 0, "decision"},
    Field{"account", FieldType::uid, false, "entry whose money it draws on", no_choices, 0, 0, "entry"},
    Field{"target", FieldType::uid, false, "allocation that a transfer goes to", no_choices, 0, 0, "entry"},
    Field{"corrects", FieldType::uid, false, "entry that it corrects by its amount", no_choices, 0, 0, "entry"},
    Field{"authority", FieldType::authority, false, "authority that an allocation is for", no_choices, 0, 0,
          "authority"},
    Field{"commitment", FieldType::choice, false, "kind of a budgetary commitment, FR Art 112",
          "individual global provisional"},
    Field{"payment", FieldType::choice, false, "kind of a payment", "prefinancing interim balance"},
    year_field("year", "budget year of a commitment; accounting year of a claim"),
    Field{"action", FieldType::slug, false, "kind of action, which has a rate in the instrument"},
    Field{"country", FieldType::country, false, "third country that it is for", no_choices, 0, 0, "third_country"},
    Field{"deployment", FieldType::uid, false, "deployment that it pays for", no_choices, 0, 0, "deployment"},
    Field{"joint", FieldType::uid, false, "joint deployment (Art 6(3)) that it pays for", no_choices, 0, 0,
          "joint_deployment"},
    Field{"since", FieldType::day, false, "first day of the cost that is claimed"},
    Field{"until", FieldType::day, false,
          "last day of the cost that is claimed; of a commitment the final day to carry it out"},
    Field{"total", FieldType::euro, false, "eligible cost of a claim, in euro", no_choices, -most_cents, most_cents},
    Field{"parts", FieldType::amounts, false, "what each state bears of a claim's cost, such as ES:60.00 FR:40.00",
          no_choices, 0, 0, "authority", "entry_part"},
    Field{"text", FieldType::text, false, "what it is for, in a few words"},
};

inline constexpr std::array<std::string_view, 2> entry_repeat{"owner", "reference"};

inline constexpr std::array entry_defaults{Default{"day", Default::From::today}};

inline constexpr Kind entry{
    .id = KindId::entry,
    .name = "entry",
    .letter = "z",
    .fields = entry_fields,
    .repeat_key = entry_repeat,
    .defaults = entry_defaults,
    .part = Part::ledger,
    .from_rows = true,
    .of_ledger = true,
    .frozen = Frozen::always,
};

} // namespace ilonet::kinds
