// A text that was blanked in a record and in the revisions that held it.
#pragma once

#include "model/kinds/shared_fields.hpp"

namespace ilonet::kinds {

inline constexpr std::array redaction_fields{
    Field{"uid", FieldType::uid, true, "id, such as ES-x-12"},
    Field{"owner", FieldType::authority, true, "owner of the record", no_choices, 0, 0, "authority"},
    Field{"record", FieldType::uid, true, "record whose text was blanked"},
    Field{"field", FieldType::slug, true, "field that was blanked"},
    Field{"revision", FieldType::whole, true, "revision that held the text", no_choices, 1, most_revisions},
    Field{"text_digest", FieldType::digest, true, "salted digest of the text"},
    Field{"content_digest", FieldType::digest, true, "digest of that revision as it stands now"},
    Field{"reason", FieldType::text, true, "why"},
};

inline constexpr Kind redaction{
    .id = KindId::redaction,
    .name = "redaction",
    .letter = "x",
    .fields = redaction_fields,
};

} // namespace ilonet::kinds
