#include "store/text_keys.hpp"

#include "model/folding.hpp"
#include "model/rule_ids.hpp"
#include "store/journal/verify.hpp"
#include "store/reports/report_index.hpp"
#include "store/table.hpp"

#include <vector>

namespace ilonet::store {
namespace {

struct KeyedText {
    std::string_view field;
    std::string key;
};
using KeyedTexts = std::vector<KeyedText>;

// An id that the program gave cannot be another's in other letters: only those of another form are kept.
bool is_own_form(const Kind& kind, const std::string& uid) { return number_in_uid(kind, uid).has_value(); }

std::vector<std::string_view> keyed_fields(const Kind& kind)
{
    std::vector<std::string_view> names;
    if (!kind.letter.empty()) names.push_back("uid");
    for (const auto& field : kind.fields)
        if (identifies(field.type)) names.push_back(field.name);
    return names;
}

std::string select_keyed(const Kind& kind, const std::vector<std::string_view>& fields)
{
    std::string columns;
    for (const auto field : fields) columns += ", " + std::string(field);
    return "SELECT uid" + columns + " FROM " + std::string(kind.name);
}

// Of the row that a statement of select_keyed stands on.
KeyedTexts texts_of(const Kind& kind, const std::vector<std::string_view>& fields, SQLite::Statement& row)
{
    KeyedTexts texts;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto column = row.getColumn(static_cast<int>(i) + 1);
        if (column.isNull() || (fields[i] == "uid" && is_own_form(kind, column.getString()))) continue;
        if (auto key = key_of_text(column.getString()); !key.empty()) texts.push_back({fields[i], std::move(key)});
    }
    return texts;
}

KeyedTexts texts_of_record(Connection& connection, const Kind& kind, const std::string& uid)
{
    const auto fields = keyed_fields(kind);
    if (fields.empty() || (fields.size() == 1 && fields.front() == "uid" && is_own_form(kind, uid))) return {};
    auto row = connection.statement(select_keyed(kind, fields) + " WHERE uid = ?");
    row.bind(1, uid);
    auto texts = row.executeStep() ? texts_of(kind, fields, row) : KeyedTexts{};
    row.reset();
    return texts;
}

void run_with(Connection& connection, const char* sql, const Kind& kind, const KeyedText& text, const std::string& uid)
{
    auto statement = connection.statement(sql);
    statement.bind(1, std::string(kind.name));
    statement.bind(2, std::string(text.field));
    statement.bind(3, text.key);
    statement.bind(4, uid);
    statement.exec();
}

void insert(Connection& connection, const Kind& kind, const KeyedText& text, const std::string& uid)
{
    run_with(connection, "INSERT OR IGNORE INTO text_key (kind, field, key, uid) VALUES (?, ?, ?, ?)", kind, text, uid);
}

bool is_kept(Connection& connection, const Kind& kind, const KeyedText& text, const std::string& uid)
{
    auto query = connection.statement("SELECT 1 FROM text_key WHERE kind = ? AND field = ? AND key = ? AND uid = ?");
    query.bind(1, std::string(kind.name));
    query.bind(2, std::string(text.field));
    query.bind(3, text.key);
    query.bind(4, uid);
    const bool found = query.executeStep();
    query.reset();
    return found;
}

/// Calls `visit` with the uid and the texts of each record of the kind that has any.
template <typename Visit>
void each_keyed(Connection& connection, const Kind& kind, Visit visit)
{
    const auto fields = keyed_fields(kind);
    if (fields.empty()) return;
    SQLite::Statement rows(*connection.database, select_keyed(kind, fields));
    while (rows.executeStep()) visit(rows.getColumn(0).getString(), texts_of(kind, fields, rows));
}

} // namespace

std::string key_of_text(std::string_view text) { return folded_without_case(text); }

void forget_text_keys(Connection& connection, const Kind& kind, const std::string& uid)
{
    for (const auto& text : texts_of_record(connection, kind, uid))
        run_with(connection, "DELETE FROM text_key WHERE kind = ? AND field = ? AND key = ? AND uid = ?", kind, text,
                 uid);
}

void note_text_keys(Connection& connection, const Kind& kind, const std::string& uid)
{
    for (const auto& text : texts_of_record(connection, kind, uid)) insert(connection, kind, text, uid);
}

void begin_text_keys(Connection& connection, int version)
{
    constexpr int first_with_keys = 7;
    if (version >= first_with_keys) return;
    fold_report_index(connection);
    for (const Kind* kind : kinds::all())
        each_keyed(connection, *kind, [&](const std::string& uid, const KeyedTexts& texts) {
            for (const auto& text : texts) insert(connection, *kind, text, uid);
        });
}

void check_text_keys(Connection& connection, Findings& findings)
{
    std::int64_t expected = 0, missing = 0;
    for (const Kind* kind : kinds::all())
        each_keyed(connection, *kind, [&](const std::string& uid, const KeyedTexts& texts) {
            for (const auto& text : texts) {
                ++expected;
                if (is_kept(connection, *kind, text, uid)) continue;
                ++missing;
                findings.push_back(
                    finding(rule_id::not_as_journaled,
                            "the kept key of " + uid + "'s " + std::string(text.field) + " does not fit its text",
                            go_back, uid));
            }
        });
    SQLite::Statement count(*connection.database, "SELECT count(*) FROM text_key");
    count.executeStep();
    if (count.getColumn(0).getInt64() > expected - missing)
        findings.push_back(finding(rule_id::not_as_journaled, "keys are kept of texts that no record has", go_back));
}

} // namespace ilonet::store
