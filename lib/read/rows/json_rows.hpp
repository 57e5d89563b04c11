// Rows of a JSON Lines text.
#pragma once

#include "read/read.hpp"

#include <string_view>

namespace ilonet::read {

/// `text` stands without byte order mark and is not UTF-16.
void read_json_lines(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows);

/// The same for a part of a text of whole lines that begins on line `number`; returns the number of the line behind it.
int read_json_lines_from(const Kind& kind, const RowSource& source, std::string_view text, int number, Rows& rows);

class RowBuilder;
/// One line's object, which begins at `offset` on line `number`; the key `passed_over` may stand in it and is not looked at.
void read_json_row(const Kind& kind, std::string_view line, std::size_t offset, int number, RowBuilder& builder,
                   std::string_view passed_over = {});

} // namespace ilonet::read
