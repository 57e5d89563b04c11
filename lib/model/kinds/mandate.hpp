// What a deployment does: a topic of Art 3(4) or a task of Art 3(6).
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array mandate_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-m-12"},
    Field{"owner", FieldType::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"deployment", FieldType::uid, true, "deployment's id", no_choices, 0, 0, "deployment"},
    Field{"topic", FieldType::choice, false, "topic a-l of Art 3(4)", topic_choices},
    Field{"task", FieldType::choice, false, "task of Art 3(6)", task_choices},
    Field{"level", FieldType::choice, false, "level of the information", "operational strategic both"},
    Field{"share", FieldType::whole, false, "share of working time in percent", no_choices, 1, 100},
    Field{"since", FieldType::day, false, "first day; empty: the deployment's"},
    Field{"until", FieldType::day, false, "last day; empty: the deployment's"},
    Field{"decided_by", FieldType::authority, true, "who decided: the deploying authority", no_choices, 0, 0,
          "authority"},
};

inline constexpr std::array mandate_defaults{Default{"decided_by", Default::From::owner}};

inline constexpr Kind mandate{
    .id = KindId::mandate,
    .name = "mandate",
    .letter = "m",
    .fields = mandate_fields,
    .repeat_key = mandate_repeat,
    .defaults = mandate_defaults,
    .part = Part::mandates,
    .from_rows = true,
};

} // namespace ilonet::kinds
