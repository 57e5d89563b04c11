// Pictures as SVG: each form draws its shapes, and what stands around them is the same for all.
#pragma once

#include "model/result.hpp"

#include <string>
#include <string_view>

namespace ilonet::render {

/// The inside of an <svg>, in units of its own.
struct Drawing {
    double width = 0;
    double height = 0;
    std::string shapes;
};

/// One horizontal bar a mark, in their order: label on the left, value on the right.
Drawing draw_bars(const Picture& picture);
/// One upright column a mark, over an axis with round ticks.
Drawing draw_columns(const Picture& picture);
/// The world, each country with a mark in the colour of its class. What the colours mean is in map_legend.hpp.
Drawing draw_map(const Picture& picture);

/// One line a key, over a calendar: each mark a bar from its first day to its last, in the shade of its class.
Drawing draw_stretches(const Picture& picture);

/// The picture as an element of a page; `id` is unique there. A legend is not in it yet.
std::string svg_element(const Picture& picture, std::string_view id);
/// The picture as a file of its own, with its style and legend.
std::string svg_of(const Picture& picture);

/// `bars`, `columns`, `map` or `stretches`.
std::string_view form_word(PictureForm form);

/// The rules of CSS for all pictures.
std::string_view picture_style();

/// `label: shown unit`, what a mark says when it is pointed at.
std::string said_of(const Mark& mark, const Picture& picture);
/// The value where it can be drawn, else 0.
double drawn_value(const Mark& mark);
/// True where the table shows another thing than the value, such as the band `1-2`.
bool is_band(const Mark& mark);

} // namespace ilonet::render
