// The few elements of SVG that pictures are made of.
#pragma once

#include <string>
#include <string_view>

namespace ilonet::render {

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

/// ` name="12.5"`
std::string attribute(std::string_view name, double length);
/// <title>, empty for an empty text.
std::string svg_title(std::string_view text);
/// A rectangle that says `title` when pointed at.
std::string svg_box(std::string_view style, const Box& box, std::string_view title = {});
std::string svg_line(std::string_view style, double x1, double y1, double x2, double y2);
/// The text cut to `columns` of display width; one that is cut says all of itself when pointed at.
std::string svg_label(std::string_view style, double x, double y, std::string_view text, int columns);

/// Units that a text of that many columns takes at the size of a label; generous, since fonts differ.
double label_width(int columns);

} // namespace ilonet::render
