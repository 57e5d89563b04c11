// The command line as it stands while somebody still types it.
#pragma once

#include "command.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ilonet::cmd {

/// A word as a shell would hand it over: without quotes and backslashes, `~/` in full. Its last quote may be open.
std::string unquoted(const std::string& word, const std::string& home);

/// What the words before the one at the cursor have settled.
struct Typed {
    std::string words;                ///< of the command so far: `assign mandate`
    const Command* command = nullptr; ///< where they are complete
    std::unique_ptr<CommandLine> app; ///< knows the options of the command and the global ones
    Action action;                    ///< keeps alive what the options point to
    std::vector<std::string> used;    ///< options already given
    std::string db;                   ///< as --db says
    const Option* awaiting = nullptr; ///< option whose value the cursor is at
    std::vector<std::string> names;   ///< what follows the command's words and is no option
    bool only_names = false;          ///< after `--`
    bool lost = false;                ///< a word that no command has
};
Typed read_typed(const std::vector<std::string>& before);

} // namespace ilonet::cmd
