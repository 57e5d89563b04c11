// Which commands name countries, so that --lang has something to say there.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace ilonet::cmd {

// Beginnings of commands. What is made for import holds codes alone, and a write tells the id of what it wrote; `deploy
// notify` writes down what the board is sent.
inline constexpr std::array<std::string_view, 39> naming_commands{
    "coverage list",
    "coverage gaps",
    "coverage surplus",
    "coverage overlaps",
    "coverage matrix",
    "coverage timeline",
    "coverage expiring",
    "coverage compare",
    "coverage map",
    "coverage plan",
    "coverage coordination",
    "network list",
    "network show",
    "network meeting count",
    "network guest list",
    "network guest show",
    "deploy list",
    "deploy show",
    "deploy notify",
    "deploy ending",
    "deploy handovers",
    "deploy against-plan",
    "report list",
    "report show",
    "report search",
    "report count",
    "report lag",
    "report silent",
    "report activity list",
    "report activity show",
    "report activity count",
    "report build",
    "board voters",
    "board roster show",
    "board roster diff",
    "fund list",
    "fund show",
    "fund cost",
    "assign propose",
};

/// True, too, while no command is named yet.
inline bool names_countries(std::string_view words)
{
    return words.empty() || std::any_of(naming_commands.begin(), naming_commands.end(), [&](const auto& begin) {
               return words == begin || (words.starts_with(begin) && words.substr(begin.size()).starts_with(' '));
           });
}

} // namespace ilonet::cmd
