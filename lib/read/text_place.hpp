// Where a byte of a text stands, as people count: lines and characters from 1.
#pragma once

#include "model/finding.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ilonet::read {

/// A place inside the file that is being read.
struct Spot {
    int line = 0;
    int column = 0;

    auto operator<=>(const Spot&) const = default;
};

/// Where the byte at `offset` stands; an offset past the end is the place behind the last character.
Spot spot_at(std::string_view text, std::size_t offset);

/// The line that holds `offset`, without line end, made visible and cut to what a message can show.
std::string excerpt_at(std::string_view text, std::size_t offset);

/// The text without the byte order mark that some programs write before UTF-8.
std::string_view without_mark(std::string_view text);

/// What keeps a text from being read as UTF-8: `sentence` is empty where nothing does.
struct EncodingProblem {
    std::size_t offset = 0;
    std::string sentence;
    std::string help;
};

/// The first NUL byte, UTF-16 mark or byte that is no UTF-8.
EncodingProblem encoding_problem(std::string_view text);
/// True for a text that begins with the mark of UTF-16: then no line of it can be read.
bool is_utf16(std::string_view text);

} // namespace ilonet::read
