// Who deploys: member and associated states, the Commission, agencies.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array authority_fields{
    Field{"uid", FieldType::authority, true, "code as the EU writes it"},
    Field{"kind", FieldType::choice, true, "who deploys", "member_state associated_state commission agency"},
    Field{"name", FieldType::text, true, "name"},
    Field{"since", FieldType::day, false, "first day of membership or existence"},
    Field{"until", FieldType::day, false, "last day of membership or existence"},
    Field{"bound",
          FieldType::periods,
          false,
          "when Regulation (EU) 2019/1240 binds it",
          no_choices,
          0,
          0,
          {},
          "authority_status"},
    Field{"votes",
          FieldType::periods,
          false,
          "when it has a vote on the board",
          no_choices,
          0,
          0,
          {},
          "authority_status"},
    Field{"funded",
          FieldType::periods,
          false,
          "when an instrument can fund it",
          no_choices,
          0,
          0,
          {},
          "authority_status"},
    Field{"successor_of", FieldType::authority, false, "the agency before it", no_choices, 0, 0, "authority"},
    Field{"source", FieldType::text, false, "where the facts come from"},
};

inline constexpr Kind authority{
    .id = KindId::authority,
    .name = "authority",
    .reference = true,
    .fields = authority_fields,
    .part = Part::reference,
};

} // namespace ilonet::kinds
