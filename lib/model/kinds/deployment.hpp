// An officer at a host for a period, Arts 2(2) and 4.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::int64_t digits_of_digest = 64;

inline constexpr Field told_field(std::string_view name, std::string_view help)
{
    return {name, FieldType::digest, false, help, no_choices, digits_of_digest, digits_of_digest};
}

inline constexpr std::array deployment_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-d-12"},
    Field{"owner", FieldType::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"officer", FieldType::uid, true, "officer's id", no_choices, 0, 0, "officer"},
    Field{"country", FieldType::country, true, "host: a third country", no_choices, 0, 0, "third_country"},
    Field{"place", FieldType::text, false, "town"},
    Field{"host_kind", FieldType::choice, false, "host kind of Art 2(2)", "a b c d"},
    Field{"state", FieldType::choice, true, "state", "planned active ended cancelled"},
    Field{"since", FieldType::day, false, "first day of service"},
    Field{"until", FieldType::day, false, "last day of service"},
    Field{"planned_since", FieldType::day, false, "first day as planned"},
    Field{"planned_until", FieldType::day, false, "last day as planned"},
    Field{"post", FieldType::label, false, "label that links successive incumbents"},
    Field{"covers", FieldType::countries, false, "other third countries covered from there", no_choices, 0, 0,
          "third_country", "deployment_cover"},
    Field{"duties", FieldType::text, false, "duties, without personal data"},
    Field{"plan_notified_on", FieldType::day, false, "day on which the board was told of the plan, Art 4"},
    Field{"actual_notified_on", FieldType::day, false, "day on which the board was told of the deployment, Art 4"},
    Field{"source", FieldType::text, false, "where a published post was read"},
    Field{"seen_on", FieldType::day, false, "day on which it was read"},
    told_field("plan_told", "digest of what the board was told last of the plan"),
    told_field("actual_told", "digest of what the board was told last of the deployment"),
};

inline constexpr std::array<std::string_view, 3> deployment_repeat{"officer", "country", "since"};

inline constexpr Kind deployment{
    .id = KindId::deployment,
    .name = "deployment",
    .letter = "d",
    .fields = deployment_fields,
    .repeat_key = deployment_repeat,
    .part = Part::deployments,
    .from_rows = true,
};

} // namespace ilonet::kinds
