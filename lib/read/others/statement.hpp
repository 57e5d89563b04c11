// Statements of banks and programmes: CSV or TSV with a header and columns of any name, of which three are told. A door
// of `read` beside read.hpp.
#pragma once

#include "model/api.hpp"
#include "model/day.hpp"
#include "model/finding.hpp"
#include "read/read.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::read {

struct StatementForm {
    std::string path;                   ///< `-` is standard input
    std::string reference, day, amount; ///< names of the columns; day may be empty: the statement then has none
    char delimiter = ',';               ///< , ; or TAB
    RowFormat format = RowFormat::csv;  ///< or TSV, of which the delimiter is a TAB: nothing is quoted there
    std::string date_format = {};       ///< such as DD/MM/YYYY; empty: YYYY-MM-DD
    bool decimal_comma = false;         ///< amounts as 1234,56 and not as 1234.56
};

struct StatementRow {
    std::string reference; ///< empty where the row has none
    std::optional<Day> day;
    std::int64_t amount = 0; ///< cents
    int line = 0;
};

struct Statement {
    std::vector<StatementRow> rows; ///< as the file has them, no reference twice
    Findings findings;              ///< C05, C06, C16 to C19 with places; with one, the rows are not to be used
};

/// Other columns are passed over. Amounts have at most two places and may be negative; thousands are not parted.
/// Failure: not_found, io, content for a file of more than 256 MiB.
ILONET_API Statement read_statement(const StatementForm& form);

} // namespace ilonet::read
