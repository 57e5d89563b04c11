// Where a byte of a text stands, as people count: lines and characters from 1.
#pragma once

#include "model/finding.hpp"
#include "read/read.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ilonet::read {

/// Where the byte at `offset` stands; an offset past the end is the place behind the last character.
Spot spot_at(std::string_view text, std::size_t offset);

/// Counts forward from the beginning of a row, so that the places of all its cells cost one walk.
class SpotCounter {
public:
    SpotCounter(std::string_view text, std::size_t begin, int line) : text_(text), at_(begin), spot_{line, 1} {}

    /// Of well-formed UTF-8, offsets in ascending order.
    Spot at(std::size_t offset);

private:
    std::string_view text_;
    std::size_t at_;
    Spot spot_;
};

/// The line that holds `offset`, without line end, made visible and cut to what a message can show.
std::string excerpt_at(std::string_view text, std::size_t offset);

/// The same for many offsets: a line may be long and have a finding in each of its cells.
class Excerpts {
public:
    explicit Excerpts(std::string_view text) : text_(text) {}
    const std::string& at(std::size_t offset);

private:
    std::string_view text_;
    std::size_t begin_ = 1, end_ = 0; ///< of the line that `shown_` shows
    std::string shown_;
};

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
