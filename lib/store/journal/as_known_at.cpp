#include "store/journal/as_known_at.hpp"

#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/instant.hpp"
#include "model/safe_text.hpp"
#include "store/connection.hpp"
#include "store/journal/old_images.hpp"
#include "store/journal/row_image.hpp"

#include <map>
#include <vector>

namespace ilonet::store {
namespace {

// A table of the same form in the connection's own temporary database hides the file's one from unqualified names.
void shadow(Connection& connection, const std::string& table)
{
    SQLite::Statement text(*connection.database,
                           "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?");
    text.bind(1, table);
    text.executeStep();
    const auto sql = text.getColumn(0).getString();
    const std::string create = "CREATE TABLE";
    connection.database->exec("CREATE TEMP TABLE" + sql.substr(create.size()));
    connection.database->exec("INSERT INTO temp." + table + " SELECT * FROM main." + table);
}

std::vector<std::string> tables_changed_since(Connection& connection, std::int64_t revision)
{
    SQLite::Statement query(*connection.database, "SELECT DISTINCT kind FROM revision_change WHERE revision > ?");
    query.bind(1, revision);
    std::vector<std::string> tables;
    while (query.executeStep()) tables.push_back(query.getColumn(0).getString());
    return tables;
}

void take_back_changes(Connection& connection, std::int64_t revision)
{
    std::map<std::string, TableShape> shapes;
    SQLite::Statement changes(*connection.database, "SELECT kind, key, ifnull(before, ''), schema_version "
                                                    "FROM revision_change JOIN revision ON number = revision "
                                                    "WHERE revision > ? ORDER BY revision DESC, seq DESC");
    changes.bind(1, revision);
    while (changes.executeStep()) {
        const auto table = changes.getColumn(0).getString();
        auto& shape = shapes[table];
        if (shape.columns.empty()) shape = shape_of(connection, table);
        delete_key(connection, shape, changes.getColumn(1).getString());
        const auto before = image_today(table, changes.getColumn(2).getString(), changes.getColumn(3).getInt());
        if (!before.empty()) insert_image(connection, shape, before);
    }
}

} // namespace

std::string start_of_instant(const MarkedText& asked, const std::string& prefix)
{
    constexpr std::size_t to_the_day = 10;
    std::string written = prefix;
    if (!written.empty() && written.back() == 'Z' && written.size() > to_the_day + 1) written.pop_back();
    if (begins_instant(written)) return written;
    throw Failure(Fault::usage, asked + ": '" + visible(prefix) + "' is no instant",
                  "write a day such as 2026-01-31, or UTC such as 2026-01-31T12:00Z");
}

std::string end_of_instant(const MarkedText& asked, const std::string& prefix)
{
    return start_of_instant(asked, prefix) + "~"; // behind every digit that could follow
}

std::int64_t revision_known_at(Connection& connection, const std::string& known_at)
{
    auto newest = connection.statement("SELECT ifnull(max(number), 0) FROM revision WHERE instant <= ?");
    const auto number = parse_whole(known_at);
    newest.bind(1, number ? "~" : end_of_instant("<as-known-at>"_marked, known_at));
    newest.executeStep();
    const auto revision = newest.getColumn(0).getInt64();
    newest.reset();
    if (!number) return revision;
    if (*number < 0)
        throw Failure(Fault::usage, "<as-known-at>: '"_marked + known_at + "' is no revision",
                      "write its number, such as 12, or a day or UTC instant");
    if (*number > revision)
        throw Failure(Fault::not_found, "there is no revision " + known_at, "list them with: {log}"_marked);
    return *number;
}

void show_as_known_at(Connection& connection, std::int64_t revision)
{
    connection.run("PRAGMA temp_store = MEMORY");
    for (const auto& table : tables_changed_since(connection, revision)) shadow(connection, table);
    take_back_changes(connection, revision);
    const auto number = std::to_string(revision);
    connection.database->exec("CREATE TEMP VIEW revision AS SELECT * FROM main.revision WHERE number <= " + number);
    connection.database->exec(
        "CREATE TEMP VIEW revision_change AS SELECT * FROM main.revision_change WHERE revision <= " + number);
}

} // namespace ilonet::store
