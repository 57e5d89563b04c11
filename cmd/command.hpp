// What a command is: words, and a function that adds its options to a parser and returns what to do.
#pragma once

#include "command_line.hpp"
#include "model/failure.hpp"

#include <functional>
#include <span>
#include <string_view>

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

struct Group {
    std::string_view name; ///< empty for the whole-file words
    std::string_view summary;
    std::span<const Command> (*commands)();
};

/// All groups, the whole-file words last.
std::span<const Group> groups();

} // namespace ilonet::cmd
