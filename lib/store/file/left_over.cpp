#include "store/file/left_over.hpp"

#include "model/failure.hpp"
#include "model/long_work.hpp"
#include "store/file/file_on_disk.hpp"
#include "store/file/migrations.hpp"
#include "store/file/schema_check.hpp"
#include "store/file/whole_copy.hpp"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace ilonet::store {
namespace {

bool is_plain(const struct stat& status) { return S_ISREG(status.st_mode); }

// SQLite's own file format: numbers stand with their highest byte first.
std::uint32_t number_at(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes[i]);
    return number;
}

bool says_that_it_is_ours(const std::string& path)
{
    constexpr std::size_t header_size = 100, application_id_at = 68;
    const auto header = beginning_of(path, header_size);
    return header.size() == header_size && header.starts_with("SQLite format 3") &&
           number_at(header, application_id_at) == static_cast<std::uint32_t>(application_id);
}

// With one, the file lost its pages otherwise, and they come back from there.
bool has_journal(const std::string& path)
{
    return beginning_of(path + "-journal", journal_magic.size()) == journal_magic;
}

// The journal of the first write of all, which takes the file back to no pages.
bool goes_back_to_nothing(const std::string& path)
{
    constexpr std::size_t header_size = 28, pages_before_at = 16;
    const auto header = beginning_of(path + "-journal", header_size);
    return header.size() == header_size && header.starts_with(journal_magic) && number_at(header, pages_before_at) == 0;
}

bool holds_no_schema(const std::string& path)
{
    try {
        const auto connection = open_unchecked(path, Access::read, std::chrono::milliseconds{0});
        return with_failures(*connection, [&] { return !has_schema(*connection); });
    } catch (const Failure&) {
        return false; // busy or damaged: not ours to say that there is nothing in it
    }
}

enum class Found { nothing, empty, same, other };

bool is_whole(Connection& connection)
{
    SQLite::Statement check(*connection.database, "PRAGMA quick_check(1)");
    return check.executeStep() && check.getColumn(0).getString() == "ok";
}

bool is_backup_of(const std::string& name, const FileState& state, std::chrono::milliseconds lock_wait)
{
    try {
        const auto connection = open_unchecked(name, Access::read, lock_wait);
        return with_failures(*connection, [&] {
            connection->run("BEGIN");
            return file_version(*connection) == state.version &&
                   schema_digest(*connection->database) == known_schema(state.version) &&
                   state_of(*connection) == state && is_whole(*connection);
        });
    } catch (const Failure&) {
        stop_if_asked();
        return false; // what it is does not matter: it stays, and the backup takes another name
    }
}

// Of two names of one file none is a backup of the other.
bool is_same_file(const struct stat& status, const std::string& path)
{
    struct stat own {};
    return stat(resolved(path).c_str(), &own) == 0 && own.st_dev == status.st_dev && own.st_ino == status.st_ino;
}

Found what_is_at(const std::string& name, const std::string& path, const FileState& state,
                 std::chrono::milliseconds lock_wait)
{
    struct stat status {};
    if (lstat(resolved(name).c_str(), &status) != 0) {
        if (errno == ENOENT) return Found::nothing;
        throw Failure(Fault::io, "cannot read " + name + ": " + std::strerror(errno));
    }
    if (!is_plain(status) || is_same_file(status, path)) return Found::other;
    if (status.st_size == 0) return Found::empty;
    return is_backup_of(name, state, lock_wait) ? Found::same : Found::other;
}

} // namespace

bool is_left_by_init(const std::string& path)
{
    struct stat status {};
    if (lstat(resolved(path).c_str(), &status) != 0 || !is_plain(status)) return false;
    if (status.st_size == 0) return !has_journal(path) || goes_back_to_nothing(path);
    if (access(resolved(path).c_str(), R_OK) != 0) return false; // what nobody may read, nobody takes for empty
    return says_that_it_is_ours(path) && (goes_back_to_nothing(path) || holds_no_schema(path));
}

bool has_schema(Connection& connection)
{
    return connection.database->execAndGet("SELECT count(*) FROM sqlite_schema").getInt64() > 0;
}

std::string backup_before_upgrade(const std::string& path, std::chrono::milliseconds lock_wait,
                                  std::vector<MarkedText>& remarks, bool dry_run)
{
    const auto source = open_unchecked(path, Access::read, lock_wait);
    return with_failures(*source, [&] {
        source->run("BEGIN");
        const auto state = state_of(*source);
        const auto first = path + ".before-schema-" + std::to_string(newest_version);
        auto name = first;
        auto found = what_is_at(name, path, state, lock_wait);
        for (int number = 2; found == Found::other; ++number) {
            remarks.push_back(name + " holds something else than " + path + " as it is now; it stays as it is");
            name = first + "-" + std::to_string(number);
            found = what_is_at(name, path, state, lock_wait);
        }
        if (dry_run) return name;
        if (found == Found::nothing) name_new_file(copy_beside(*source, name, owner_alone), name);
        if (found == Found::empty) replace_file(copy_beside(*source, name, owner_alone), name);
        if (found == Found::same)
            remarks.push_back(name + " is a backup of " + path + " as it is now, made before; no other was made");
        return name;
    });
}

} // namespace ilonet::store
