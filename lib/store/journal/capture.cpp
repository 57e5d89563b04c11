#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "store/journal/capture.hpp"

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
    if (code == SQLITE_OK) return;
    throw Failure(code == SQLITE_NOMEM ? Fault::io : Fault::bug,
                  std::string("cannot read what was changed: ") + sqlite3_errstr(code) + "; nothing was written");
}

using ValueReader = int (*)(sqlite3_changeset_iter*, int, sqlite3_value**);

Value value_of(sqlite3_value* value)
{
    if (value == nullptr) return {};
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) return {Value::Is::null, 0, {}};
    if (type == SQLITE_INTEGER) return {Value::Is::integer, sqlite3_value_int64(value), {}};
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (text == nullptr) must_work(SQLITE_NOMEM);
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
    if (!images) throw Failure(Fault::bug, "a changed row of " + shape.name + " is not there");
    return {shape.name, "update", uid_of(old), key, images->before, images->after};
}

// The changes as SQLite's session extension wrote them down, one after the other. Its iterator ends alike where it has
// shown all and where it cannot go on: only the code tells which.
class Changeset {
public:
    explicit Changeset(sqlite3_session* session)
    {
        int size = 0;
        void* bytes = nullptr;
        must_work(sqlite3session_changeset(session, &size, &bytes));
        bytes_.reset(bytes);
        sqlite3_changeset_iter* start = nullptr;
        must_work(sqlite3changeset_start(&start, size, bytes));
        at_.reset(start);
    }

    /// False behind the last one.
    bool next()
    {
        const int code = sqlite3changeset_next(at_.get());
        if (code == SQLITE_ROW) return true;
        must_work(code == SQLITE_DONE ? SQLITE_OK : code);
        must_work(sqlite3changeset_finalize(at_.release()));
        return false;
    }
    sqlite3_changeset_iter* at() const { return at_.get(); }

private:
    // On the way out with another error, what the end has to say is what that error said.
    struct End {
        void operator()(sqlite3_changeset_iter* at) const { static_cast<void>(sqlite3changeset_finalize(at)); }
    };
    std::unique_ptr<void, decltype(&sqlite3_free)> bytes_{nullptr, &sqlite3_free};
    std::unique_ptr<sqlite3_changeset_iter, End> at_;
};

} // namespace

Capture::Capture(Connection& connection)
    : connection_(connection), tables_(journaled_tables()), session_(nullptr, &sqlite3session_delete)
{
    sqlite3_session* session = nullptr;
    must_work(sqlite3session_create(connection.database->getHandle(), "main", &session));
    session_.reset(session);
    for (const auto& table : tables_) must_work(sqlite3session_attach(session, table.c_str()));
}

const TableShape& Capture::shape(const std::string& table)
{
    auto& shape = shapes_[table];
    if (shape.columns.empty()) shape = shape_of(connection_, table);
    return shape;
}

std::vector<Change> Capture::changes()
{
    Changeset changeset(session_.get());
    std::vector<std::pair<std::ptrdiff_t, Change>> ranked;
    while (changeset.next()) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        must_work(sqlite3changeset_op(changeset.at(), &table, &columns, &operation, &indirect));
        const auto rank = std::find(tables_.begin(), tables_.end(), table) - tables_.begin();
        ranked.emplace_back(rank, change_at(connection_, changeset.at(), shape(table), operation));
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
