// Rows of a CSV text.
#pragma once

#include "read/read.hpp"

#include <string_view>

namespace ilonet::read {

/// `text` stands without byte order mark and is not UTF-16.
void read_csv(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows);

} // namespace ilonet::read
