#include "command.hpp"

#include <algorithm>

namespace ilonet::cmd {
namespace {

// The first of several words; one word alone is about a whole file.
std::string_view group_of(const CommandTable& table)
{
    const auto words = table.commands.front().words;
    const auto blank = words.find(' ');
    return blank == std::string_view::npos ? std::string_view{} : words.substr(0, blank);
}

std::vector<std::string_view> names_of(const std::vector<CommandTable>& tables)
{
    std::vector<std::string_view> names;
    for (const auto& table : tables)
        if (const auto name = group_of(table);
            !name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    names.emplace_back();
    return names;
}

Group group_named(std::string_view name, const std::vector<CommandTable>& tables)
{
    std::string_view summary;
    std::vector<Command> commands;
    for (const auto& table : tables) {
        if (group_of(table) != name) continue;
        if (!table.summary.empty()) summary = table.summary;
        commands.insert(commands.end(), table.commands.begin(), table.commands.end());
    }
    return {name, summary, std::move(commands)};
}

std::vector<Group> all_groups()
{
    auto tables = command_tables();
    std::sort(tables.begin(), tables.end(), [](const auto& a, const auto& b) { return a.place < b.place; });
    std::vector<Group> groups;
    for (const auto name : names_of(tables)) groups.push_back(group_named(name, tables));
    return groups;
}

} // namespace

std::span<const Group> groups()
{
    static const auto list = all_groups();
    return list;
}

const Kind* kind_of(std::string_view words)
{
    static const auto tables = command_tables();
    for (const auto& table : tables)
        for (const auto& command : table.commands)
            if (command.words == words) return table.about;
    return nullptr;
}

} // namespace ilonet::cmd
