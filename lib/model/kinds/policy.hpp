// What the law leaves open and this network has settled.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array policy_fields{
    Field{"uid", FieldType::text, true, "name of the policy"},
    Field{"value", FieldType::text, true, "its value"},
};

inline constexpr Kind policy{
    .id = KindId::policy,
    .name = "policy",
    .reference = true,
    .fields = policy_fields,
    .part = Part::reference,
};

} // namespace ilonet::kinds
