// Files of ours as the disk sees them: made, copied and put in place so that nothing half-made ever has the name.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

namespace ilonet::store {

struct Connection;

/// The first bytes of the journal that SQLite keeps beside a file while it writes.
inline constexpr std::string_view journal_magic = "\xd9\xd5\x05\xf9";

/// The first bytes of a file, fewer where it is shorter, none where there is no such file. Failure (io) where it cannot be read.
/// Not while this process has a database open there: its locks would go.
std::string beginning_of(const std::string& path, std::size_t size);
/// Removes a file of which nobody needs to know: it has another name, or an error is on its way to the user.
void forget(const std::string& path);
[[noreturn]] void fail_to_make(const std::string& path, int error);
/// Failure (refused) where the name is taken.
void must_be_free(const std::string& path);
/// Makes an empty file with that mode whatever the umask; Failure (refused) where the path exists.
void make_empty(const std::string& path, mode_t mode);
void sync_folder_of(const std::string& path);
/// Makes an empty file beside `path`, under a name that nothing has, and returns its path.
std::string make_beside(const std::string& path, mode_t mode);
/// Rights of a file that its owner alone reads and writes.
inline constexpr mode_t owner_alone = 0600;
/// Copies the database into a file beside `path` with that mode, through SQLite's backup, so that a write of another program
/// at the same time cannot tear it. Returns the path of that file; it is synced, and known to be whole.
std::string copy_beside(Connection& connection, const std::string& path, mode_t mode);
/// Gives the file beside its name; Failure (refused) where the name is taken, or where the journal of a file that had it would
/// be rolled into the new one.
void name_new_file(const std::string& beside, const std::string& path);
/// Gives the file beside its name in place of the one that has it.
void replace_file(const std::string& beside, const std::string& path);

} // namespace ilonet::store
