// A checked connection to the SQLite file, its prepared statements, and what SQLite's errors mean to a user.
#pragma once

#include "model/long_work.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ilonet::store {

enum class Access { read, write };

/// How long to wait for another writer, and since when.
struct Patience {
    std::chrono::milliseconds limit{0};
    std::chrono::steady_clock::time_point begun;
};

struct Connection {
    std::optional<Unfinished> unfinished; ///< while it can write
    std::string path;                     ///< as the user wrote it, for messages
    std::unique_ptr<SQLite::Database> database;
    FileInfo file;
    std::vector<MarkedText> remarks;
    std::int64_t rows_read = 0;
    Patience patience; ///< SQLite holds a pointer to it

    /// The prepared statement of this text, reset and ready to bind; it lives as long as the connection.
    SQLite::Statement& statement(const std::string& sql);
    /// Runs statements without answer.
    void run(const char* sql);

    ~Connection();

private:
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> statements_;
};

/// Opens an existing file, checks what it is, and begins a transaction (immediate for write).
std::unique_ptr<Connection> open(const std::string& path, Access access, std::chrono::milliseconds lock_wait);
/// The same without looking at version and schema and without a transaction: for create and upgrade.
std::unique_ptr<Connection> open_unchecked(const std::string& path, Access access, std::chrono::milliseconds lock_wait);

/// One short sleep of a wait for another program, the `calls`-th (from 0); false where the limit is over or somebody asked to
/// stop.
bool wait_a_little(Patience& patience, int calls);
/// Makes the database wait so; it keeps a pointer to the patience.
void make_patient(SQLite::Database& database, Patience& patience);
/// COMMIT. Failure (outcome_unknown) where the disk may or may not hold the write.
void commit(Connection& connection);

/// The path with its folder resolved, so that a link can only be the last component (which SQLite then refuses).
std::string resolved(const std::string& path);

/// The Failure that a SQLite error on this file means.
[[noreturn]] void fail(const SQLite::Exception& error, const std::string& path);

/// Runs `act` and turns SQLite's errors into Failures.
template <typename Act>
decltype(auto) guarded(const Connection& connection, Act act)
{
    try {
        return act();
    } catch (const SQLite::Exception& error) {
        fail(error, connection.path);
    }
}

} // namespace ilonet::store
