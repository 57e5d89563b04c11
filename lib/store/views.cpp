#include "store/views.hpp"

#include "store/connection.hpp"
#include "store/store.hpp"
#include "store/table.hpp"

namespace ilonet::store {
namespace {

struct View {
    std::string name;
    std::string sql;
    std::vector<ViewColumn> columns;
};

std::string as_text(std::string_view part) { return std::string(part); }

std::string plural(std::string_view word)
{
    if (word.ends_with('y')) return as_text(word.substr(0, word.size() - 1)) + "ies";
    return as_text(word) + "s";
}

std::string type_of(const Field& field)
{
    switch (field.type) {
    case FieldType::day: return "day";
    case FieldType::whole: return "whole";
    case FieldType::hundredths: return "decimal";
    default: return "text";
    }
}

std::string euro_text_of(const std::string& value)
{
    return "iif(" + value + " IS NULL, NULL, iif(" + value + " < 0, '-', '') || printf('%d.%02d', abs(" + value +
           ") / 100, abs(" + value + ") % 100))";
}

View view_of(const Kind& kind)
{
    View view{plural(kind.name), {}, {}};
    std::string columns, amounts;
    const auto add = [&](const std::string& name, const std::string& expression, std::string type, std::string help) {
        columns += (columns.empty() ? "" : ", ") + expression + " AS " + name;
        view.columns.push_back({view.name, name, std::move(type), std::move(help)});
    };
    for (const auto& field : kind.fields) {
        const auto name = as_text(field.name);
        const auto value = select_expression(field);
        if (field.type == FieldType::euro) {
            add(name, euro_text_of(value), "text", as_text(field.help));
            add(name + "_minor", value, "whole", "the same in cents");
            amounts += (amounts.empty() ? "" : ", ") + value;
        } else {
            add(name, value + (field.type == FieldType::hundredths ? " / 100.0" : ""), type_of(field),
                as_text(field.help));
        }
    }
    if (!amounts.empty())
        add("currency", "iif(coalesce(" + amounts + ", NULL) IS NULL, NULL, 'EUR')", "text", "currency of the amounts");
    view.sql = "SELECT " + columns + " FROM " + as_text(kind.name) + " t";
    return view;
}

// One row for each of several values, for joins.
View view_of(const Kind& kind, const Field& field)
{
    View view{as_text(field.name) + "_of_" + plural(kind.name), {}, {}};
    const auto add = [&](const std::string& column, const std::string& expression, const std::string& type) {
        view.sql += (view.sql.empty() ? "SELECT " : ", ") + expression + " AS " + column;
        view.columns.push_back({view.name, column, type, column == "uid" ? "id of the record" : as_text(field.help)});
    };
    add("uid", "uid", "text");
    if (field.type == FieldType::periods) {
        add("instrument", "nullif(instrument, '')", "text");
        add("since", "nullif(since, '0001-01-01')", "day");
        add("until", "nullif(until, '9999-12-31')", "day");
        view.sql += " FROM " + as_text(field.child) + " WHERE status = '" + as_text(field.name) + "'";
        return view;
    }
    add(child_column(field), child_column(field), "text");
    if (field.type == FieldType::shares) add("share", "share / 100.0", "decimal");
    if (field.type == FieldType::percents) add("percent", "percent / 100.0", "decimal");
    if (field.type == FieldType::amounts) {
        add("amount", euro_text_of("amount"), "text");
        add("amount_minor", "amount", "whole");
        add("currency", "'EUR'", "text");
    }
    if (field.type == FieldType::votes) {
        add("vote", "vote", "text");
        add("cast_by", "cast_by", "text");
    }
    view.sql += " FROM " + as_text(field.child);
    return view;
}

View journal_view(std::string name, const std::string& table,
                  const std::vector<std::pair<std::string, std::string>>& columns)
{
    View view{std::move(name), {}, {}};
    for (const auto& [column, help] : columns) {
        view.sql += (view.sql.empty() ? "SELECT " : ", ") + column;
        const bool whole = column == "number" || column == "revision" || column == "seq" || column == "schema_version";
        view.columns.push_back({view.name, column, whole ? "whole" : "text", help});
    }
    view.sql += " FROM " + table;
    return view;
}

// Reports that count: of intakes that stand, replaced by none of these.
View view_of_reports()
{
    View view{"reports", {}, {}};
    for (const auto& field : kinds::report.fields) {
        const auto name = as_text(field.name);
        std::string value = "t." + name;
        if (name == "uid") value = "o.code || '-p-' || (t.key >> 8 & 1099511627775)";
        if (name == "owner") value = "o.code";
        if (name == "replaces")
            value = "iif(t.replaces IS NULL, NULL, o.code || '-p-' || (t.replaces & 1099511627775))";
        view.sql += (view.sql.empty() ? "SELECT " : ", ") + value + " AS " + name;
        view.columns.push_back({view.name, name, type_of(field), as_text(field.help)});
    }
    view.sql += " FROM report t JOIN intake i ON i.number = t.intake JOIN report_owner o ON o.number = t.key >> 48 "
                "WHERE NOT EXISTS (SELECT 1 FROM report r JOIN intake j ON j.number = r.intake "
                "WHERE r.replaces = t.key >> 8)";
    return view;
}

std::vector<View> all_views()
{
    std::vector<View> views;
    for (const Kind* kind : kinds::all()) {
        views.push_back(view_of(*kind));
        for (const auto& field : kind->fields)
            if (!field.child.empty()) views.push_back(view_of(*kind, field));
    }
    views.push_back(view_of_reports());
    views.push_back(journal_view("revisions", "revision",
                                 {{"number", "number of the revision"},
                                  {"instant", "UTC"},
                                  {"acting", "authority acted for"},
                                  {"operator", "code of the person at work"},
                                  {"command", "words of the command"},
                                  {"schema_version", "version of the schema"},
                                  {"digest", "64 hex digits: ilonet-journal(5)"}}));
    views.push_back(journal_view("changes", "revision_change",
                                 {{"revision", "number of the revision"},
                                  {"seq", "place in the revision"},
                                  {"kind", "table"},
                                  {"operation", "insert, update or delete"},
                                  {"uid", "id of the record"},
                                  {"key", "key of the row, JSON"},
                                  {"before", "the row before, JSON"},
                                  {"after", "the row after, JSON"}}));
    return views;
}

} // namespace

void make_views(Connection& connection)
{
    for (const auto& view : all_views()) connection.database->exec("CREATE TEMP VIEW " + view.name + " AS " + view.sql);
}

std::vector<ViewColumn> view_columns()
{
    std::vector<ViewColumn> columns;
    for (auto& view : all_views()) columns.insert(columns.end(), view.columns.begin(), view.columns.end());
    return columns;
}

} // namespace ilonet::store
