// A finding about a row that was read, and its line: from the row itself, since looking for the line in the text of a
// large file costs as much as reading it again.
#pragma once

#include "model/finding.hpp"
#include "read/read.hpp"

#include <string>
#include <string_view>

namespace ilonet::records {

/// Gives the finding uid and kind of the row, the place of its field, or else of the row, and the line there as Texts::line
/// shows it.
void put_in_row(Finding& finding, const read::SourcedRecord& row);

/// An error about the row, put there.
Finding about_row(const read::SourcedRecord& row, std::string_view rule, std::string_view field, MarkedText sentence,
                  MarkedText help);

} // namespace ilonet::records
