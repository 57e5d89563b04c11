#include "store/store.hpp"

#include "model/failure.hpp"
#include "model/json_text.hpp"
#include "store/connection.hpp"
#include "store/journal/as_known_at.hpp"
#include "store/json_array.hpp"
#include "store/table.hpp"
#include "store/text_keys.hpp"
#include "store/value_rows.hpp"

#include <algorithm>
#include <utility>

namespace ilonet::store {
namespace {

std::vector<Record> read_all(Connection& connection, const Kind& kind, SQLite::Statement& query)
{
    std::vector<Record> records;
    while (query.executeStep()) records.push_back(read_record(kind, query));
    query.reset();
    connection.rows_read += static_cast<std::int64_t>(records.size());
    std::sort(records.begin(), records.end(),
              [](const Record& a, const Record& b) { return natural_less(a.uid(), b.uid()); });
    return records;
}

// What holds the conditions, and the lists that it is bound to.
std::pair<std::string, std::vector<std::string>> where_of(std::span<const Condition> conditions)
{
    std::string where;
    std::vector<std::string> lists;
    for (const auto& [field, values] : conditions) {
        if (values.empty()) continue;
        where +=
            (where.empty() ? " WHERE t." : " AND t.") + std::string(field) + " IN (SELECT value FROM json_each(?))";
        lists.push_back(json_array(values));
    }
    return {std::move(where), std::move(lists)};
}

const Field& field_of(const Kind& kind, std::string_view name)
{
    return kind.fields[static_cast<std::size_t>(kind.index_of(name))];
}

/// Of the records that the keys found the one with the same texts: spelled the same, or else the first that is known by the same.
std::optional<Record> best_of(std::vector<Record> found, const Record& like, std::span<const std::string_view> fields)
{
    const auto same_in_all = [&](const Record& record, auto same) {
        return std::all_of(fields.begin(), fields.end(), [&](std::string_view name) {
            const auto& field = field_of(*like.kind, name);
            return same(field, record[field], like[field]);
        });
    };
    Record* best = nullptr;
    for (auto& record : found) {
        if (same_in_all(record, [](const Field&, const auto& a, const auto& b) { return a == b; }))
            return std::move(record);
        if (best == nullptr && same_in_all(record, [](const Field& field, const auto& a, const auto& b) {
                return known_by(field, a) == known_by(field, b);
            }))
            best = &record;
    }
    if (best == nullptr) return std::nullopt;
    return std::move(*best);
}

} // namespace

std::string json_array(std::span<const std::string> texts)
{
    std::string json = "[";
    for (const auto& text : texts) {
        if (json.size() > 1) json += ',';
        append_json_string(json, text);
    }
    return json + "]";
}

Store::Store(const std::string& path, std::chrono::milliseconds lock_wait, const std::string& known_at)
    : Store(open(path, Access::read, lock_wait))
{
    if (!known_at.empty())
        with_failures(*connection_, [&] { show_as_known_at(*connection_, revision_known_at(*connection_, known_at)); });
}
Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const FileInfo& Store::file() const { return connection_->file; }
const std::vector<MarkedText>& Store::remarks() const { return connection_->remarks; }
std::int64_t Store::rows_read() const { return connection_->rows_read; }

std::vector<Record> Store::records(const Kind& kind, std::span<const Condition> conditions,
                                   std::span<const std::string> wanted) const
{
    return with_failures(*connection_, [&] {
        const auto [where, lists] = where_of(conditions);
        auto query = connection_->statement(select_sql(kind, wanted) + where);
        for (std::size_t i = 0; i < lists.size(); ++i) query.bind(static_cast<int>(i) + 1, lists[i]);
        return read_all(*connection_, kind, query);
    });
}

void Store::add_to(Snapshot& snapshot, const Kind& kind, std::span<const Condition> conditions,
                   std::span<const std::string> wanted) const
{
    with_failures(*connection_, [&] {
        const auto [where, lists] = where_of(conditions);
        take_values(*connection_, kind, snapshot, where, lists, wanted);
    });
}

void Store::add_to(Snapshot& snapshot, const Kind& kind, std::span<const std::string> uids) const
{
    with_failures(*connection_, [&] { take_values(*connection_, kind, snapshot, uids); });
}

std::vector<Record> Store::records(const Kind& kind, std::span<const std::string> uids) const
{
    return with_failures(*connection_, [&] {
        auto query = connection_->statement(select_sql(kind) + " WHERE t.uid IN (SELECT value FROM json_each(?))");
        query.bind(1, json_array(uids));
        return read_all(*connection_, kind, query);
    });
}

std::optional<Record> Store::find(const Kind& kind, const std::string& uid) const
{
    return with_failures(*connection_, [&]() -> std::optional<Record> {
        auto query = connection_->statement(select_sql(kind) + " WHERE t.uid = ?");
        query.bind(1, uid);
        auto found = read_all(*connection_, kind, query);
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    });
}

bool Store::has(const Kind& kind, const std::string& uid) const
{
    return with_failures(*connection_, [&] {
        auto query = connection_->statement("SELECT 1 FROM " + std::string(kind.name) + " WHERE uid = ?");
        query.bind(1, uid);
        const bool found = query.executeStep();
        query.reset();
        return found;
    });
}

std::optional<Record> Store::find_repeat(const Record& like, std::span<const std::string_view> fields) const
{
    return with_failures(*connection_, [&]() -> std::optional<Record> {
        std::string where;
        const auto is_keyed = [&](std::string_view field) {
            return identifies(field_of(*like.kind, field).type) && !key_of_text(like.cell_named(field)).empty();
        };
        const bool any_keyed = std::any_of(fields.begin(), fields.end(), is_keyed);
        for (const auto field : fields) {
            where += where.empty() ? " WHERE " : " AND ";
            if (is_keyed(field))
                where += "t.uid IN (SELECT uid FROM text_key WHERE kind = '" + std::string(like.kind->name) +
                         "' AND field = '" + std::string(field) + "' AND key = ?)";
            else // a + keeps SQLite from an index that narrows less than the key does
                where += (any_keyed ? "+t." : "t.") + std::string(field) + " IS nullif(?, '')";
        }
        auto query = connection_->statement(select_sql(*like.kind) + where);
        int index = 1;
        for (const auto field : fields) {
            const auto& cell = like.cell_named(field);
            query.bind(index++, is_keyed(field) ? key_of_text(cell) : cell);
        }
        return best_of(read_all(*connection_, *like.kind, query), like, fields);
    });
}

std::optional<Record> Store::when_field_was_set(const Kind& kind, const std::string& uid, std::string_view field) const
{
    return with_failures(*connection_, [&]() -> std::optional<Record> {
        const auto path = "'$." + std::string(field) + "'";
        auto query = connection_->statement(
            "SELECT after FROM revision_change WHERE kind = ? AND uid = ? AND json_extract(after, " + path +
            ") IS NOT json_extract(before, " + path + ") ORDER BY revision DESC LIMIT 1");
        query.bind(1, std::string(kind.name));
        query.bind(2, uid);
        std::string image;
        if (query.executeStep()) image = query.getColumn(0).getString();
        query.reset();
        if (image.empty()) return std::nullopt;
        std::string columns;
        for (const auto& name : kind.fields)
            columns +=
                (columns.empty() ? "json_extract(?1, '$." : ", json_extract(?1, '$.") + std::string(name.name) + "')";
        auto cells = connection_->statement("SELECT " + columns);
        cells.bind(1, image);
        cells.executeStep();
        auto record = read_record(kind, cells);
        cells.reset();
        return record.cell_named(field).empty() ? std::nullopt : std::optional(std::move(record));
    });
}

std::vector<std::string> Store::referrers(const Record& record, int limit) const
{
    return with_failures(*connection_, [&] {
        std::vector<std::string> found;
        for (const Kind* kind : kinds::all())
            for (const auto& field : kind->fields) {
                if (field.refers_to != record.kind->name) continue;
                const bool child = !field.child.empty();
                auto query = connection_->statement(
                    "SELECT uid FROM " + std::string(child ? field.child : kind->name) + " WHERE " +
                    (child ? child_column(field) : std::string(field.name)) + " = ? ORDER BY uid LIMIT ?");
                query.bind(1, record.uid());
                query.bind(2, limit - static_cast<int>(found.size()));
                while (query.executeStep())
                    found.push_back(std::string(kind->name) + " " + query.getColumn(0).getString());
                query.reset();
            }
        return found;
    });
}

const Kind* Store::kind_of(const std::string& uid) const
{
    for (const Kind* kind : kinds::all())
        if (find(*kind, uid)) return kind;
    return nullptr;
}

} // namespace ilonet::store
