// A row becomes a record: what CSV and JSON Lines have in common.
#pragma once

#include "read/read.hpp"
#include "read/text_place.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ilonet::read {

/// Takes the cells of one row after the other and files each row under records or rejected.
class RowBuilder {
public:
    /// `text` is the whole file without byte order mark; it, `source` and `rows` outlive the builder.
    RowBuilder(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows);

    /// A row that begins at `offset`, on that line.
    void begin(std::size_t offset, Spot spot);
    /// A cell of the row, canonical or with a finding C16; empty and required is C05.
    void cell(std::size_t field, std::string_view written, std::size_t offset, Spot spot);
    /// The row does not write this field.
    void absent(std::size_t field);
    /// Anything else that is wrong with the row.
    void report(std::string_view rule, std::size_t offset, Spot spot, std::string_view field, std::string sentence,
                MarkedText help);
    /// `raw` is the row as it stood in the file.
    void end(std::string_view raw);

private:
    const Kind& kind_;
    const RowSource& source_;
    Excerpts excerpts_;
    Rows& rows_;
    SourcedRecord row_;
    std::size_t offset_ = 0;
    std::size_t first_finding_ = 0;
};

/// Brings the findings from the `first` on, all of one file, into the order of their places.
void in_file_order(Findings& findings, std::size_t first);

/// A finding in a file of rows, its excerpt filled.
Finding row_finding(std::string_view rule, const std::string& file, std::string_view text, std::size_t offset,
                    Spot spot);
/// The same where the excerpt is known.
Finding row_finding(std::string_view rule, const std::string& file, std::string excerpt, Spot spot);

} // namespace ilonet::read
