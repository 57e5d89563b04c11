// Statements of banks and programmes: CSV or TSV with a header and columns of any name, of which three are told. A door
// of `read` beside read.hpp.
#pragma once

#include "model/day.hpp"
#include "model/finding.hpp"
#include "read/sources.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::read {

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
Statement read_statement(const StatementForm& form);

} // namespace ilonet::read
