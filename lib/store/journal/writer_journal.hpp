// What a Writer keeps while its transaction is open.
#pragma once

#include "model/redacted.hpp"
#include "store/journal/capture.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ilonet::store {

/// A text that must not come into the journal with the change that takes it away.
struct Blanked {
    std::string kind, uid, field;
    /// Digests over the text, by field, each with the one that may stay: it is over the blanked content.
    std::vector<std::pair<std::string, std::string>> digests;
};

/// What stands in the place of a blanked text: what identifies or links stays one of its kind.
inline std::string blank_text(std::string_view kind, const std::string& uid, std::string_view field)
{
    const Kind* known = kinds::find(kind);
    const int index = known == nullptr ? -1 : known->index_of(field);
    const bool unique = index >= 0 && identifies(known->fields[static_cast<std::size_t>(index)].type);
    return unique ? redacted_text_of(uid) : std::string(redacted_text);
}

struct Writer::Journal {
    explicit Journal(Connection& connection) : capture(connection) {}

    /// What changed, with the blanked text and the digests over it left out.
    std::vector<Change> changes(Connection& connection);

    Capture capture;
    std::optional<Blanked> blanked;
    std::vector<std::pair<KindId, std::string>> touched;
};

} // namespace ilonet::store
