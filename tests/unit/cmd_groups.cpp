// Every file of cmd/commands gives its commands, and groups are put together from what the files say.
#include "command.hpp"
#include "model/kinds.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <set>

using namespace ilonet;

namespace {

std::string first_word(std::string_view words) { return std::string(words.substr(0, words.find(' '))); }

bool is_whole_file(const cmd::CommandTable& table)
{
    return table.commands.front().words.find(' ') == std::string_view::npos;
}

} // namespace

TEST_CASE("each file of commands gives one table, and each table has a place of its own")
{
    const auto tables = cmd::command_tables();
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(ILONET_SOURCE_DIR "/cmd/commands"))
        if (entry.path().extension() == ".cpp") ++files;
    CHECK(tables.size() == files);
    std::set<int> places;
    for (const auto& table : tables) {
        REQUIRE_FALSE(table.commands.empty());
        INFO(table.commands.front().words);
        CHECK(places.insert(table.place).second);
    }
}

TEST_CASE("a table is of one group, and one table of each group says what the group is")
{
    std::map<std::string, int> summaries;
    for (const auto& table : cmd::command_tables()) {
        const bool whole_file = is_whole_file(table);
        const auto group = whole_file ? "" : first_word(table.commands.front().words);
        summaries[group] += table.summary.empty() ? 0 : 1;
        for (const auto& command : table.commands) {
            INFO(command.words);
            const bool has_noun = command.words.find(' ') != std::string_view::npos;
            CHECK(has_noun != whole_file);
            if (has_noun) CHECK(first_word(command.words) == group);
        }
    }
    for (const auto& [group, count] : summaries) {
        INFO(group);
        CHECK(count == (group.empty() ? 0 : 1));
    }
}

TEST_CASE("groups stand in the order of their first tables, with all commands and each once")
{
    std::set<std::string_view> seen;
    std::size_t told = 0, given = 0;
    for (const auto& table : cmd::command_tables()) given += table.commands.size();
    for (const auto& group : cmd::groups()) {
        CHECK_FALSE(group.commands().empty());
        for (const auto& command : group.commands()) {
            INFO(command.words);
            CHECK(seen.insert(command.words).second);
            CHECK(first_word(command.words) == (group.name.empty() ? command.words : group.name));
            ++told;
        }
    }
    CHECK(told == given);
    CHECK(cmd::groups().front().name == "deploy");
    CHECK(cmd::groups().back().name.empty());
}

TEST_CASE("a command that takes the id of a record says of which kind, but for those that take any")
{
    std::set<std::string_view> without;
    for (const auto& table : cmd::command_tables())
        for (const auto& command : table.commands) {
            INFO(command.words);
            CHECK(cmd::kind_of(command.words) == table.about);
            cmd::CommandLine app;
            const auto action = command.build(app);
            if (app.find("UID") != nullptr && table.about == nullptr) without.insert(command.words);
        }
    CHECK(without == std::set<std::string_view>{"redact"});
    CHECK(cmd::kind_of("network guest add")->id == KindId::network_guest);
    CHECK(cmd::kind_of("board programme amend")->id == KindId::programme_item);
    CHECK(cmd::kind_of("board programme adopt")->id == KindId::programme);
    CHECK(cmd::kind_of("network guest") == nullptr);
}
