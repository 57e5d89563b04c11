// What a national file notified and this file took over, Art 4.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array notification_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-n-12"},
    Field{"owner", FieldType::authority, true, "whose notification it is", no_choices, 0, 0, "authority"},
    Field{"file", FieldType::digest, true, "id of the file that it comes from"},
    Field{"revision", FieldType::whole, true, "newest revision of that file", no_choices, 0, most_revisions},
    Field{"digest", FieldType::digest, true, "digest of that revision"},
    Field{"instant", FieldType::text, true, "instant of that revision"},
    Field{"content", FieldType::digest, true, "digest of the notification's lines"},
    Field{"records", FieldType::whole, true, "how many records it held", no_choices, 0, most_revisions},
    Field{"received_on", FieldType::day, true, "day of the import"},
};

inline constexpr Kind notification{
    .id = KindId::notification,
    .name = "notification",
    .letter = "n",
    .fields = notification_fields,
};

} // namespace ilonet::kinds
