// What the value of an option, or a name behind a command, may be: for the shells that complete it.
#pragma once

#include "model/record.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace ilonet::cmd {

struct Meant {
    std::vector<std::string> choices; ///< these words, or
    std::vector<const Kind*> kinds;   ///< ids and codes of these kinds, or
    const Kind* columns = nullptr;    ///< the columns of this one, or
    bool files = false;               ///< a file that the shell knows better
    bool formatted_file = false;      ///< FORMAT:PATH
};

/// Notes on the option that its value is what this field holds.
void note_field(CLI::Option& option, const Field& field);

/// What stands at `option` of the command with these words: what was noted there, else what its name says.
Meant meant_by(const std::string& words, CLI::Option& option);

} // namespace ilonet::cmd
