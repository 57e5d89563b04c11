#include "store/beginnings.hpp"

#include "store/connection.hpp"
#include "store/table.hpp"

#include <algorithm>
#include <array>
#include <unistd.h>

namespace ilonet::store {
namespace {

constexpr int shown_at_once = 300;
constexpr std::array<std::string_view, 14> telling{"name", "deployment", "country",  "network",  "place",
                                                   "day",  "kind",       "strand",   "subject",  "topic",
                                                   "task", "state",      "priority", "reference"};

// What tells one record of the kind from another, in three cells at most.
std::string about(const Kind& kind)
{
    std::string sql;
    int cells = 0;
    for (const auto name : telling) {
        const auto index = kind.index_of(name);
        if (index < 0 || cells == 3) continue;
        const auto& field = kind.fields[static_cast<std::size_t>(index)];
        sql += (cells++ == 0 ? "" : " || ' ' || ") + ("coalesce(" + select_expression(field) + ", '')");
    }
    return cells == 0 ? "''" : sql;
}

bool is_known(const Kind& kind)
{
    const auto all = kinds::all();
    return std::find(all.begin(), all.end(), &kind) != all.end();
}

Cursor bound(Connection& connection, const std::string& sql, const std::string& beginning)
{
    auto query = connection.statement(sql);
    query.bind(1, beginning);
    query.bind(2, beginning + "\U0010FFFF");
    return query;
}

std::vector<Beginning> grouped(Connection& connection, const std::string& table, const std::string& beginning,
                               const std::string& length)
{
    std::vector<Beginning> found;
    auto query =
        bound(connection,
              "SELECT DISTINCT substr(t.uid, 1, " + length + ") FROM " + table + " t WHERE t.uid >= ? AND t.uid < ?",
              beginning);
    while (query.executeStep()) found.push_back({query.getColumn(0).getString(), {}, false});
    return found;
}

} // namespace

std::vector<Beginning> beginning_with(const std::string& path, std::chrono::milliseconds lock_wait, const Kind& kind,
                                      const std::string& beginning)
{
    std::vector<Beginning> found;
    if (!is_known(kind) || access((path + "-journal").c_str(), F_OK) == 0) return found;
    const auto connection = open(path, Access::read, lock_wait);
    return with_failures(*connection, [&] {
        const std::string table(kind.name);
        auto query =
            bound(*connection,
                  "SELECT t.uid, " + about(kind) + " FROM " + table +
                      " t WHERE t.uid >= ? AND t.uid < ? ORDER BY t.uid LIMIT " + std::to_string(shown_at_once + 1),
                  beginning);
        while (query.executeStep()) {
            auto text = query.getColumn(1).getString();
            text.erase(std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
                       text.end());
            found.push_back({query.getColumn(0).getString(), std::move(text)});
        }
        if (found.size() > shown_at_once) {
            const auto behind = std::to_string(beginning.size());
            found = grouped(*connection, table, beginning, behind + " + instr(substr(t.uid, " + behind + " + 1), '-')");
            if (found.size() == 1 && found.front().uid == beginning)
                found = grouped(*connection, table, beginning, behind + " + 1");
        }
        std::sort(found.begin(), found.end(),
                  [](const Beginning& a, const Beginning& b) { return natural_less(a.uid, b.uid); });
        return found;
    });
}

} // namespace ilonet::store
