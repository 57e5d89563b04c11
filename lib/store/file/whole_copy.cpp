#include "store/file/whole_copy.hpp"

#include "model/failure.hpp"
#include "model/long_work.hpp"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

namespace ilonet::store {
namespace {

FileState state_in(SQLite::Database& database)
{
    FileState state;
    state.id = database.execAndGet("SELECT id FROM file").getString();
    state.version = database.execAndGet("PRAGMA user_version").getInt();
    state.pages = database.execAndGet("PRAGMA page_count").getInt64();
    SQLite::Statement head(database, "SELECT number, digest FROM revision ORDER BY number DESC LIMIT 1");
    if (!head.executeStep()) return state;
    state.revision = head.getColumn(0).getInt64();
    state.digest = head.getColumn(1).getString();
    return state;
}

// A lock that is not to be had is no error to SQLite's backup, and no end of it either: nothing was copied in that
// step.
void copy_pages(Connection& from, SQLite::Database& to)
{
    SQLite::Backup backup(to, *from.database);
    constexpr int pages = 1000;
    for (int waits = 0;;) {
        const int code = backup.executeStep(pages);
        if (code == SQLITE_DONE) return; // all is copied and synced: the end of the backup has nothing left to fail
        stop_if_asked();
        if (code == SQLITE_OK)
            waits = 0;
        else if (!wait_a_little(from.patience, waits++))
            throw SQLite::Exception(sqlite3_errstr(code), code);
    }
}

} // namespace

FileState state_of(Connection& connection) { return state_in(*connection.database); }

void copy_whole(Connection& from, const std::string& to)
{
    with_failures(from, [&] {
        {
            SQLite::Database copy(to, SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW);
            copy.exec("PRAGMA synchronous = EXTRA");
            copy_pages(from, copy);
        }
        SQLite::Database copy(to, SQLite::OPEN_READONLY | SQLite::OPEN_NOFOLLOW);
        make_patient(copy, from.patience);
        const bool whole = copy.tableExists("revision") && state_in(copy) == state_of(from);
        if (!whole)
            throw Failure(Fault::io, "the copy of " + from.path + " is not what was copied; it was thrown away",
                          "run the same command again; where it says this once more, use another disk");
    });
}

} // namespace ilonet::store
