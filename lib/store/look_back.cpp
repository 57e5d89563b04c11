#include "store/look_back.hpp"

#include "model/day.hpp"
#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/text.hpp"
#include "store/connection.hpp"
#include "store/row_image.hpp"

#include <map>
#include <vector>

namespace ilonet::store {
namespace {

constexpr std::string_view form = "0000-00-00T00:00:00.000";

bool is_instant_to(std::string_view written, std::size_t length)
{
    if (written.size() != length) return false;
    for (std::size_t i = 0; i < length; ++i)
        if (form[i] == '0' ? written[i] < '0' || written[i] > '9' : written[i] != form[i]) return false;
    return Day::parse(written.substr(0, 10)).has_value();
}

constexpr std::size_t to_the_day = 10, to_the_minute = 16, to_the_second = 19, to_the_millisecond = 23;

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
    SQLite::Statement changes(*connection.database, "SELECT kind, key, ifnull(before, '') FROM revision_change "
                                                    "WHERE revision > ? ORDER BY revision DESC, seq DESC");
    changes.bind(1, revision);
    while (changes.executeStep()) {
        const auto table = changes.getColumn(0).getString();
        auto& shape = shapes[table];
        if (shape.columns.empty()) shape = shape_of(connection, table);
        delete_key(connection, shape, changes.getColumn(1).getString());
        if (const auto before = changes.getColumn(2).getString(); !before.empty())
            insert_image(connection, shape, before);
    }
}

} // namespace

std::string end_of_instant(const std::string& option, const std::string& prefix)
{
    std::string written = prefix;
    if (!written.empty() && written.back() == 'Z' && written.size() > to_the_day) written.pop_back();
    for (const auto length : {to_the_day, to_the_minute, to_the_second, to_the_millisecond})
        if (is_instant_to(written, length)) return written + "~"; // behind every digit that could follow
    throw Failure(Exit::usage, option + ": '" + visible(prefix) + "' is no instant",
                  "write a day such as 2026-01-31, or UTC such as 2026-01-31T12:00Z");
}

std::int64_t revision_known_at(Connection& connection, const std::string& known_at)
{
    auto& newest = connection.statement("SELECT ifnull(max(number), 0) FROM revision WHERE instant <= ?");
    const auto number = parse_whole(known_at);
    newest.bind(1, number ? "~" : end_of_instant("--as-known-at", known_at));
    newest.executeStep();
    const auto revision = newest.getColumn(0).getInt64();
    newest.reset();
    if (!number) return revision;
    if (*number < 0 || *number > revision)
        throw Failure(Exit::not_found, "there is no revision " + known_at, "list them with: ilonet log");
    return *number;
}

void look_back(Connection& connection, std::int64_t revision)
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
