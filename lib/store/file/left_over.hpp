// What a killed `init` or `upgrade` left under a name that the next one needs.
#pragma once

#include "store/connection.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace ilonet::store {

/// True for an empty file, and for one of ours in which nothing was ever committed: there is nothing in it to lose.
bool is_left_by_init(const std::string& path);
/// False for a database without tables, views or triggers.
bool has_schema(Connection& connection);

/// The backup that an upgrade of the file goes back to: FILE.before-schema-N, made now or by an upgrade that was stopped; where
/// that name holds anything else, FILE.before-schema-N-2 and so on. With `dry_run` none is
/// made. Returns its path; adds to `remarks` what was found.
std::string backup_before_upgrade(const std::string& path, std::chrono::milliseconds lock_wait,
                                  std::vector<MarkedText>& remarks, bool dry_run);

} // namespace ilonet::store
