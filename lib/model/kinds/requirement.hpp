// How many officers a country needs for a topic, a task, or in general.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::int64_t most_officers = 1000;

inline constexpr std::array requirement_fields{
    Field{"uid", FieldType::text, true, "country/topic or task/since"},
    Field{"country", FieldType::country, true, "third country", no_choices, 0, 0, "third_country"},
    Field{"topic", FieldType::choice, false, "topic a-l of Art 3(4)", topic_choices},
    Field{"task", FieldType::choice, false, "task of Art 3(6)", task_choices},
    Field{"officers", FieldType::whole, true, "how many officers", no_choices, 1, most_officers},
    Field{"since", FieldType::day, false, "first day"},
    Field{"until", FieldType::day, false, "last day"},
    Field{"source", FieldType::text, false, "where the requirement comes from"},
};

inline constexpr Kind requirement{
    .id = KindId::requirement,
    .name = "requirement",
    .reference = true,
    .fields = requirement_fields,
    .part = Part::requirements,
};

} // namespace ilonet::kinds
