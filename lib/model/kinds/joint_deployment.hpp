// Several member states deploy one officer, Art 6(3).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array joint_deployment_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-j-12"},
    owner_field,
    deployment_field,
    Field{"shares", FieldType::shares, true,
          "member states and their shares of the cost in percent, such as ES:60 FR:40", no_choices, 0, 0, "authority",
          "joint_deployment_share"},
    agreement_field,
    Field{"agreed_on", FieldType::day, false, "day of the agreement"},
    first_day_field,
    last_day_field,
};

inline constexpr std::array<std::string_view, 2> joint_deployment_repeat{"deployment", "since"};

inline constexpr Kind joint_deployment{
    .id = KindId::joint_deployment,
    .name = "joint_deployment",
    .letter = "j",
    .fields = joint_deployment_fields,
    .repeat_key = joint_deployment_repeat,
    .part = Part::joint_work,
    .from_rows = true,
};

} // namespace ilonet::kinds
