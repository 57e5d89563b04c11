#include "render/markup.hpp"
#include "render/pictures/axis.hpp"
#include "render/pictures/number_text.hpp"
#include "render/pictures/picture.hpp"
#include "render/pictures/svg.hpp"
#include "render/tables/display_width.hpp"

#include <algorithm>
#include <cmath>

namespace ilonet::render {
namespace {

constexpr double columns_width = 480;
constexpr double height = 230;
constexpr double top = 26;    // the unit, and the value above the highest column
constexpr double bottom = 24; // the labels
constexpr double column_gap = 6;
constexpr double widest_column = 34;
constexpr double filled = 0.72; // share of its slot that a column takes
constexpr int longest_column_label = 16;

struct Plot {
    Axis axis;
    double left = 0;
    double slot = 0;     ///< room of one column
    std::size_t nth = 1; ///< each how many-th label is written
    bool values = false; ///< room for a value above each column

    double y(double number) const { return height - bottom - axis.share(number) * (height - bottom - top); }
    double middle(std::size_t i) const { return left + slot * (static_cast<double>(i) + 0.5); }
};

int widest(const Picture& picture, std::string Mark::*text)
{
    int columns = 1;
    for (const auto& mark : picture.marks) columns = std::max(columns, display_width(xml_text(mark.*text)));
    return columns;
}

Plot plot_of(const Picture& picture)
{
    Plot plot{axis_of(picture.marks), 0, 0, 1, false};
    std::size_t digits = 1;
    for (const auto tick : plot.axis.ticks) digits = std::max(digits, number_text(tick).size());
    plot.left = label_width(static_cast<int>(digits)) + column_gap;
    plot.slot = (columns_width - plot.left) / static_cast<double>(std::max<std::size_t>(picture.marks.size(), 1));
    const auto label = label_width(std::min(widest(picture, &Mark::label), longest_column_label)) + column_gap;
    plot.nth = std::max<std::size_t>(static_cast<std::size_t>(std::ceil(label / plot.slot)), 1);
    plot.values = label_width(widest(picture, &Mark::shown)) <= plot.slot;
    return plot;
}

std::string ticks(const Plot& plot)
{
    std::string out;
    for (const auto tick : plot.axis.ticks) {
        out += svg_line(tick == 0 ? "zero" : "grid", plot.left, plot.y(tick), columns_width, plot.y(tick));
        out +=
            svg_label("tick end", plot.left - column_gap, plot.y(tick) + 4.5, number_text(tick), longest_column_label);
    }
    return out;
}

std::string column(const Picture& picture, const Plot& plot, std::size_t i)
{
    const auto& mark = picture.marks[i];
    const auto value = drawn_value(mark);
    const auto above = plot.y(std::max(value, 0.0));
    const auto wide = std::min(plot.slot * filled, widest_column);
    const Box box{plot.middle(i) - wide / 2, above, wide, plot.y(std::min(value, 0.0)) - above};
    auto out = svg_box(is_band(mark) ? "mark band" : "mark", box, said_of(mark, picture));
    if (plot.values) out += svg_label("value middle", plot.middle(i), above - 4, mark.shown, longest_column_label);
    if (i % plot.nth == 0)
        out += svg_label("label middle", plot.middle(i), height - column_gap, mark.label, longest_column_label);
    return out;
}

} // namespace

Drawing draw_columns(const Picture& picture)
{
    const auto plot = plot_of(picture);
    Drawing drawing{columns_width, height, svg_label("unit", 0, 11, picture.unit, 60) + ticks(plot)};
    for (std::size_t i = 0; i < picture.marks.size(); ++i) drawing.shapes += column(picture, plot, i);
    return drawing;
}

} // namespace ilonet::render
