// What a command answers: a table of cells, which the room `render` turns into bytes.
#pragma once

#include "model/api.hpp"

#include <string>
#include <vector>

namespace ilonet {

struct Column {
    std::string name;    ///< snake_case, the same in every format
    bool number = false; ///< cells are numbers: right-aligned, unquoted in JSON
    bool drawn = false;  ///< a terminal with room left draws the numbers as bars behind the last column
};

struct Result {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows; ///< each as long as `columns`; an empty cell means no value
    std::vector<std::string> notes;             ///< who was counted, on which day: for stderr, never part of the data
    bool one_record = false;                    ///< a single thing, shown field by field on a terminal
    std::string title = {};                     ///< of a document; empty for a list
};

/// The result with these columns alone, in this order; Failure (usage) names the nearest column for one that is not there.
ILONET_API Result select_columns(Result result, const std::vector<std::string>& names);
/// Sorted by these columns, `-name` for descending order; numbers by size, texts in natural order, equal rows as they came.
/// Failure (usage) as above.
ILONET_API void sort_rows(Result& result, const std::vector<std::string>& names);

} // namespace ilonet
