#include "store/reports/report_index.hpp"

#include "model/folding.hpp"

#include <algorithm>
#include <new>
#include <sqlite3.h>
#include <string>

namespace ilonet::store {
namespace {

constexpr std::size_t at_once = 32'768;

// As a function of SQL: so that mass rows need not come out of SQLite and go back.
void add_fold(Connection& connection)
{
    const auto fold = [](sqlite3_context* context, int, sqlite3_value** values) noexcept {
        if (sqlite3_value_type(values[0]) == SQLITE_NULL) return sqlite3_result_null(context);
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
        if (text == nullptr) return sqlite3_result_error_nomem(context);
        try {
            const auto folded = folded_for_search({text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
            sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
        } catch (const std::bad_alloc&) {
            sqlite3_result_error_nomem(context);
        }
    };
    connection.database->createFunction("folded_for_search", 1, true, nullptr, fold);
}

Connection& with_fold(Connection& connection)
{
    add_fold(connection);
    return connection;
}

} // namespace

void fold_report_index(Connection& connection)
{
    add_fold(connection);
    const std::string other_when_folded =
        " FROM report WHERE folded_for_search(title) <> title OR folded_for_search(text) <> text";
    connection.run(("INSERT INTO report_text (report_text, rowid, title, text) SELECT 'delete', key, title, text" +
                    other_when_folded)
                       .c_str());
    connection.run(("INSERT INTO report_text (rowid, title, text) SELECT key, folded_for_search(title), "
                    "folded_for_search(text)" +
                    other_when_folded)
                       .c_str());
}

ReportIndex::ReportIndex(Connection& connection)
    : insert_(*with_fold(connection).database,
              "INSERT INTO report_text (rowid, title, text) SELECT t.key, folded_for_search(t.title), "
              "folded_for_search(t.text) FROM json_each(?) k CROSS JOIN report t ON t.key = k.value")
{
}

void ReportIndex::add(std::int64_t key)
{
    waiting_.push_back(key);
    if (waiting_.size() == at_once) write();
}

void ReportIndex::write()
{
    if (waiting_.empty()) return;
    std::sort(waiting_.begin(), waiting_.end());
    std::string keys = "[";
    for (const auto key : waiting_) keys += (keys.size() > 1 ? "," : "") + std::to_string(key);
    insert_.reset();
    insert_.bind(1, keys + "]");
    insert_.exec();
    waiting_.clear();
}

} // namespace ilonet::store
