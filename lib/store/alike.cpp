// Records whose texts can be taken for one another, by their kept keys.
#include "model/folding.hpp"
#include "model/redacted.hpp"
#include "store/connection.hpp"
#include "store/store.hpp"
#include "store/table.hpp"
#include "store/text_keys.hpp"

#include <algorithm>

namespace ilonet::store {
namespace {

bool is_in_repeat_key(const Kind& kind, std::string_view field)
{
    return std::find(kind.repeat_key.begin(), kind.repeat_key.end(), field) != kind.repeat_key.end();
}

// What else must be the same before two texts that are known by the same clash: the owner, and what makes a repeat with
// it.
std::string surroundings(const Kind& kind, const Field& field)
{
    std::string columns = "'' || ifnull(t.owner, '')";
    if (!is_in_repeat_key(kind, field.name)) return columns;
    for (const auto other : kind.repeat_key)
        if (other != field.name && other != "owner")
            columns += " || char(9) || ifnull(t." + std::string(other) + ", '')";
    return columns;
}

Alike row_of(const Kind& kind, const Field& field, SQLite::Statement& row)
{
    return {&kind, field.name, row.getColumn(1).getString(), row.getColumn(0).getString(),
            row.getColumn(2).getString()};
}

std::string select_alike(const Kind& kind, const Field& field)
{
    const std::string column = "t." + std::string(field.name);
    return "SELECT t.uid, " + surroundings(kind, field) + ", " + column + ", k.key FROM text_key k CROSS JOIN " +
           std::string(kind.name) + " t ON t.uid = k.uid WHERE k.kind = ? AND k.field = ?";
}

void bind_field(SQLite::Statement& statement, const Kind& kind, const Field& field)
{
    statement.bind(1, std::string(kind.name));
    statement.bind(2, std::string(field.name));
}

bool has_key_of_another(Connection& connection, const Record& record, const Field& field, const std::string& key)
{
    auto query =
        connection.statement("SELECT 1 FROM text_key WHERE kind = ? AND field = ? AND key = ? AND uid <> ? LIMIT 1");
    bind_field(query, *record.kind, field);
    query.bind(3, key);
    query.bind(4, record.uid());
    const bool found = query.executeStep();
    query.reset();
    return found;
}

// Each spelling stands in the group once: with the first of the same surroundings it makes a pair.
void add_pairs(const std::vector<Alike>& group, std::vector<std::pair<Alike, Alike>>& pairs)
{
    for (auto at = group.begin(); at != group.end(); ++at) {
        const auto first =
            std::find_if(group.begin(), at, [&](const Alike& other) { return other.among == at->among; });
        if (first != at) pairs.emplace_back(*first, *at);
    }
}

} // namespace

std::vector<std::pair<Alike, Alike>> Store::written_twice() const
{
    return with_failures(*connection_, [&] {
        std::vector<std::pair<Alike, Alike>> pairs;
        for (const Kind* kind : kinds::all())
            for (const auto& field : kind->fields) {
                if (!identifies(field.type) && (field.name != "uid" || kind->letter.empty())) continue;
                SQLite::Statement rows(*connection_->database, select_alike(*kind, field) + " ORDER BY k.key, t.uid");
                bind_field(rows, *kind, field);
                std::vector<Alike> group;
                std::string key;
                while (rows.executeStep()) {
                    if (auto next = rows.getColumn(3).getString(); next != key) {
                        add_pairs(group, pairs);
                        group.clear();
                        key = std::move(next);
                    }
                    // Those that were written the same are one.
                    auto row = row_of(*kind, field, rows);
                    if (!is_redacted(row.text) && std::none_of(group.begin(), group.end(), [&](const Alike& other) {
                            return other.among == row.among && other.text == row.text;
                        }))
                        group.push_back(std::move(row));
                }
                add_pairs(group, pairs);
            }
        return pairs;
    });
}

std::vector<Alike> Store::alike(const Record& record, const Field& field) const
{
    const auto& text = record[field];
    const auto key = key_of_text(text);
    if (key.empty() || is_redacted(text)) return {};
    return with_failures(*connection_, [&] {
        std::vector<Alike> found;
        const auto usual = field.name == "uid" ? usual_uid(*record.kind, record.uid()) : record.uid();
        const bool has_usual = usual != record.uid() && has(*record.kind, usual);
        if (!has_usual && !has_key_of_another(*connection_, record, field, key)) return found;
        auto own = connection_->statement("SELECT t.uid, " + surroundings(*record.kind, field) + " FROM " +
                                          std::string(record.kind->name) + " t WHERE t.uid = ?");
        own.bind(1, record.uid());
        const auto among = own.executeStep() ? own.getColumn(1).getString() : std::string{};
        own.reset();
        auto rows = connection_->statement(select_alike(*record.kind, field) + " AND k.key = ? ORDER BY t.uid");
        bind_field(rows, *record.kind, field);
        rows.bind(3, key);
        while (rows.executeStep())
            if (auto row = row_of(*record.kind, field, rows);
                row.among == among && row.uid != record.uid() && row.text != text)
                found.push_back(std::move(row));
        rows.reset();
        // An id of the program's own form has no key.
        if (has_usual) found.push_back({record.kind, field.name, among, usual, usual});
        return found;
    });
}

} // namespace ilonet::store
