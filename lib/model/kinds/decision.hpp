// A decision of the board with its votes, Art 7(8).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::int64_t most_members = 1'000;

inline constexpr std::array decision_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-v-5"},
    commission_field,
    Field{"meeting", FieldType::uid, false, "meeting at which it was taken; empty: written procedure", no_choices, 0, 0,
          "meeting"},
    Field{"day", FieldType::day, true, "day of the decision"},
    Field{"kind", FieldType::choice, true, "what is decided",
          "rules_of_procedure programme report ad_hoc_action funding_agreement other"},
    Field{"subject", FieldType::reference, true, "subject, in a few words"},
    Field{"votes",
          FieldType::votes,
          true,
          "what each voting member said, such as AT:for COM-1:absent",
          no_choices,
          0,
          0,
          {},
          "decision_vote"},
    Field{"outcome", FieldType::choice, true, "outcome, Art 7(8)", "adopted not_adopted"},
    Field{"revokes", FieldType::uid, false, "earlier decision that this one revokes", no_choices, 0, 0, "decision"},
    Field{"quorum", FieldType::whole, false, "with rules of procedure: members who must be present", no_choices, 1,
          most_members},
    Field{"proxies", FieldType::whole, false, "with rules of procedure: how many others one member may act for",
          no_choices, 0, most_members},
    Field{"envelope", FieldType::uid, false,
          "with a funding agreement: envelope, and so strand, whose money it is about", no_choices, 0, 0, "envelope"},
    Field{"ceiling", FieldType::euro, false, "with a funding agreement: most that may be allocated under it, in euro",
          no_choices, 0, most_cents},
};

inline constexpr std::array<std::string_view, 4> decision_repeat{"meeting", "day", "kind", "subject"};

inline constexpr Kind decision{
    .id = KindId::decision,
    .name = "decision",
    .letter = "v",
    .fields = decision_fields,
    .repeat_key = decision_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
    .frozen = Frozen::always,
};

} // namespace ilonet::kinds
