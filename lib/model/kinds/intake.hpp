// What brought reports into the file: their count and their digest.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::int64_t most_reports = 1'000'000'000'000;

inline constexpr std::array intake_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-u-12"},
    Field{"owner", FieldType::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"number", FieldType::whole, true, "number that its reports carry", no_choices, 1, most_reports},
    Field{"records", FieldType::whole, true, "how many reports it brought", no_choices, 1, most_reports},
    Field{"digest", FieldType::digest, true, "digest of its reports: ilonet-journal(5)"},
    Field{"deployments", FieldType::uids, false, "deployments that its reports come from", no_choices, 0, 0,
          "deployment", "intake_deployment"},
    Field{"corrects", FieldType::uids, false, "earlier intakes of which it replaces reports", no_choices, 0, 0,
          "intake", "intake_corrects"},
    Field{"repeats",
          FieldType::uids,
          false,
          "undone intakes of which it holds reports anew",
          no_choices,
          0,
          0,
          {},
          "intake_repeats"},
};

inline constexpr Kind intake{
    .id = KindId::intake,
    .name = "intake",
    .letter = "u",
    .fields = intake_fields,
};

} // namespace ilonet::kinds
