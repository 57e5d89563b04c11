// What stands on the command line, option by option, before it is taken apart for good: one place says what a value may
// be.
#pragma once

#include "command_line.hpp"

#include <string>
#include <vector>

namespace ilonet::cmd {

/// The arguments with each value fast behind its option, so that none can take the word after it instead. Failure (usage) that
/// names the option, or the name, whose value is empty or holds an empty word between commas, and the option that would
/// have to take another option for its value: such a one is given as --OPTION=VALUE. Blanks around the words of a list go.
std::vector<std::string> with_values_fast(CommandLine& app, const std::vector<std::string>& arguments);

} // namespace ilonet::cmd
