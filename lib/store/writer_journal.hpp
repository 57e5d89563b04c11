// What a Writer keeps while its transaction is open.
#pragma once

#include "store/capture.hpp"
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

/// What stands in the place of a blanked text. A reference of the ledgers stays one of its kind.
inline std::string blank_text(std::string_view kind, const std::string& uid, std::string_view field)
{
    const bool unique = kind == kinds::entry.name && field == "reference";
    return std::string(redacted_text) + (unique ? " " + uid : "");
}

struct Writer::Journal {
    explicit Journal(Connection& connection) : capture(connection) {}

    /// What changed, with the blanked text and the digests over it left out.
    std::vector<Change> changes(Connection& connection);

    Capture capture;
    std::optional<Blanked> blanked;
    std::vector<std::pair<const Kind*, std::string>> touched;
};

} // namespace ilonet::store
