// What is answered: a table of cells, or a document of several tables and pictures. The room `render` turns them into
// bytes.
#pragma once

#include "model/api.hpp"
#include "model/day.hpp"

#include <string>
#include <vector>

namespace ilonet {

/// A column of a table.
struct Column {
    std::string name;    ///< snake_case, the same in every format
    bool number = false; ///< cells are numbers: right-aligned, unquoted in JSON
    bool drawn = false;  ///< a terminal with room left draws the numbers as bars behind the last column
};

/// A table of cells, which are texts in one canonical form.
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

/// One table of a document: `result` holds its columns and rows, `name` (snake_case) is its key in JSON and its sheet's name,
/// `caption` says in a few words what the rows are.
struct DocumentTable {
    std::string name;
    std::string caption;
    Result result;
};

/// One thing that a picture draws. Stretches of one key that follow one another stand on one line.
struct Mark {
    std::string key;   ///< of a map: the country's code; else the label's key
    std::string label; ///< what a reader calls it
    double value = 0;  ///< its size; a band's lower end where the count is not shown
    std::string shown; ///< the value as the table writes it, such as `12` or `1-2`
    Period days = {};  ///< of stretches
};

/// How a picture is drawn.
enum class PictureForm { bars, columns, map, stretches };

/// A picture always stands beside the table that it draws, and has its text: nothing is told by colour or size alone.
struct Picture {
    PictureForm form = PictureForm::bars;
    std::string name;    ///< snake_case
    std::string caption; ///< what it shows
    std::string text;    ///< the same in one or two sentences, for who does not see it
    std::string unit;    ///< of the values, such as `officers`
    std::vector<Mark> marks;
    Period days = {}; ///< of stretches: from the first day drawn to the last
};

/// A heading and what stands below it.
struct DocumentSection {
    std::string name; ///< snake_case
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<DocumentTable> tables;
    std::vector<Picture> pictures;
};

/// A document as it is sent: the board's, a state's or the public's.
struct Document {
    std::string name; ///< snake_case, such as `activity`
    std::string title;
    std::vector<std::string> head; ///< what stands under the title: period, day, what is hidden
    std::vector<DocumentSection> sections;
};

} // namespace ilonet
