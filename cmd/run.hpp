// From the words of the command line to an exit code.
#pragma once

#include "system.hpp"

#include <string>
#include <vector>

namespace ilonet::cmd {

/// Runs the command that `arguments` (without the program's name) spell.
int run(const std::vector<std::string>& arguments, System& system);

} // namespace ilonet::cmd
