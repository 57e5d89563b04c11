// The header row of a CSV file says which column holds which field.
#pragma once

#include "read/read.hpp"
#include "read/rows/csv_scan.hpp"
#include "read/text_place.hpp"

#include <string_view>
#include <vector>

namespace ilonet::read {

/// The field of each column, in the order of the columns; findings C18 where the header is not good, then the rows cannot be
/// read.
class CsvHeader {
public:
    CsvHeader(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows)
        : kind_(kind), source_(source), text_(text), rows_(rows), spots_(text, 0, 1), excerpts_(text)
    {
    }

    /// The file holds no row at all.
    void report_missing();
    bool read(const CsvRow& row, int line);
    const std::vector<std::size_t>& fields() const { return fields_; }
    /// For each field, whether a column holds it.
    bool holds(std::size_t field) const;

private:
    void column(std::string_view name, std::size_t offset);
    void unknown_column(std::string_view name, std::size_t offset);
    void report_missing_columns();
    bool report_other_delimiter(std::string_view only_cell);
    MarkedText help_for(char delimiter, const std::string& name) const;
    void report(std::size_t offset, std::string_view field, std::string sentence, MarkedText help);
    std::string all_columns() const;

    const Kind& kind_;
    const RowSource& source_;
    std::string_view text_;
    Rows& rows_;
    std::vector<std::size_t> fields_;
    std::vector<std::size_t> meant_; ///< fields that a misspelt column most likely stands for
    std::size_t begin_ = 0;
    std::size_t unknown_ = 0;
    int line_ = 1;
    SpotCounter spots_;
    Excerpts excerpts_;
};

} // namespace ilonet::read
