// Options whose value is a number: decimal, as a person writes it, and read the same everywhere.
#pragma once

#include "command_line.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace ilonet::cmd {

struct Bounds {
    std::int64_t lowest, highest; ///< both allowed
};

/// An option that takes a whole number: digits alone, leading zeros without meaning. Failure (usage) for all else.
Option* add_whole_option(CommandLine& app, const std::string& name, Bounds bounds,
                         std::function<void(std::int64_t)> take, const std::string& what);

template <typename Whole>
Option* add_whole(CommandLine& app, const std::string& name, Whole& number, Bounds bounds, const std::string& what)
{
    return add_whole_option(
        app, name, bounds, [&number](std::int64_t given) { number = static_cast<Whole>(given); }, what);
}

/// An option that takes seconds, whole or with a decimal point, from `lowest` to `highest`. Failure (usage) for all else.
Option* add_seconds(CommandLine& app, const std::string& name, double& seconds, double lowest, double highest,
                    const std::string& what);

} // namespace ilonet::cmd
