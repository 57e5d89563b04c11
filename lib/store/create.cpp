#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/migrations.hpp"
#include "store/schema_check.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/Backup.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ilonet::store {
namespace {

constexpr std::chrono::milliseconds no_wait{0};

std::string random_id()
{
    if (sodium_init() < 0) throw Failure(Exit::io, "the system gives no random numbers");
    std::array<unsigned char, 16> raw{};
    randombytes_buf(raw.data(), raw.size());
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), raw.data(), raw.size());
    return hex.data();
}

// Made by us, so that nobody's file is ever written over and the mode is right from the first byte.
void make_empty(const std::string& path, bool group)
{
    const mode_t before = umask(group ? 0007 : 0077);
    const int file = ::open(resolved(path).c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, group ? 0660 : 0600);
    const int error = errno;
    umask(before);
    if (file >= 0) {
        ::close(file);
        return;
    }
    if (error == EEXIST)
        throw Failure(Exit::refused, path + " exists already", "choose another name, or use the file as it is");
    throw Failure(Exit::io, "cannot make " + path + ": " + std::strerror(error));
}

void sync_folder_of(const std::string& path)
{
    const auto whole = resolved(path);
    const int folder = ::open(whole.substr(0, whole.rfind('/') + 1).c_str(), O_RDONLY | O_DIRECTORY);
    if (folder < 0) return;
    fsync(folder);
    ::close(folder);
}

void apply_migrations(Connection& connection, int from)
{
    for (const auto& migration : migrations())
        if (migration.version > from) connection.run(std::string(migration.sql).c_str());
    connection.run(("PRAGMA user_version = " + std::to_string(newest_version)).c_str());
}

void write_new_file(const std::string& path, const NewFile& file)
{
    const auto connection = open_unchecked(path, Access::write, no_wait);
    guarded(*connection, [&] {
        connection->run("BEGIN IMMEDIATE");
        connection->run(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
        apply_migrations(*connection, 0);
        auto& insert =
            connection->statement("INSERT INTO file (one, id, authority, created) VALUES (1, ?, nullif(?, ''), ?)");
        insert.bind(1, random_id());
        insert.bind(2, file.authority);
        insert.bind(3, file.created);
        insert.exec();
        connection->run("COMMIT");
    });
}

// Through SQLite's backup, so that a write of another program at the same time cannot tear the copy.
void copy_to(Connection& connection, const std::string& path)
{
    make_empty(path, false);
    guarded(connection, [&] {
        SQLite::Database copy(resolved(path), SQLite::OPEN_READWRITE);
        copy.exec("PRAGMA synchronous = EXTRA");
        SQLite::Backup(copy, *connection.database).executeStep();
    });
    sync_folder_of(path);
}

} // namespace

void create(const std::string& path, const NewFile& file)
{
    make_empty(path, file.group);
    try {
        write_new_file(path, file);
    } catch (...) {
        unlink(resolved(path).c_str());
        throw;
    }
    sync_folder_of(path);
}

Upgrade upgrade(const std::string& path, std::chrono::milliseconds lock_wait)
{
    const auto connection = open_unchecked(path, Access::write, lock_wait);
    return guarded(*connection, [&] {
        const int version = file_version(*connection);
        Upgrade done{version, newest_version, {}};
        if (version >= newest_version) {
            connection->run("BEGIN");
            check_schema(*connection);
            return done;
        }
        if (schema_digest(*connection->database) != known_schema(version))
            throw Failure(Exit::unusable_file,
                          path + " is not of a schema that this program knows (" + std::to_string(version) + ")");
        done.backup = path + ".before-schema-" + std::to_string(newest_version);
        copy_to(*connection, done.backup);
        connection->run("BEGIN IMMEDIATE");
        apply_migrations(*connection, version);
        connection->run("COMMIT");
        return done;
    });
}

} // namespace ilonet::store
