// Files of ours as the disk sees them: made, copied and put in place so that nothing half-made ever has the name.
#pragma once

#include <string>
#include <sys/types.h>

namespace ilonet::store {

struct Connection;

/// Makes an empty file with that mode whatever the umask; Failure (refused) where the path exists.
void make_empty(const std::string& path, mode_t mode);
void sync_folder_of(const std::string& path);
/// Copies the database into a file beside `path` with that mode, through SQLite's backup, so that a write of another program
/// at the same time cannot tear it. Returns the path of that file; it is synced.
std::string copy_beside(Connection& connection, const std::string& path, mode_t mode);
/// Gives the file beside its name; Failure (refused) where the name is taken.
void name_new_file(const std::string& beside, const std::string& path);
/// Gives the file beside its name in place of the one that has it.
void replace_file(const std::string& beside, const std::string& path);

} // namespace ilonet::store
