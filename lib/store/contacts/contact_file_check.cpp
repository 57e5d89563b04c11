#include "store/contacts/contact_file_check.hpp"

#include "model/failure.hpp"
#include "store/contacts/contact_file.hpp"
#include "store/file/schema_check.hpp"

#include <array>
#include <sqlite3.h>

namespace ilonet::store {
namespace {

int pragma_number(SQLite::Database& database, const char* pragma)
{
    return database.execAndGet(std::string("PRAGMA ") + pragma).getInt();
}

// What the program would make is what must be there: nothing to keep in step by hand.
const std::string& right_schema(int version)
{
    static const auto digests = [] { // made once, also where several threads are the first to ask
        std::array<std::string, newest_contact_version + 1> all;
        for (int each = 1; each <= newest_contact_version; ++each) {
            SQLite::Database made(":memory:", SQLite::OPEN_READWRITE);
            lay_contact_schema(made, 0, each);
            all.at(static_cast<std::size_t>(each)) = schema_digest(made);
        }
        return all;
    }();
    return digests.at(static_cast<std::size_t>(version));
}

} // namespace

void lay_contact_schema(SQLite::Database& database, int from, int to)
{
    database.exec("PRAGMA application_id = " + std::to_string(contact_application_id));
    const auto all = contact_migrations();
    for (int version = from; version < to; ++version)
        database.exec(std::string(all[static_cast<std::size_t>(version)].sql));
    database.exec("PRAGMA user_version = " + std::to_string(to));
}

int contact_version(SQLite::Database& database) { return pragma_number(database, "user_version"); }

std::string checked_contact_id(Connection& connection)
{
    auto& database = *connection.database;
    const auto& path = connection.path;
    if (pragma_number(database, "application_id") != contact_application_id)
        throw Failure(Fault::unusable_file, path + " is no contact file of ilonet", "move it away");
    const int version = contact_version(database);
    if (version < 1 || version > newest_contact_version)
        throw Failure(Fault::unusable_file,
                      path + " is of another version (" + std::to_string(version) + ", this program knows " +
                          std::to_string(newest_contact_version) + ")",
                      "use the program that made it");
    if (schema_digest(database) != right_schema(version))
        throw Failure(Fault::unusable_file, path + " holds tables, triggers or views that ilonet did not make",
                      "do not trust it; go back to a copy of it");
    SQLite::Statement query(database, "SELECT id FROM file");
    if (!query.executeStep())
        throw Failure(Fault::unusable_file, path + " is damaged: it does not say which keys open it",
                      "go back to a copy of it");
    return query.getColumn(0).getString();
}

void fail_contacts(const SQLite::Exception& error, const std::string& path)
{
    const int code = error.getErrorCode() & 0xFF;
    if (code == SQLITE_NOTADB)
        throw Failure(Fault::unusable_file, path + " is no contact file of ilonet", "move it away");
    if (code == SQLITE_CORRUPT)
        throw Failure(Fault::unusable_file, path + " is damaged: " + error.what(), "go back to a copy of it");
    fail(error, path);
}

} // namespace ilonet::store
