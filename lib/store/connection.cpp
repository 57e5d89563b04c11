#include "store/connection.hpp"

#include "model/failure.hpp"
#include "store/file/schema_check.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <random>
#include <sqlite3.h>
#include <sys/stat.h>
#include <thread>

namespace ilonet::store {
namespace {

using Clock = std::chrono::steady_clock;

int busy(void* patience, int calls) { return wait_a_little(*static_cast<Patience*>(patience), calls) ? 1 : 0; }

int ends_statement(void*) { return asked_to_stop(); }

void must_work(SQLite::Database& database, int code)
{
    if (code != SQLITE_OK) throw SQLite::Exception(database.getHandle(), code);
}

void configure(SQLite::Database& database, int option, bool on)
{
    must_work(database, sqlite3_db_config(database.getHandle(), option, on ? 1 : 0, nullptr));
}

void defend(SQLite::Database& database)
{
    configure(database, SQLITE_DBCONFIG_DEFENSIVE, true);
    configure(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, false);
    configure(database, SQLITE_DBCONFIG_DQS_DML, false);
    configure(database, SQLITE_DBCONFIG_DQS_DDL, false);
}

void must_exist(const std::string& path)
{
    struct stat status {};
    if (lstat(path.c_str(), &status) == 0) {
        if (S_ISDIR(status.st_mode)) throw Failure(Fault::io, path + " is a folder", "name the file itself");
        if (S_ISLNK(status.st_mode))
            throw Failure(Fault::unusable_file, path + " is a symbolic link", "name the file that it points to");
        return;
    }
    if (errno == ENOENT || errno == ENOTDIR)
        throw Failure(Fault::not_found, "there is no file " + path, "make one with: {init} "_marked + path);
    throw Failure(Fault::io, "cannot read " + path + ": " + std::strerror(errno));
}

std::unique_ptr<Connection> connect(const std::string& path, Access access, std::chrono::milliseconds lock_wait)
{
    must_exist(path);
    auto connection = std::make_unique<Connection>();
    connection->path = path;
    if (access == Access::write) connection->unfinished.emplace();
    const int flags = (access == Access::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE) |
                      SQLite::OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX; // one thread: its locks cost a fifth of a list
    connection->database = std::make_unique<SQLite::Database>(resolved(path), flags);
    connection->patience.limit = lock_wait;
    make_patient(*connection->database, connection->patience);
    defend(*connection->database);
    configure(*connection->database, SQLITE_DBCONFIG_ENABLE_FKEY, access == Access::write);
    if (access == Access::write) {
        auto* handle = connection->database->getHandle();
        constexpr int steps = 10'000; // of SQLite's machine: some milliseconds
        sqlite3_progress_handler(handle, steps, ends_statement, nullptr);
        if (sqlite3_db_readonly(handle, "main") == 1)
            throw Failure(Fault::io, path + " cannot be written",
                          "ask its owner for the right to write it and its folder");
        connection->run("PRAGMA synchronous = EXTRA");
    }
    return connection;
}

// A writer that was killed leaves a journal that only a connection with the right to write can roll back.
void recover(const std::string& path, std::chrono::milliseconds lock_wait)
{
    try {
        const auto connection = connect(path, Access::write, lock_wait);
        connection->run("BEGIN IMMEDIATE");
        connection->run("ROLLBACK");
    } catch (const std::exception&) {
        throw Failure(Fault::unusable_file, path + " holds an unfinished write that cannot be rolled back here",
                      "run any ilonet command where the file and its folder can be written");
    }
}

// SQLite does not journal what stood in free pages: what its cache spills there before the commit would stay in the
// file after a rollback, and with it texts that were refused. Has no effect once a transaction has begun.
void keep_out_of_free_pages(Connection& connection)
{
    if (connection.database->execAndGet("PRAGMA freelist_count").getInt64() > 0)
        connection.run("PRAGMA cache_spill = OFF");
}

std::unique_ptr<Connection> open_and_check(const std::string& path, Access access, std::chrono::milliseconds lock_wait)
{
    auto connection = connect(path, access, lock_wait);
    if (access == Access::write) keep_out_of_free_pages(*connection);
    connection->run(access == Access::read ? "BEGIN" : "BEGIN IMMEDIATE");
    check_schema(*connection);
    return connection;
}

bool needs_recovery(const SQLite::Exception& error)
{
    const int code = error.getExtendedErrorCode();
    return code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY;
}

} // namespace

Cursor::Cursor(Prepared& prepared) : prepared_(&prepared)
{
    prepared.statement.clearBindings();
    prepared.is_lent = true;
}

Cursor::~Cursor()
{
    if (prepared_ == nullptr) return;
    static_cast<void>(prepared_->statement.tryReset()); // it says once more what its last step has said
    prepared_->is_lent = false;
}

Connection::~Connection() { statements_.clear(); }

Cursor Connection::statement(const std::string& sql)
{
    auto& prepared = statements_[sql];
    const auto free = std::find_if(prepared.begin(), prepared.end(), [](const auto& each) { return !each->is_lent; });
    if (free != prepared.end()) return Cursor(**free);
    prepared.push_back(std::make_unique<Cursor::Prepared>(*database, sql));
    return Cursor(*prepared.back());
}

void Connection::Finalize::operator()(sqlite3_stmt* statement) const
{
    static_cast<void>(sqlite3_finalize(statement)); // says again what the last step said
}

sqlite3_stmt* Connection::bare_statement(const std::string& sql)
{
    auto& slot = bare_statements_[sql];
    if (!slot) {
        sqlite3_stmt* prepared = nullptr;
        must_work(*database, sqlite3_prepare_v2(database->getHandle(), sql.c_str(), static_cast<int>(sql.size() + 1),
                                                &prepared, nullptr));
        slot.reset(prepared);
    }
    static_cast<void>(sqlite3_reset(slot.get())); // says again what the last step said
    must_work(*database, sqlite3_clear_bindings(slot.get()));
    return slot.get();
}

// SQLite's own back-off lets an unlucky waiter starve: sleep short random times up to the limit instead.
bool wait_a_little(Patience& patience, int calls)
{
    if (asked_to_stop() != 0) return false;
    if (calls == 0) patience.begun = Clock::now();
    if (Clock::now() - patience.begun >= patience.limit) return false;
    thread_local std::minstd_rand random{std::random_device{}()};
    std::this_thread::sleep_for(std::chrono::microseconds(500 + random() % 5000));
    return true;
}

void make_patient(SQLite::Database& database, Patience& patience)
{
    must_work(database, sqlite3_busy_handler(database.getHandle(), busy, &patience));
}

void commit(Connection& connection)
{
    try {
        connection.run("COMMIT");
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() != SQLITE_IOERR) throw;
        throw Failure(Fault::outcome_unknown,
                      "it is not known whether " + connection.path + " holds this write: " + error.what(),
                      "run the same command again; a repeat is harmless");
    }
}

void Connection::run(const char* sql) { database->exec(sql); }

std::string resolved(const std::string& path)
{
    const auto slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    const std::unique_ptr<char, decltype(&std::free)> real(realpath(folder.c_str(), nullptr), &std::free);
    if (!real)
        throw Failure(errno == ENOENT || errno == ENOTDIR ? Fault::not_found : Fault::io,
                      "cannot enter the folder " + folder + ": " + std::strerror(errno));
    const std::string parent = real.get();
    return (parent == "/" ? parent : parent + "/") + name;
}

std::unique_ptr<Connection> open(const std::string& path, Access access, std::chrono::milliseconds lock_wait)
{
    try {
        try {
            return open_and_check(path, access, lock_wait);
        } catch (const SQLite::Exception& error) {
            if (access != Access::read || !needs_recovery(error)) throw;
        }
        recover(path, lock_wait);
        auto connection = open_and_check(path, access, lock_wait);
        connection->remarks.push_back(path +
                                      " held an unfinished write of a program that was stopped; it was rolled back");
        return connection;
    } catch (const SQLite::Exception& error) {
        fail(error, path);
    }
}

std::unique_ptr<Connection> open_unchecked(const std::string& path, Access access, std::chrono::milliseconds lock_wait)
{
    try {
        return connect(path, access, lock_wait);
    } catch (const SQLite::Exception& error) {
        fail(error, path);
    }
}

void fail(const SQLite::Exception& error, const std::string& path)
{
    const int extended = error.getExtendedErrorCode();
    const int code = extended > 0 ? extended : error.getErrorCode(); // an error of a backup has no other
    const int kind = code & 0xFF;
    if (kind == SQLITE_INTERRUPT || kind == SQLITE_BUSY) stop_if_asked();
    switch (kind) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Failure(Fault::busy, path + " is busy: another program is writing it",
                      "try again, or wait longer with <lock-wait> SECONDS"_marked);
    case SQLITE_NOTADB:
        throw Failure(Fault::unusable_file, path + " is no ilonet file", "make one with: {init} FILE"_marked);
    case SQLITE_CORRUPT:
        throw Failure(Fault::unusable_file, path + " is damaged: " + error.what(), "go back to the last backup");
    case SQLITE_READONLY: throw Failure(Fault::io, path + " cannot be written: " + error.what());
    case SQLITE_CONSTRAINT:
        throw Failure(Fault::refused, std::string("the file's own rules refuse this: ") + error.what(),
                      "nothing was written; please report it: a rule of ilonet should have explained it");
    default:
        if (code == SQLITE_CANTOPEN_SYMLINK)
            throw Failure(Fault::unusable_file, path + " is a symbolic link", "name the file that it points to");
        throw Failure(Fault::io, "cannot read or write " + path + ": " + error.what());
    }
}

} // namespace ilonet::store
