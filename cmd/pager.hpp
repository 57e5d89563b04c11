// The pager: what is longer than the terminal is read in another program.
#pragma once

#include "run.hpp"

#include <string>
#include <string_view>

namespace ilonet::cmd {

/// A command for sh: ILONET_PAGER, else PAGER, else less where it is there. Empty where there is to be none: the variable is
/// empty or says cat, or the terminal is one on which nothing can be moved (TERM).
std::string pager_of(const System& system);

/// Whether the text takes all rows of the terminal or more, so that with the prompt below it its beginning would be lost.
bool overflows(std::string_view text, int width, int height);

/// Runs the command with the text on its standard input, and waits for its end; leaving it early is no error. False where it
/// could not be started, or failed: then nobody knows what was shown.
bool page(const std::string& command, std::string_view text);

} // namespace ilonet::cmd
