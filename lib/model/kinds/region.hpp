// Regions of third countries, as policy names them.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array region_fields{
    Field{"uid", FieldType::slug, true, "code of the region"},
    Field{"name", FieldType::text, true, "name"},
    Field{"source", FieldType::text, false, "where the facts come from"},
};

inline constexpr Kind region{
    .id = KindId::region,
    .name = "region",
    .reference = true,
    .fields = region_fields,
    .part = Part::reference,
};

} // namespace ilonet::kinds
