// A document of several tables and pictures, which the room `render` turns into a page, a sheet or one file.
#pragma once

#include "model/day.hpp"
#include "model/result.hpp"

#include <string>
#include <vector>

namespace ilonet {

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

struct DocumentSection {
    std::string name; ///< snake_case
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<DocumentTable> tables;
    std::vector<Picture> pictures;
};

struct Document {
    std::string name; ///< snake_case, such as `activity`
    std::string title;
    std::vector<std::string> head; ///< what stands under the title: period, day, what is hidden
    std::vector<DocumentSection> sections;
};

} // namespace ilonet
