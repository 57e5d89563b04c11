// What an officer did in a period, in counts alone.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::int64_t most_counted = 1'000'000'000;

inline constexpr Field count_field(std::string_view name, std::string_view help)
{
    return {name, FieldType::whole, false, help, no_choices, 0, most_counted};
}

inline constexpr std::array activity_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-c-12"},
    owner_field,
    deployment_field,
    Field{"kind", FieldType::choice, true, "kind of activity",
          "host_meeting capacity_building training_attended training_given carrier_liaison information_session "
          "return_assistance resettlement admission"},
    Field{"country", FieldType::country, false, "third country that it was for; empty: the deployment's host",
          no_choices, 0, 0, "third_country"},
    Field{"served", FieldType::authority, false, "member state that it was done for; empty: the deploying authority",
          no_choices, 0, 0, "authority"},
    Field{"since", FieldType::day, true, "first day of the period that is counted"},
    Field{"until", FieldType::day, true, "last day of the period that is counted"},
    count_field("events", "how many meetings, trainings or sessions"),
    count_field("participants", "how many took part"),
    count_field("checked", "how many passengers carriers had doubts about"),
    count_field("advised", "how many of these the carrier was advised not to board"),
    count_field("requests", "how many requests for identification or documents"),
    count_field("identified", "how many persons were identified"),
    count_field("returned", "how many persons returned"),
    count_field("resettled", "how many persons were resettled"),
    count_field("admitted", "how many legal migrants were admitted"),
};

inline constexpr std::array<std::string_view, 6> activity_repeat{"deployment", "kind",  "country",
                                                                 "served",     "since", "until"};

inline constexpr Kind activity{
    .id = KindId::activity,
    .name = "activity",
    .letter = "c",
    .fields = activity_fields,
    .repeat_key = activity_repeat,
    .part = Part::activities,
    .from_rows = true,
};

} // namespace ilonet::kinds
