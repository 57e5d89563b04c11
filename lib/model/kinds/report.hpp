// A piece of information that an officer collected, Art 3(4): mass rows, never changed or deleted.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array report_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-p-12"},
    Field{"owner", FieldType::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"deployment", FieldType::uid, true, "deployment of the officer that reports", no_choices, 0, 0, "deployment"},
    Field{"country", FieldType::country, false, "third country observed; empty: the deployment's host", no_choices, 0,
          0, "third_country"},
    Field{"topic", FieldType::choice, true, "topic a-l of Art 3(4)", "a b c d e f g h i j k l"},
    Field{"level", FieldType::choice, false, "level of the information", "operational strategic both"},
    Field{"observed_on", FieldType::day, true, "day of the observation"},
    Field{"received_on", FieldType::day, false, "day on which the authority received it"},
    Field{"processed_on", FieldType::day, false, "day on which it was processed"},
    Field{"title", FieldType::text, true, "title, without personal data"},
    Field{"text", FieldType::text, false, "text, without personal data"},
    Field{"routes", FieldType::slugs, false, "migration routes that it is about"},
    Field{"incident", FieldType::choice, false, "whether it tells of an incident", "yes no"},
    Field{"destinations", FieldType::choices, false, "where it was sent", "authority network agency"},
    Field{"reliability", FieldType::choice, false, "how far its source can be relied on",
          "reliable mostly_reliable mostly_unreliable not_known"},
    Field{"replaces", FieldType::uid, false, "report that this one corrects", no_choices, 0, 0, "report"},
};

inline constexpr Kind report{
    .id = KindId::report,
    .name = "report",
    .letter = "p",
    .fields = report_fields,
    .from_rows = true,
};

} // namespace ilonet::kinds
