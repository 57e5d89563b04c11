// An officer looks after the interests of another member state, Art 6(1).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array representation_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-r-12"},
    owner_field,
    deployment_field,
    Field{"beneficiary", FieldType::authority, true, "member state whose interests are looked after", no_choices, 0, 0,
          "authority"},
    Field{"topic", FieldType::choice, false,
          "topic a-l of Art 3(4); with neither topic nor task: its interests in general", topic_choices},
    Field{"task", FieldType::choice, false, "task of Art 3(6)", task_choices},
    agreement_field,
    Field{"agreed_on", FieldType::day, false, "day of the agreement"},
    first_day_field,
    last_day_field,
};

inline constexpr std::array<std::string_view, 5> representation_repeat{"deployment", "beneficiary", "topic", "task",
                                                                       "since"};

inline constexpr Kind representation{
    .id = KindId::representation,
    .name = "representation",
    .letter = "r",
    .fields = representation_fields,
    .repeat_key = representation_repeat,
    .part = Part::joint_work,
    .from_rows = true,
};

} // namespace ilonet::kinds
