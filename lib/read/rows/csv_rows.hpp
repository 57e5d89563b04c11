// Rows of a CSV text.
#pragma once

#include "read/read.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ilonet::read {

/// `text` stands without byte order mark and is not UTF-16.
void read_csv(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows);

/// A part of a CSV text, and what one part leaves for the next.
struct CsvBlock {
    std::string_view text;
    bool last = false;
    int line = 1;                    ///< on which `text` begins; then, on which the next part begins
    std::vector<std::size_t> fields; ///< of the columns, once the header is read
    bool broken = false;             ///< the header is not good: no row can be read
    std::size_t end = 0;             ///< how far `text` was read; the next part begins there
};
/// Rows of a part of a text; a row that may go on behind the part is left for the next.
void read_csv_block(const Kind& kind, const RowSource& source, CsvBlock& block, Rows& rows);

} // namespace ilonet::read
