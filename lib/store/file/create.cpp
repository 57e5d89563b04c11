#include "model/failure.hpp"
#include "model/instant.hpp"
#include "store/connection.hpp"
#include "store/contacts/sealing_secret.hpp"
#include "store/file/file_on_disk.hpp"
#include "store/file/left_over.hpp"
#include "store/file/migrations.hpp"
#include "store/file/schema_check.hpp"
#include "store/store.hpp"
#include "store/text_keys.hpp"

#include <cerrno>
#include <sys/stat.h>

namespace ilonet::store {
namespace {

constexpr std::chrono::milliseconds no_wait{0};

void apply_migrations(Connection& connection, int from)
{
    for (const auto& migration : migrations())
        if (migration.version > from) connection.run(std::string(migration.sql).c_str());
    connection.run(("PRAGMA user_version = " + std::to_string(newest_version)).c_str());
}

void must_be_of_known_schema(Connection& connection, int version)
{
    if (schema_digest(*connection.database) == known_schema(version)) return;
    throw Failure(Fault::unusable_file,
                  connection.path + " is not of a schema that this program knows (" + std::to_string(version) + ")");
}

void fill(Connection& connection, const NewFile& file)
{
    connection.run(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
    apply_migrations(connection, 0);
    auto insert =
        connection.statement("INSERT INTO file (one, id, authority, created) VALUES (1, ?, nullif(?, ''), ?)");
    insert.bind(1, new_file_id());
    insert.bind(2, file.authority);
    insert.bind(3, file.created.empty() ? clock_instant() : file.created);
    insert.exec();
}

std::string made_beside(const std::string& path, const NewFile& file, mode_t mode)
{
    auto beside = make_beside(path, mode);
    try {
        const auto connection = open_unchecked(beside, Access::write, no_wait);
        connection->path = path; // as errors name it
        with_failures(*connection, [&] {
            connection->run("BEGIN IMMEDIATE");
            fill(*connection, file);
            connection->run("COMMIT");
        });
    } catch (...) {
        forget(beside);
        throw;
    }
    return beside;
}

// Under the lock, since another program may be about the same.
void complete(const std::string& path, const NewFile& file, mode_t mode)
{
    const auto connection = open_unchecked(path, Access::write, no_wait);
    with_failures(*connection, [&] {
        connection->run("BEGIN IMMEDIATE");
        if (has_schema(*connection)) fail_to_make(path, EEXIST);
        if (chmod(resolved(path).c_str(), mode) != 0) fail_to_make(path, errno);
        fill(*connection, file);
        commit(*connection);
    });
    sync_folder_of(path);
}

} // namespace

Made create(const std::string& path, const NewFile& file)
{
    const mode_t mode = file.group ? 0660 : 0600;
    if (is_left_by_init(path)) {
        complete(path, file, mode);
        return Made::completed;
    }
    must_be_free(path);
    name_new_file(made_beside(path, file, mode), path);
    return Made::anew;
}

Upgrade upgrade(const std::string& path, std::chrono::milliseconds lock_wait, bool dry_run)
{
    const auto connection = open_unchecked(path, Access::write, lock_wait);
    return with_failures(*connection, [&] {
        Upgrade done{file_version(*connection), newest_version, {}, {}};
        // An older one is held from here on, so that the backup is of what is changed.
        connection->run(done.from < newest_version ? "BEGIN IMMEDIATE" : "BEGIN");
        done.from = file_version(*connection);
        if (done.from >= newest_version) {
            check_schema(*connection);
            return done;
        }
        must_be_of_known_schema(*connection, done.from);
        done.backup = backup_before_upgrade(path, lock_wait, done.remarks, dry_run);
        if (dry_run) return done; // what was begun is rolled back
        apply_migrations(*connection, done.from);
        begin_text_keys(*connection, done.from);
        commit(*connection);
        return done;
    });
}

} // namespace ilonet::store
