// The command that guards the data.
#pragma once

#include "command.hpp"

namespace ilonet::cmd {

/// What `check` takes for --format and --output beside the formats of lists.
constexpr std::string_view check_formats = "full concise gitlab junit sarif github";

Action check(CommandLine& app);

} // namespace ilonet::cmd
