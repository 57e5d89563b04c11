// What was done with a contact, never the contact.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array contact_event_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-e-12"},
    Field{"owner", FieldType::authority, true, "deploying authority", no_choices, 0, 0, "authority"},
    Field{"officer", FieldType::uid, true, "officer or seat whose contact it was"},
    Field{"event", FieldType::choice, true, "what was done", "set shown listed erased"},
    Field{"review_on", FieldType::day, false, "day of review that was set"},
};

inline constexpr Kind contact_event{
    .id = KindId::contact_event,
    .name = "contact_event",
    .letter = "e",
    .fields = contact_event_fields,
};

} // namespace ilonet::kinds
