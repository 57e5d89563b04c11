// A copy of a database that is known to be whole before anything takes it for one.
#pragma once

#include "store/connection.hpp"

#include <cstdint>
#include <string>

namespace ilonet::store {

/// What tells one state of a file of ours, of any version, from another.
struct FileState {
    std::string id;
    int version = 0;
    std::int64_t pages = 0;
    std::int64_t revision = 0; ///< of the journal's head; 0 and no digest where nothing was written yet
    std::string digest;

    bool operator==(const FileState&) const = default;
};

FileState state_of(Connection& connection);
/// Copies the database into the empty file `to` through SQLite's backup, and reads from the disk's copy that it is in the same
/// state. Failure: unusable_file where a lock is not to be had in time, io where the copy is not what was copied.
void copy_whole(Connection& from, const std::string& to);

} // namespace ilonet::store
