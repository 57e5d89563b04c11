#include "store/table.hpp"

#include "model/board.hpp"
#include "model/code.hpp"
#include "model/decimal.hpp"
#include "model/period_list.hpp"
#include "store/connection.hpp"

#include <algorithm>

namespace ilonet::store {
namespace {

std::string text(std::string_view part) { return std::string(part); }

bool is_child(const Field& field) { return !field.child.empty(); }
bool is_status(const Field& field) { return field.type == FieldType::periods; }
bool is_share(const Field& field) { return field.type == FieldType::shares; }
bool is_vote(const Field& field) { return field.type == FieldType::votes; }
bool is_percent(const Field& field) { return field.type == FieldType::percents; }
bool is_amount(const Field& field) { return field.type == FieldType::amounts; }

// The shortest decimal form, as hundredths_text writes it.
constexpr std::string_view share_word =
    "authority || ':' || rtrim(rtrim(printf('%d.%02d', share / 100, share % 100), '0'), '.')";

constexpr std::string_view percent_word =
    "key || ':' || rtrim(rtrim(printf('%d.%02d', percent / 100, percent % 100), '0'), '.')";

constexpr std::string_view amount_word =
    "authority || ':' || iif(amount < 0, '-', '') || printf('%d.%02d', abs(amount) / 100, abs(amount) % 100)";

constexpr std::string_view vote_word = "member || ':' || vote || iif(cast_by IS NULL, '', ':' || cast_by)";

// How a row of a child table of several columns stands in the cell; empty for those of one column.
std::string_view word_expression(const Field& field)
{
    if (is_share(field)) return share_word;
    if (is_vote(field)) return vote_word;
    if (is_percent(field)) return percent_word;
    return is_amount(field) ? amount_word : std::string_view{};
}

// Several values come back in one cell, in the order of their bytes, as the canonical form has them.
std::string child_select(const Field& field)
{
    if (is_status(field))
        return "(SELECT group_concat(word, ' ') FROM (SELECT iif(instrument = '', '', instrument || ':') || "
               "iif(since = '0001-01-01', '..', since) || '/' || iif(until = '9999-12-31', '..', until) AS word FROM " +
               text(field.child) + " c WHERE c.uid = t.uid AND status = '" + text(field.name) + "' ORDER BY word))";
    if (const auto word = word_expression(field); !word.empty())
        return "(SELECT group_concat(word, ' ') FROM (SELECT " + text(word) + " AS word FROM " + text(field.child) +
               " c WHERE c.uid = t.uid ORDER BY word))";
    const auto column = child_column(field);
    return "(SELECT group_concat(" + column + ", ' ') FROM (SELECT " + column + " FROM " + text(field.child) +
           " c WHERE c.uid = t.uid ORDER BY " + column + "))";
}

std::string upsert_sql(const Kind& kind)
{
    std::string names;
    std::string marks;
    std::string sets;
    for (const auto& field : kind.fields) {
        if (is_child(field)) continue;
        names += (names.empty() ? "" : ", ") + text(field.name);
        marks += marks.empty() ? "?" : ", ?";
        if (field.name != "uid")
            sets += (sets.empty() ? "" : ", ") + text(field.name) + " = excluded." + text(field.name);
    }
    return "INSERT INTO " + text(kind.name) + " (" + names + ") VALUES (" + marks +
           ") ON CONFLICT (uid) DO UPDATE SET " + sets;
}

void bind_cell(SQLite::Statement& statement, int index, const Field& field, const std::string& cell)
{
    if (cell.empty())
        statement.bind(index);
    else if (field.type == FieldType::whole)
        statement.bind(index, *parse_whole(cell));
    else if (field.type == FieldType::hundredths || field.type == FieldType::euro)
        statement.bind(index, *parse_hundredths(cell));
    else
        statement.bindNoCopy(index, cell);
}

void write_words(Connection& connection, const Field& field, const std::string& uid, const std::string& cell)
{
    const auto table = text(field.child);
    const auto column = child_column(field);
    auto remove = connection.statement("DELETE FROM " + table + " WHERE uid = ? AND instr(' ' || ? || ' ', ' ' || " +
                                       column + " || ' ') = 0");
    remove.bind(1, uid);
    remove.bind(2, cell);
    remove.exec();
    for (const auto& word : words_of(cell)) {
        auto insert = connection.statement("INSERT OR IGNORE INTO " + table + " (uid, " + column + ") VALUES (?, ?)");
        insert.bind(1, uid);
        insert.bind(2, word);
        insert.exec();
    }
}

void write_status(Connection& connection, const Field& field, const std::string& uid, const std::string& cell)
{
    const auto table = text(field.child);
    const auto status = text(field.name);
    auto remove = connection.statement("DELETE FROM " + table + " WHERE uid = ? AND status = ?");
    remove.bind(1, uid);
    remove.bind(2, status);
    remove.exec();
    for (const auto& [instrument, period] : status_periods(cell)) {
        auto insert = connection.statement("INSERT INTO " + table +
                                           " (uid, status, instrument, since, until) VALUES (?, ?, ?, ?, ?)");
        insert.bind(1, uid);
        insert.bind(2, status);
        insert.bind(3, instrument);
        insert.bind(4, period.first().iso());
        insert.bind(5, period.last().iso());
        insert.exec();
    }
}

// A key and a number in each row.
using Keyed = std::vector<std::pair<std::string, std::int64_t>>;

void write_keyed(Connection& connection, const Field& field, const std::string& uid, std::string_view columns,
                 const Keyed& rows)
{
    const auto table = text(field.child);
    auto remove = connection.statement("DELETE FROM " + table + " WHERE uid = ?");
    remove.bind(1, uid);
    remove.exec();
    for (const auto& [key, number] : rows) {
        auto insert = connection.statement("INSERT INTO " + table + " (uid, " + text(columns) + ") VALUES (?, ?, ?)");
        insert.bind(1, uid);
        insert.bind(2, key);
        insert.bind(3, number);
        insert.exec();
    }
}

void write_shares(Connection& connection, const Field& field, const std::string& uid, const std::string& cell)
{
    Keyed rows;
    for (const auto& [authority, share] : authority_shares(cell)) rows.emplace_back(authority, share);
    write_keyed(connection, field, uid, "authority, share", rows);
}

void write_percents(Connection& connection, const Field& field, const std::string& uid, const std::string& cell)
{
    Keyed rows;
    for (const auto& [key, percent] : percents(cell)) rows.emplace_back(key, percent);
    write_keyed(connection, field, uid, "key, percent", rows);
}

void write_amounts(Connection& connection, const Field& field, const std::string& uid, const std::string& cell)
{
    Keyed rows;
    for (const auto& [authority, cents] : authority_amounts(cell)) rows.emplace_back(authority, cents);
    write_keyed(connection, field, uid, "authority, amount", rows);
}

void write_votes(Connection& connection, const Field& field, const std::string& uid, const std::string& cell)
{
    const auto table = text(field.child);
    auto remove = connection.statement("DELETE FROM " + table + " WHERE uid = ?");
    remove.bind(1, uid);
    remove.exec();
    for (const auto& word : words_of(cell)) {
        const auto vote = parse_vote(word);
        auto insert = connection.statement("INSERT INTO " + table +
                                           " (uid, member, vote, cast_by) VALUES (?, ?, ?, nullif(?, ''))");
        insert.bind(1, uid);
        insert.bind(2, vote->member);
        insert.bind(3, vote->how);
        insert.bind(4, vote->cast_by);
        insert.exec();
    }
}

void write_children(Connection& connection, const Record& record)
{
    for (std::size_t i = 0; i < record.kind->fields.size(); ++i) {
        const auto& field = record.kind->fields[i];
        if (is_status(field))
            write_status(connection, field, record.uid(), record.cells[i]);
        else if (is_share(field))
            write_shares(connection, field, record.uid(), record.cells[i]);
        else if (is_vote(field))
            write_votes(connection, field, record.uid(), record.cells[i]);
        else if (is_percent(field))
            write_percents(connection, field, record.uid(), record.cells[i]);
        else if (is_amount(field))
            write_amounts(connection, field, record.uid(), record.cells[i]);
        else if (is_child(field))
            write_words(connection, field, record.uid(), record.cells[i]);
    }
}

} // namespace

std::string child_column(const Field& field)
{
    if (field.type == FieldType::countries) return "country";
    if (field.type == FieldType::shares) return "authority";
    if (field.type == FieldType::votes) return "member";
    if (field.type == FieldType::percents) return "key";
    if (field.type == FieldType::amounts) return "authority";
    if (field.type == FieldType::month_days) return "day";
    return text(field.child.substr(field.child.rfind('_') + 1));
}

std::optional<std::int64_t> number_in_uid(const Kind& kind, std::string_view uid)
{
    auto rest = uid.substr(std::min(uid.size(), owner_in_uid(uid).size() + 1));
    if (kind.id != KindId::officer) {
        const std::string prefix = text(kind.letter) + "-";
        if (!rest.starts_with(prefix)) return std::nullopt;
        rest.remove_prefix(prefix.size());
    }
    return rest.starts_with('-') ? std::nullopt : parse_whole(rest);
}

std::string usual_uid(const Kind& kind, const std::string& uid)
{
    auto usual = uid;
    std::transform(usual.begin(), usual.end(), usual.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    usual.replace(0, owner_in_uid(uid).size(), owner_in_uid(uid));
    return number_in_uid(kind, usual) ? usual : uid;
}

std::vector<std::string> journaled_tables()
{
    std::vector<std::string> tables;
    for (const Kind* kind : kinds::all()) {
        tables.push_back(text(kind->name));
        for (const auto& field : kind->fields)
            if (is_child(field) && std::find(tables.begin(), tables.end(), field.child) == tables.end())
                tables.push_back(text(field.child));
    }
    return tables;
}

std::string select_expression(const Field& field)
{
    return is_child(field) ? child_select(field) : "t." + text(field.name);
}

std::string select_sql(const Kind& kind, std::span<const std::string> wanted)
{
    std::string list;
    const auto left_out = [&](std::string_view name) {
        return !wanted.empty() && std::find(wanted.begin(), wanted.end(), name) == wanted.end();
    };
    for (const auto& field : kind.fields)
        if (left_out(field.name))
            list += list.empty() ? "NULL" : ", NULL";
        else
            list += (list.empty() ? "" : ", ") + select_expression(field);
    return "SELECT " + list + " FROM " + text(kind.name) + " t";
}

Record read_record(const Kind& kind, SQLite::Statement& row)
{
    Record record(kind);
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        if (row.isColumnNull(static_cast<int>(i))) continue;
        const auto column = row.getColumn(static_cast<int>(i));
        switch (kind.fields[i].type) {
        case FieldType::hundredths: record.cells[i] = hundredths_text(column.getInt64()); break;
        case FieldType::euro: record.cells[i] = euro_text(column.getInt64()); break;
        default: record.cells[i] = column.getString();
        }
    }
    return record;
}

void write_record(Connection& connection, const Record& record)
{
    auto upsert = connection.statement(upsert_sql(*record.kind));
    int index = 1;
    for (std::size_t i = 0; i < record.kind->fields.size(); ++i)
        if (const auto& field = record.kind->fields[i]; !is_child(field))
            bind_cell(upsert, index++, field, record.cells[i]);
    upsert.exec();
    write_children(connection, record);
}

void delete_record(Connection& connection, const Kind& kind, const std::string& uid)
{
    const auto remove_from = [&](std::string_view table) {
        auto remove = connection.statement("DELETE FROM " + text(table) + " WHERE uid = ?");
        remove.bind(1, uid);
        remove.exec();
    };
    for (const auto& field : kind.fields)
        if (is_child(field)) remove_from(field.child);
    remove_from(kind.name);
}

} // namespace ilonet::store
