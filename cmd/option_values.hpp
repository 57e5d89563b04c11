// What the value of an option, or a name behind a command, may be: for the shells that complete it.
#pragma once

#include "command_line.hpp"
#include "model/record.hpp"

#include <string>
#include <vector>

namespace ilonet::cmd {

struct OptionValues {
    std::vector<std::string> choices; ///< these words, or
    std::vector<const Kind*> kinds;   ///< ids and codes of these kinds, or
    const Kind* columns = nullptr;    ///< the columns of this one, or
    bool files = false;               ///< a file that the shell knows better
    bool formatted_file = false;      ///< FORMAT:PATH
};

/// What stands at `option` of the command with these words: what its field holds, else what its name says.
OptionValues values_of(const std::string& words, const Option& option);

} // namespace ilonet::cmd
