// Hosts, and countries covered from elsewhere.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::int64_t greatest_weight = 1000'00;

inline constexpr std::array third_country_fields{
    Field{"uid", FieldType::country, true, "code as the EU writes it"},
    Field{"name", FieldType::text, true, "name"},
    Field{"region", FieldType::slug, true, "region", no_choices, 0, 0, "region"},
    Field{"since", FieldType::day, false, "first day as a third country"},
    Field{"until", FieldType::day, false, "last day as a third country"},
    Field{
        "neighbours", FieldType::countries, false, "land neighbours", no_choices, 0, 0, {}, "third_country_neighbour"},
    Field{"languages", FieldType::slugs, false, "languages, ISO 639", no_choices, 0, 0, {}, "third_country_language"},
    Field{"routes", FieldType::slugs, false, "migration routes", no_choices, 0, 0, {}, "third_country_route"},
    Field{"weight", FieldType::hundredths, false, "weight in coverage", no_choices, 0, greatest_weight},
    Field{"source", FieldType::text, false, "where the facts come from"},
};

inline constexpr Kind third_country{
    .id = KindId::third_country,
    .name = "third_country",
    .reference = true,
    .fields = third_country_fields,
    .part = Part::reference,
};

} // namespace ilonet::kinds
