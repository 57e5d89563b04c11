// An immigration liaison officer under a pseudonymous id, Art 2(1).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array officer_fields{
    Field{"uid", FieldType::uid, true, "pseudonymous id, such as ES-0042"},
    Field{"owner", FieldType::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"languages", FieldType::slugs, false, "languages, ISO 639", no_choices, 0, 0, {}, "officer_language"},
    Field{"expertise", FieldType::slugs, false, "expertise", no_choices, 0, 0, {}, "officer_expertise"},
    Field{"training", FieldType::slugs, false, "training done", no_choices, 0, 0, {}, "officer_training"},
    Field{"source", FieldType::text, false, "where a published post was read"},
    Field{"seen_on", FieldType::day, false, "day on which it was read"},
};

inline constexpr Kind officer{
    .id = KindId::officer,
    .name = "officer",
    .letter = "o",
    .fields = officer_fields,
    .part = Part::officers,
    .from_rows = true,
};

} // namespace ilonet::kinds
