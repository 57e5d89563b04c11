#include "render/pictures/svg.hpp"

#include "render/markup.hpp"
#include "render/pictures/number_text.hpp"
#include "render/tables/display_width.hpp"

namespace ilonet::render {

std::string attribute(std::string_view name, double length)
{
    return " " + std::string(name) + "=\"" + length_text(length) + "\"";
}

std::string svg_title(std::string_view text)
{
    return text.empty() ? std::string() : "<title>" + markup(text) + "</title>";
}

std::string svg_box(std::string_view style, const Box& box, std::string_view title)
{
    return "<rect class=\"" + std::string(style) + "\"" + attribute("x", box.x) + attribute("y", box.y) +
           attribute("width", box.width) + attribute("height", box.height) + ">" + svg_title(title) + "</rect>\n";
}

std::string svg_line(std::string_view style, double x1, double y1, double x2, double y2)
{
    return "<line class=\"" + std::string(style) + "\"" + attribute("x1", x1) + attribute("y1", y1) +
           attribute("x2", x2) + attribute("y2", y2) + "/>\n";
}

std::string svg_label(std::string_view style, double x, double y, std::string_view text, int columns)
{
    const auto whole = xml_text(text);
    const bool fits = display_width(whole) <= columns;
    const auto shown = fits ? whole : std::string(beginning_of_width(whole, columns - 1)) + "…";
    return "<text class=\"" + std::string(style) + "\"" + attribute("x", x) + attribute("y", y) + ">" +
           (fits ? std::string() : svg_title(text)) + markup(shown) + "</text>\n";
}

double label_width(int columns) { return 6.8 * columns; }

} // namespace ilonet::render
