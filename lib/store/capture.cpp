#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "store/capture.hpp"

#include "model/failure.hpp"
#include "model/long_work.hpp"
#include "store/connection.hpp"
#include "store/table.hpp"

#include <algorithm>
#include <memory>
#include <sqlite3.h>
#include <tuple>

namespace ilonet::store {
namespace {

void must_work(int code)
{
    if (code == SQLITE_INTERRUPT) stop_if_asked();
    if (code != SQLITE_OK)
        throw Failure(Exit::bug, std::string("the change log of SQLite failed: ") + sqlite3_errstr(code));
}

using ValueReader = int (*)(sqlite3_changeset_iter*, int, sqlite3_value**);

Value value_of(sqlite3_value* value)
{
    if (value == nullptr) return {};
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) return {Value::Is::null, 0, {}};
    if (type == SQLITE_INTEGER) return {Value::Is::integer, sqlite3_value_int64(value), {}};
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {Value::Is::text, 0, {text, static_cast<std::size_t>(sqlite3_value_bytes(value))}};
}

std::vector<Value> values(sqlite3_changeset_iter* at, std::size_t count, ValueReader read)
{
    std::vector<Value> list;
    for (std::size_t i = 0; i < count; ++i) {
        sqlite3_value* value = nullptr;
        must_work(read(at, static_cast<int>(i), &value));
        list.push_back(value_of(value));
    }
    return list;
}

Change change_at(Connection& connection, sqlite3_changeset_iter* at, const TableShape& shape, int operation)
{
    const auto count = shape.columns.size();
    if (operation == SQLITE_INSERT) {
        const auto row = values(at, count, sqlite3changeset_new);
        return {shape.name, "insert", uid_of(row), key_of(shape, row), {}, image_of(shape, row)};
    }
    const auto old = values(at, count, sqlite3changeset_old);
    const auto key = key_of(shape, old);
    if (operation == SQLITE_DELETE) return {shape.name, "delete", uid_of(old), key, image_of(shape, old), {}};
    const auto images = images_of_update(connection, shape, key, old);
    if (!images) throw Failure(Exit::bug, "a changed row of " + shape.name + " is not there");
    return {shape.name, "update", uid_of(old), key, images->before, images->after};
}

} // namespace

Capture::Capture(Connection& connection) : connection_(connection), tables_(journaled_tables())
{
    must_work(sqlite3session_create(connection.database->getHandle(), "main", &session_));
    for (const auto& table : tables_) must_work(sqlite3session_attach(session_, table.c_str()));
}

Capture::~Capture() { sqlite3session_delete(session_); }

const TableShape& Capture::shape(const std::string& table)
{
    auto& shape = shapes_[table];
    if (shape.columns.empty()) shape = shape_of(connection_, table);
    return shape;
}

std::vector<Change> Capture::changes()
{
    int size = 0;
    void* raw = nullptr;
    must_work(sqlite3session_changeset(session_, &size, &raw));
    const std::unique_ptr<void, decltype(&sqlite3_free)> changeset(raw, &sqlite3_free);
    sqlite3_changeset_iter* start = nullptr;
    must_work(sqlite3changeset_start(&start, size, raw));
    const std::unique_ptr<sqlite3_changeset_iter, decltype(&sqlite3changeset_finalize)> at(start,
                                                                                           &sqlite3changeset_finalize);

    std::vector<std::pair<std::ptrdiff_t, Change>> ranked;
    while (sqlite3changeset_next(at.get()) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        must_work(sqlite3changeset_op(at.get(), &table, &columns, &operation, &indirect));
        const auto rank = std::find(tables_.begin(), tables_.end(), table) - tables_.begin();
        ranked.emplace_back(rank, change_at(connection_, at.get(), shape(table), operation));
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second.uid, a.second.key) < std::tie(b.first, b.second.uid, b.second.key);
    });
    std::vector<Change> changes;
    changes.reserve(ranked.size());
    for (auto& [rank, change] : ranked) changes.push_back(std::move(change));
    return changes;
}

} // namespace ilonet::store
