// Officers of several member states share a task, Art 6(2).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array sharing_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-s-12"},
    owner_field,
    deployment_field,
    Field{"partners", FieldType::authorities, true, "member states whose officers share the task", no_choices, 0, 0,
          "authority", "sharing_partner"},
    Field{"topic", FieldType::choice, false, "topic a-l of Art 3(4)", topic_choices},
    Field{"task", FieldType::choice, false, "task of Art 3(6)", task_choices},
    agreement_field,
    Field{"agreed_on", FieldType::day, false, "day of the agreement"},
    first_day_field,
    last_day_field,
};

inline constexpr Kind sharing{
    .id = KindId::sharing,
    .name = "sharing",
    .letter = "s",
    .fields = sharing_fields,
    .repeat_key = mandate_repeat,
    .part = Part::joint_work,
    .from_rows = true,
};

} // namespace ilonet::kinds
