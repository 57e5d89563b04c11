#include "store/contacts/contact_file.hpp"

#include "model/failure.hpp"
#include "model/record.hpp"
#include "store/contacts/contact_disk.hpp"
#include "store/contacts/contact_file_check.hpp"

#include <algorithm>
#include <sqlite3.h>

namespace ilonet::store {
namespace {

template <typename Act>
decltype(auto) guarded_contacts(const std::string& path, Act act)
{
    try {
        return act();
    } catch (const SQLite::Exception& error) {
        fail_contacts(error, path);
    }
}

std::unique_ptr<Connection> begin(const std::string& path, Access access, std::chrono::milliseconds lock_wait)
{
    auto connection = open_unchecked(path, access, lock_wait);
    if (access == Access::write) {
        connection->run("PRAGMA journal_mode = DELETE");
        connection->run("PRAGMA secure_delete = ON");
    }
    connection->run(access == Access::read ? "BEGIN" : "BEGIN EXCLUSIVE");
    return connection;
}

// What a killed writer left can be rolled back only with the right to write.
void recover_contacts(const std::string& path, std::chrono::milliseconds lock_wait)
{
    try {
        begin(path, Access::write, lock_wait)->run("ROLLBACK");
    } catch (const std::exception&) {
        throw Failure(Fault::unusable_file, path + " holds an unfinished write that cannot be rolled back here",
                      "run the command where the file and its folder can be written");
    }
}

bool contacts_need_recovery(const SQLite::Exception& error)
{
    const int code = error.getExtendedErrorCode();
    return code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY;
}

std::string blob(SQLite::Statement& query, int column)
{
    const auto cell = query.getColumn(column);
    return {static_cast<const char*>(cell.getBlob()), static_cast<std::size_t>(cell.getBytes())};
}

} // namespace

void ContactFile::make(const std::string& path, const std::string& id)
{
    make_private(path, [&](const std::string& beside) {
        guarded_contacts(path, [&] {
            const auto connection = begin(beside, Access::write, std::chrono::milliseconds{0});
            lay_contact_schema(*connection->database);
            auto insert = connection->statement("INSERT INTO file (one, id) VALUES (1, ?)");
            insert.bind(1, id);
            insert.exec();
            connection->run("COMMIT");
        });
    });
}

ContactFile::ContactFile(const std::string& path, Access access, std::chrono::milliseconds lock_wait)
{
    stands_private(path);
    const auto open_and_check = [&] {
        connection_ = begin(path, access, lock_wait);
        id_ = checked_contact_id(*connection_);
        version_ = contact_version(*connection_->database);
        if (access != Access::write) return;
        if (version_ < newest_contact_version) lay_contact_schema(*connection_->database, version_);
        version_ = newest_contact_version;
    };
    guarded_contacts(path, [&] {
        try {
            return open_and_check();
        } catch (const SQLite::Exception& error) {
            if (access != Access::read || !contacts_need_recovery(error)) throw;
        }
        recover_contacts(path, lock_wait);
        open_and_check();
    });
}

std::vector<SealedContact> ContactFile::list()
{
    return guarded_contacts(connection_->path, [&] {
        std::vector<SealedContact> records;
        auto query = connection_->statement("SELECT uid, review_on, set_at FROM contact");
        while (query.executeStep())
            records.push_back(
                {query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getString(), {}});
        std::sort(records.begin(), records.end(),
                  [](const auto& a, const auto& b) { return natural_less(a.uid, b.uid); });
        return records;
    });
}

std::optional<SealedContact> ContactFile::find(const std::string& uid)
{
    return guarded_contacts(connection_->path, [&]() -> std::optional<SealedContact> {
        auto query = connection_->statement("SELECT review_on, set_at, name, phone, email FROM contact WHERE uid = ?");
        query.bind(1, uid);
        if (!query.executeStep()) return std::nullopt;
        return SealedContact{uid,
                             query.getColumn(0).getString(),
                             query.getColumn(1).getString(),
                             {blob(query, 2), blob(query, 3), blob(query, 4)}};
    });
}

void ContactFile::put(const SealedContact& record)
{
    guarded_contacts(connection_->path, [&] {
        auto insert = connection_->statement(
            "INSERT INTO contact (uid, review_on, set_at, name, phone, email) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET review_on = excluded.review_on, set_at = excluded.set_at, "
            "name = excluded.name, phone = excluded.phone, email = excluded.email");
        insert.bind(1, record.uid);
        insert.bind(2, record.review_on);
        insert.bind(3, record.set_at);
        for (std::size_t i = 0; i < record.values.size(); ++i)
            insert.bindNoCopy(static_cast<int>(i) + 4, record.values[i].data(),
                              static_cast<int>(record.values[i].size()));
        insert.exec();
    });
}

bool ContactFile::remove(const std::string& uid)
{
    return guarded_contacts(connection_->path, [&] {
        auto statement = connection_->statement("DELETE FROM contact WHERE uid = ?");
        statement.bind(1, uid);
        return statement.exec() > 0;
    });
}

std::vector<ContactNote> ContactFile::notes()
{
    constexpr int first_with_notes = 2;
    if (version_ < first_with_notes) return {};
    return guarded_contacts(connection_->path, [&] {
        std::vector<ContactNote> notes;
        auto query = connection_->statement("SELECT uid, event, ifnull(review_on, ''), note FROM noted");
        while (query.executeStep())
            notes.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                             query.getColumn(2).getString(), query.getColumn(3).getString()});
        std::sort(notes.begin(), notes.end(), [](const auto& a, const auto& b) { return natural_less(a.uid, b.uid); });
        return notes;
    });
}

void ContactFile::put(const ContactNote& note)
{
    guarded_contacts(connection_->path, [&] {
        auto insert = connection_->statement(
            "INSERT INTO noted (uid, event, review_on, note) VALUES (?, ?, nullif(?, ''), ?) ON CONFLICT DO UPDATE SET "
            "event = excluded.event, review_on = excluded.review_on, note = excluded.note");
        insert.bind(1, note.uid);
        insert.bind(2, note.event);
        insert.bind(3, note.review_on);
        insert.bind(4, note.note);
        insert.exec();
    });
}

void ContactFile::commit()
{
    guarded_contacts(connection_->path, [&] { store::commit(*connection_); });
}

} // namespace ilonet::store
