// One SELECT of the user's own, over the stable views and nothing else.
#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "store/connection.hpp"
#include "store/store.hpp"
#include "store/views.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <sqlite3.h>
#include <string_view>

namespace ilonet::store {
namespace {

struct Permit {
    std::vector<std::string> views, tables;
    std::string sql;     ///< in small letters
    std::string refused; ///< what a statement wanted to read or do
};

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

bool names(const std::string& sql, const std::string& table)
{
    for (auto at = sql.find(table); at != std::string::npos; at = sql.find(table, at + 1)) {
        const auto end = at + table.size();
        if ((at == 0 || !is_word(sql[at - 1])) && (end == sql.size() || !is_word(sql[end]))) return true;
    }
    return false;
}

// A column read through a view names the view in `inside`; a base table that the statement itself names has none.
int allow(void* context, int action, const char* first, const char* second, const char*, const char* inside)
{
    auto& permit = *static_cast<Permit*>(context);
    const std::string name = first == nullptr ? "" : first;
    if (action == SQLITE_SELECT || action == SQLITE_RECURSIVE) return SQLITE_OK;
    if (action == SQLITE_FUNCTION) {
        if (second != nullptr && std::string_view(second) != "load_extension") return SQLITE_OK;
        permit.refused = "load_extension()";
        return SQLITE_DENY;
    }
    if (action == SQLITE_READ) {
        // What is neither a table nor SQLite's own is a name that the statement itself gives with WITH.
        const bool own = std::find(permit.tables.begin(), permit.tables.end(), name) == permit.tables.end() &&
                         !name.starts_with("sqlite_") && !name.starts_with("pragma_") && name != "dbstat";
        // Inside a WITH SQLite does not tell the view, but a table that the statement does not name can only be a
        // view's.
        const bool of_view =
            inside != nullptr && std::find(permit.views.begin(), permit.views.end(), inside) != permit.views.end();
        const bool known = own || of_view || (!name.starts_with("sqlite_") && !names(permit.sql, name));
        if (known || name.empty()) return SQLITE_OK;
        permit.refused = "the table " + name;
        return SQLITE_DENY;
    }
    if (permit.refused.empty()) permit.refused = "anything but a SELECT";
    return SQLITE_DENY;
}

[[noreturn]] void refuse(const std::string& sentence)
{
    throw Failure(Fault::usage, "query: " + sentence, "write one SELECT over the views that '{schema}' lists"_marked);
}

void must_work(sqlite3* database, int code)
{
    if (code != SQLITE_OK) throw SQLite::Exception(database, code);
}

// What the file or the machine does not let us do is no fault of the query.
void must_not_be_trouble(sqlite3* database, int code)
{
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: throw SQLite::Exception(database, code);
    default: return;
    }
}

// SQLite gives no text where it has no memory for it.
const char* text_of(sqlite3_stmt* row, const char* text)
{
    if (text == nullptr) throw SQLite::Exception(sqlite3_db_handle(row), SQLITE_NOMEM);
    return text;
}

class Select {
public:
    Select(sqlite3* database, const std::string& sql, Permit& permit)
    {
        must_work(database, sqlite3_set_authorizer(database, allow, &permit));
        const char* tail = nullptr;
        sqlite3_stmt* prepared = nullptr;
        const int code = sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &prepared, &tail);
        statement_.reset(prepared);
        must_work(database, sqlite3_set_authorizer(database, nullptr, nullptr));
        must_not_be_trouble(database, code);
        if (code != SQLITE_OK)
            refuse(permit.refused.empty() ? visible(sqlite3_errmsg(database))
                                          : permit.refused + " is not open to a query");
        if (statement_ == nullptr) refuse("there is no statement");
        const std::string_view rest(tail, sql.c_str() + sql.size());
        if (rest.find_first_not_of(" \t\r\n;") != std::string_view::npos) refuse("one statement at a time");
        if (sqlite3_stmt_readonly(get()) == 0 || sqlite3_stmt_isexplain(get()) != 0 || sqlite3_column_count(get()) == 0)
            refuse("only a SELECT can be asked");
    }
    sqlite3_stmt* get() const { return statement_.get(); }

private:
    std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement_{nullptr, &sqlite3_finalize};
};

std::string cell_of(sqlite3_stmt* row, int column, bool& number)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return std::to_string(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT: {
        std::array<char, 40> digits{};
        static_cast<void>(
            std::snprintf(digits.data(), digits.size(), "%.15g", sqlite3_column_double(row, column))); // fits
        return digits.data();
    }
    case SQLITE_BLOB: refuse("a column holds bytes that are no text");
    default: {
        number = false;
        // The text first: it decides the form whose bytes are counted. A NUL may stand inside.
        const auto* text = text_of(row, reinterpret_cast<const char*>(sqlite3_column_text(row, column)));
        return visible({text, static_cast<std::size_t>(sqlite3_column_bytes(row, column))});
    }
    }
}

std::vector<Column> columns_of(sqlite3_stmt* statement)
{
    std::vector<Column> columns;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        Column column{visible(text_of(statement, sqlite3_column_name(statement, i))), true};
        for (const auto& other : columns)
            if (other.name == column.name)
                refuse("two columns are named " + column.name + ": give one of them another name with AS");
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace

Result query(const Store& store, const std::string& sql)
{
    auto& connection = *store.connection_;
    return with_failures(connection, [&] {
        make_views(connection);
        Permit permit;
        for (const char c : sql) permit.sql += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        for (const auto& column : view_columns()) permit.views.push_back(column.view);
        SQLite::Statement tables(*connection.database, "SELECT name FROM main.sqlite_schema WHERE type = 'table'");
        while (tables.executeStep()) permit.tables.push_back(tables.getColumn(0).getString());
        auto* database = connection.database->getHandle();
        const Select select(database, sql, permit);
        Result result;
        result.columns = columns_of(select.get());
        std::vector<bool> number(result.columns.size(), true);
        int code = sqlite3_step(select.get());
        for (; code == SQLITE_ROW; code = sqlite3_step(select.get())) {
            auto& row = result.rows.emplace_back();
            for (std::size_t i = 0; i < number.size(); ++i) {
                bool is_number = number[i];
                row.push_back(cell_of(select.get(), static_cast<int>(i), is_number));
                number[i] = is_number;
            }
        }
        must_not_be_trouble(database, code);
        if (code != SQLITE_DONE) refuse(visible(sqlite3_errmsg(database)));
        for (std::size_t i = 0; i < number.size(); ++i) result.columns[i].number = number[i] && !result.rows.empty();
        return result;
    });
}

} // namespace ilonet::store
