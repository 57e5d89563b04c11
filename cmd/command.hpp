// What a command is: words, and a function that adds its options to a parser and returns what to do.
#pragma once

#include "command_line.hpp"
#include "exit.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace ilonet {
struct Kind;
}

namespace ilonet::cmd {

class Session;

using Action = std::function<Exit(Session&)>;

struct Command {
    std::string_view words;            ///< `assign mandate list`
    std::string_view summary;          ///< one line
    std::string_view example;          ///< a line that runs
    Action (*build)(CommandLine& app); ///< touches no file
    std::string_view own_formats = {}; ///< what --output takes here beside the usual formats, parted by spaces
    /// What --format and --output take here beside the usual formats, parted by spaces.
    std::string_view text_formats = {};
};

/// What a file of commands/ adds. It defines a function of its own name that returns it: `board_roster_commands` in
/// board_roster.cpp. No list is to be kept: CMake makes one of the files that are there.
struct CommandTable {
    int place; ///< tables are told in this order, each has another; groups stand where their first does
    std::span<const Command> commands; ///< of one group, or whole-file words
    std::string_view summary = {};     ///< of the group, in one table of each
    const Kind* about = nullptr;       ///< whose records its nouns and UIDs name
};
std::vector<CommandTable> command_tables();

class Group {
public:
    Group(std::string_view of, std::string_view about, std::vector<Command> list)
        : name(of), summary(about), commands_(std::move(list))
    {
    }

    std::string_view name; ///< empty for the whole-file words
    std::string_view summary;
    std::span<const Command> commands() const { return commands_; }

private:
    std::vector<Command> commands_;
};

/// All groups, the whole-file words last.
std::span<const Group> groups();
/// What the command with these words is about, or nullptr.
const Kind* kind_of(std::string_view words);

} // namespace ilonet::cmd
