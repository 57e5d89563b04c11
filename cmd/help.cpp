#include "help.hpp"

#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "options.hpp"
#include "words.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace ilonet::cmd {
namespace {

std::string line_of(std::string_view name, std::string_view summary, std::size_t width)
{
    return fmt::format("  {:<{}}  {}\n", name, width, summary);
}

std::string command_lines(const Group& group, const std::string& words)
{
    std::size_t width = 0;
    for (const auto& command : group.commands()) width = std::max(width, command.words.size());
    std::string lines;
    for (const auto& command : group.commands())
        if (words.empty() || command.words.starts_with(words + " "))
            lines += line_of(command.words, command.summary, width);
    return lines;
}

} // namespace

std::string version_text() { return "ilonet " ILONET_VERSION "\n"; }

std::string version_number() { return ILONET_VERSION; }

std::string program_help()
{
    std::string text =
        "ilonet administers the European network of immigration liaison officers, Regulation (EU) 2019/1240.\n\n"
        "Example: ilonet coverage list --on 2026-01-01 --by country --db network.db\n\n"
        "Usage: ilonet GROUP [NOUN] VERB [NAME] [OPTIONS]\n\nGroups:\n";
    for (const auto& group : groups())
        if (!group.name.empty()) text += line_of(group.name, group.summary, 10);
    for (const auto& group : groups())
        if (group.name.empty()) text += "\nOther words:\n" + command_lines(group, "");
    text += "\nTopics of help:\n";
    for (const auto& topic : help_topics()) text += line_of(topic.name, topic.summary, 11);
    return text + "\nMore: ilonet GROUP --help, ilonet GROUP VERB --help, ilonet help TOPIC, man ilonet\n";
}

std::string group_help(const Group& group, const std::string& words)
{
    std::string text;
    for (const auto& command : group.commands())
        if (text.empty() && command.words.starts_with(words + " "))
            text = "Example: " + std::string(command.example) + "\n\n";
    return text + std::string(group.summary) + "\n\n" + command_lines(group, words) + "\nMore: ilonet " + words +
           " VERB --help, man ilonet-" + std::string(group.name) + "\n";
}

std::string command_help(const Command& command, const CommandLine& app)
{
    return "Example: " + std::string(command.example) + "\n\n" + app.help(command.words, command.summary);
}

namespace {

// Failure (usage) for a word that is neither a command's first nor a topic, but nearest to a topic.
const HelpTopic* topic_of(const std::vector<std::string>& words)
{
    if (words.size() != 1) return nullptr;
    auto known = words_after("");
    for (const auto& topic : help_topics()) {
        if (topic.name == words.front()) return &topic;
        known.emplace_back(topic.name);
    }
    const auto meant = nearest(words.front(), std::span<const std::string>(known));
    for (const auto& topic : help_topics())
        if (topic.name == meant)
            throw Failure(Fault::usage, "there is no help on '" + visible(words.front()) + "'",
                          did_you_mean(words.front(), std::span<const std::string>(known)));
    return nullptr;
}

} // namespace

std::string help_on(const std::vector<std::string>& words)
{
    if (const auto* topic = topic_of(words)) return std::string(topic->text);
    const auto named = name_command(words);
    if (!named.arguments.empty())
        throw Failure(Fault::usage, "there is no help on '" + named.arguments.front() + "'",
                      "name a group or a command");
    if (named.command == nullptr) return named.group == nullptr ? program_help() : group_help(*named.group, named.noun);
    CommandLine app;
    const auto action = named.command->build(app);
    Globals globals;
    add_global_options(app, globals, named.command->words);
    return command_help(*named.command, app);
}

} // namespace ilonet::cmd
