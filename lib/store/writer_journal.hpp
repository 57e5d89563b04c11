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
};

struct Writer::Journal {
    explicit Journal(Connection& connection) : capture(connection) {}

    /// What changed, with the blanked text left out.
    std::vector<Change> changes(Connection& connection);

    Capture capture;
    std::optional<Blanked> blanked;
    std::vector<std::pair<const Kind*, std::string>> touched;
};

} // namespace ilonet::store
