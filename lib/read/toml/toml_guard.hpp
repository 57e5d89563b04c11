// A look at TOML before the parser sees it: refuses what the parser cannot be trusted with.
//
// toml++ 3.3.0 reaches undefined behaviour at a backslash in a table header and at characters beyond ASCII outside
// strings and comments, and keys of very many dotted parts overflow its stack. This scan also finds unclosed strings at
// their beginning, where the reader looks for the mistake.
#pragma once

#include "read/text_place.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ilonet::read {

constexpr std::size_t largest_configuration = std::size_t{16} * 1024 * 1024;

/// `sentence` is empty where the text may be given to the parser.
struct TomlProblem {
    Spot spot;
    std::string sentence;
    std::string help;
};

/// The first problem of a text without byte order mark.
TomlProblem toml_problem(std::string_view text);

} // namespace ilonet::read
