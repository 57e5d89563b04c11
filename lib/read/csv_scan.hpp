// Where the rows and cells of a CSV text begin and end. The cells' contents are for the CSV library to say.
#pragma once

#include "read/read.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ilonet::read {

enum class CsvBreak {
    none,
    quote_not_closed,  ///< a quote opens a cell that never closes, or closes on a later line with text behind it
    text_behind_quote, ///< "abc"d
    quote_inside_cell, ///< ab"c
};

struct CsvRow {
    std::size_t begin = 0;
    std::size_t end = 0;            ///< without line end
    std::size_t next = 0;           ///< where the next row begins
    std::vector<std::size_t> cells; ///< where each begins, its quote included
    CsvBreak broken = CsvBreak::none;
    std::size_t broken_at = 0;

    std::string_view raw(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Reads the row that begins at `begin` into `row`, whose memory is used again. A broken row ends with its first line, so
/// that a stray quote does not swallow the rows behind it.
/// In TSV no quote means anything.
void scan_row(std::string_view text, std::size_t begin, char delimiter, CsvRow& row, RowFormat format = RowFormat::csv);

} // namespace ilonet::read
