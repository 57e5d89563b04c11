// Rows of the file straight into the values that answers are worked out from: no Record and no cell stands between.
#pragma once

#include "model/record.hpp"
#include "model/snapshot.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace ilonet::store {

struct Connection;

/// Adds the records of the kind that `where` holds to the snapshot, as `Snapshot::add` adds a Record, in the order in which SQLite comes
/// to them. `where` (empty: all) speaks of the kind's table as `t`; `bound` are its parameters. Fields other than `wanted` (empty: all)
/// may stay empty.
void take_values(Connection& connection, const Kind& kind, Snapshot& snapshot, std::string_view where = {},
                 std::span<const std::string> bound = {}, std::span<const std::string> wanted = {});
/// The same row by row: `visit` finds each record by itself in the snapshot, and takes it out.
void each_value(Connection& connection, const Kind& kind, Snapshot& snapshot, std::string_view where,
                std::span<const std::string> bound, std::span<const std::string> wanted,
                const std::function<void()>& visit);
/// Those of these uids.
void take_values(Connection& connection, const Kind& kind, Snapshot& snapshot, std::span<const std::string> uids);

} // namespace ilonet::store
