// The numbers of a column as bars, for a terminal with room left beside its table.
#pragma once

#include "model/result.hpp"

#include <string>
#include <vector>

namespace ilonet::render {

/// One bar a row, of eighths of a column of the terminal, the longest as long as there is room, up to a limit; empty for 0 and for
/// what is no number. Nothing at all where no column is to be drawn, all are 0, or the room is too narrow.
std::vector<std::string> bars_of(const Result& result, int room);

} // namespace ilonet::render
