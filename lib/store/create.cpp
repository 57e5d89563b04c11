#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/file_on_disk.hpp"
#include "store/migrations.hpp"
#include "store/schema_check.hpp"
#include "store/store.hpp"

#include <array>
#include <sodium.h>
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

} // namespace

void create(const std::string& path, const NewFile& file)
{
    make_empty(path, file.group ? 0660 : 0600);
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
        name_new_file(copy_beside(*connection, done.backup, 0600), done.backup);
        connection->run("BEGIN IMMEDIATE");
        apply_migrations(*connection, version);
        connection->run("COMMIT");
        return done;
    });
}

} // namespace ilonet::store
