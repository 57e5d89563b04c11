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
#include <utility>
#include <vector>

namespace ilonet::store {

enum class Access { read, write };

/// How long to wait for another writer, and since when.
struct Patience {
    std::chrono::milliseconds limit{0};
    std::chrono::steady_clock::time_point begun;
};

/// A prepared statement, lent to one use: until it ends nobody else gets the same one, also not by its text, and what is read
/// from it is not begun again behind a reader's back. At its end it is reset, and can be lent again.
class Cursor {
public:
    /// What the connection keeps.
    struct Prepared {
        Prepared(const SQLite::Database& database, const std::string& sql) : statement(database, sql) {}

        SQLite::Statement statement;
        bool is_lent = false;
    };

    explicit Cursor(Prepared& prepared);
    ~Cursor();
    Cursor(Cursor&& other) noexcept : prepared_(std::exchange(other.prepared_, nullptr)) {}
    Cursor(const Cursor&) = delete;
    Cursor& operator=(const Cursor&) = delete;
    Cursor& operator=(Cursor&&) = delete;

    template <typename... Values>
    void bind(int index, Values&&... values)
    {
        prepared_->statement.bind(index, std::forward<Values>(values)...);
    }
    template <typename... Values>
    void bindNoCopy(int index, Values&&... values)
    {
        prepared_->statement.bindNoCopy(index, std::forward<Values>(values)...);
    }
    bool executeStep() { return prepared_->statement.executeStep(); }
    int exec() { return prepared_->statement.exec(); }
    SQLite::Column getColumn(int index) { return prepared_->statement.getColumn(index); }
    void reset() { prepared_->statement.reset(); }
    operator SQLite::Statement&() { return prepared_->statement; }

private:
    Prepared* prepared_;
};

struct Connection {
    std::optional<Unfinished> unfinished; ///< while it can write
    std::string path;                     ///< as the user wrote it, for messages
    std::unique_ptr<SQLite::Database> database;
    FileInfo file;
    std::vector<MarkedText> remarks;
    std::int64_t rows_read = 0;
    Patience patience; ///< SQLite holds a pointer to it

    /// A prepared statement of this text, ready to bind. The connection must outlive it.
    Cursor statement(const std::string& sql);
    /// The same as SQLite has it, for many rows: SQLiteCpp counts a reference for each column. What is bound must outlive the last step.
    sqlite3_stmt* bare_statement(const std::string& sql);
    /// Runs statements without answer.
    void run(const char* sql);

    ~Connection();

private:
    std::unordered_map<std::string, std::vector<std::unique_ptr<Cursor::Prepared>>> statements_;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>> bare_statements_;
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
decltype(auto) with_failures(const Connection& connection, Act act)
{
    try {
        return act();
    } catch (const SQLite::Exception& error) {
        fail(error, connection.path);
    }
}

} // namespace ilonet::store
