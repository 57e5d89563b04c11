// A biennial activity report, Art 8(2)(c).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array activity_report_fields{
    Field{"uid", FieldType::uid, true, "id, such as COM-y-1"},
    commission_field,
    begins_field,
    Field{"until", FieldType::day, true, "last day"},
    Field{"prepared_on", FieldType::day, false, "day on which the chair had prepared it"},
    decision_field,
    Field{"sent_on", FieldType::day, false, "day on which it was sent to the European Parliament"},
    Field{"rosters", FieldType::uids, false, "frozen lists that its overview of deployments is made from, Art 4(1)",
          no_choices, 0, 0, "roster", "activity_report_roster"},
};

inline constexpr Kind activity_report{
    .id = KindId::activity_report,
    .name = "activity_report",
    .letter = "y",
    .fields = activity_report_fields,
    .repeat_key = period_repeat,
    .part = Part::board,
    .from_rows = true,
    .of_board = true,
    .frozen = Frozen::once_adopted,
    .frozen_fields = "since until prepared_on rosters decision",
    .frozen_gaps_fill = true,
};

} // namespace ilonet::kinds
