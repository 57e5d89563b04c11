// The rows of a CSV or TSV text: where they and their cells begin and end, and what the cells hold.
//
// As RFC 4180 has it: blanks around a cell belong to it, a cell that holds quotes, line ends or the delimiter stands in
// quotes, and a quote inside it is doubled. A line feed ends a row, with or without a carriage return before it; a
// carriage return elsewhere belongs to its cell.
#pragma once

#include "read/read.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::read {

enum class CsvBreak {
    none,
    quote_not_closed,  ///< a quote opens a cell that never closes, or closes on a later line with text behind it
    text_behind_quote, ///< "abc"d
    quote_inside_cell, ///< ab"c
};

struct CsvCell {
    std::size_t begin; ///< in the text, its quote included
    std::size_t from;  ///< where its content begins: in the text, or in `undoubled`
    std::size_t size;
    bool held_doubled_quotes;
};

/// A row, good as long as its text is. A broken one has no cells.
struct CsvRow {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;  ///< without line end
    std::size_t next = 0; ///< where the next row begins
    int line_ends = 0;    ///< between `begin` and `next`
    std::vector<CsvCell> cells;
    std::string undoubled; ///< contents of cells that hold quotes, each quote once
    CsvBreak broken = CsvBreak::none;
    std::size_t broken_at = 0;

    std::string_view raw() const { return text.substr(begin, end - begin); }
    std::size_t size() const { return cells.size(); }
    /// What a cell holds, without the quotes around it.
    std::string_view operator[](std::size_t cell) const
    {
        const auto& [at, from, length, held_doubled_quotes] = cells[cell];
        return (held_doubled_quotes ? std::string_view(undoubled) : text).substr(from, length);
    }
};

/// Reads the row that begins at `begin` into `row`, whose memory is used again. A broken row ends with its first line, so
/// that a stray quote does not swallow the rows behind it. Nothing between two line ends is a row of one empty cell.
/// In TSV no quote means anything.
void scan_row(std::string_view text, std::size_t begin, char delimiter, CsvRow& row, RowFormat format = RowFormat::csv);

} // namespace ilonet::read
