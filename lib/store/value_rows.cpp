#include "store/value_rows.hpp"

#include "model/field_reader.hpp"
#include "store/connection.hpp"
#include "store/json_array.hpp"
#include "store/table.hpp"

#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace ilonet::store {
namespace {

// Learns from one run of a conversion which columns it takes.
class ColumnList : public FieldReader {
public:
    ColumnList(const Kind& kind, std::span<const std::string> wanted) : kind_(kind), wanted_(wanted) {}

    std::string_view text(FieldName field) override
    {
        const bool asked = wanted_.empty() || std::find(wanted_.begin(), wanted_.end(), field.text()) != wanted_.end();
        const auto index = static_cast<std::size_t>(index_of(kind_.id, field));
        columns_ += columns_.empty() ? "" : ", ";
        columns_ += asked ? select_expression(kind_.fields[index]) : "NULL";
        return {};
    }
    std::optional<std::int64_t> whole(FieldName field) override { return text(field), std::nullopt; }
    std::optional<std::int64_t> hundredths(FieldName field) override { return text(field), std::nullopt; }

    const std::string& columns() const { return columns_; }

private:
    const Kind& kind_;
    std::span<const std::string> wanted_;
    std::string columns_;
};

std::string select_values(const Kind& kind, std::span<const std::string> wanted)
{
    ColumnList list(kind, wanted);
    Snapshot{}.add(kind, list);
    return "SELECT " + list.columns() + " FROM " + std::string(kind.name) + " t ";
}

// The columns of a row of select_values, from the first to the last.
class ColumnReader : public FieldReader {
public:
    explicit ColumnReader(sqlite3_stmt* row) : row_(row) {}
    void begin() { next_ = 0; }

    std::string_view text(FieldName) override
    {
        const int column = next_++;
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row_, column));
        if (text != nullptr) return {text, static_cast<std::size_t>(sqlite3_column_bytes(row_, column))};
        // SQLite gives no text where it has no memory for it, too.
        if (sqlite3_column_type(row_, column) == SQLITE_NULL) return {};
        throw SQLite::Exception(sqlite3_db_handle(row_), SQLITE_NOMEM);
    }
    std::optional<std::int64_t> whole(FieldName) override
    {
        const int column = next_++;
        if (sqlite3_column_type(row_, column) == SQLITE_NULL) return std::nullopt;
        return sqlite3_column_int64(row_, column);
    }
    // The file has both as whole numbers.
    std::optional<std::int64_t> hundredths(FieldName field) override { return whole(field); }

private:
    sqlite3_stmt* row_;
    int next_ = 0;
};

void must_work(sqlite3_stmt* statement, int code, int good)
{
    if (code != good) throw SQLite::Exception(sqlite3_db_handle(statement), code);
}

} // namespace

void take_values(Connection& connection, const Kind& kind, Snapshot& snapshot, std::string_view where,
                 std::span<const std::string> bound, std::span<const std::string> wanted)
{
    each_value(connection, kind, snapshot, where, bound, wanted, [] {});
}

void each_value(Connection& connection, const Kind& kind, Snapshot& snapshot, std::string_view where,
                std::span<const std::string> bound, std::span<const std::string> wanted,
                const std::function<void()>& visit)
{
    auto* statement = connection.bare_statement(select_values(kind, wanted) + std::string(where));
    for (std::size_t i = 0; i < bound.size(); ++i)
        must_work(statement,
                  sqlite3_bind_text64(statement, static_cast<int>(i) + 1, bound[i].data(), bound[i].size(), nullptr,
                                      SQLITE_UTF8),
                  SQLITE_OK);
    ColumnReader row(statement);
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        row.begin();
        snapshot.add(kind, row);
        ++connection.rows_read;
        visit();
    }
    must_work(statement, code, SQLITE_DONE);
    must_work(statement, sqlite3_reset(statement), SQLITE_OK);
}

void take_values(Connection& connection, const Kind& kind, Snapshot& snapshot, std::span<const std::string> uids)
{
    const std::array list{json_array(uids)};
    take_values(connection, kind, snapshot, "WHERE t.uid IN (SELECT value FROM json_each(?))", list);
}

} // namespace ilonet::store
