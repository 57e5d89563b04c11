// Help texts, made from the commands themselves.
#pragma once

#include "command.hpp"

#include <string>
#include <vector>

namespace ilonet::cmd {

std::string version_text();
/// Such as 0.1.0.
std::string version_number();
std::string program_help();
/// `words`: the group's name, or a noun within it (`assign mandate`).
std::string group_help(const Group& group, const std::string& words);
std::string command_help(const Command& command, const CommandLine& app);

/// What `ilonet help` tells beside groups and commands.
struct HelpTopic {
    std::string_view name, summary, text;
};
std::span<const HelpTopic> help_topics();

/// Help on these words: none for the program, a group, a noun, a command, a topic; Failure (usage) for others.
std::string help_on(const std::vector<std::string>& words);

} // namespace ilonet::cmd
