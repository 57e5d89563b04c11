#include "render/markup.hpp"
#include "render/pictures/axis.hpp"
#include "render/pictures/picture.hpp"
#include "render/pictures/svg.hpp"
#include "render/tables/display_width.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

constexpr double bars_width = 480;
constexpr double row_height = 24;
constexpr double bar_height = 15;
constexpr double head_height = 22; // the unit above the bars
constexpr double bar_gap = 6;
constexpr int longest_bar_label = 32;
constexpr int longest_value = 14;

struct BarLayout {
    double bars_begin = 0, bars_end = 0;
    int label_columns = 0, value_columns = 0;
};

int columns_of(const std::string& text) { return display_width(xml_text(text)); }

BarLayout layout_of(const Picture& picture)
{
    BarLayout layout;
    for (const auto& mark : picture.marks) {
        layout.label_columns = std::max(layout.label_columns, std::min(columns_of(mark.label), longest_bar_label));
        layout.value_columns = std::max(layout.value_columns, std::min(columns_of(mark.shown), longest_value));
    }
    layout.bars_begin = label_width(layout.label_columns) + bar_gap;
    layout.bars_end = bars_width - label_width(layout.value_columns) - bar_gap;
    return layout;
}

std::string row(const Picture& picture, const Mark& mark, const BarLayout& layout, const Axis& axis, double top)
{
    const auto place = [&](double number) {
        return layout.bars_begin + axis.share(number) * (layout.bars_end - layout.bars_begin);
    };
    const auto value = drawn_value(mark);
    const auto begin = place(std::min(value, 0.0));
    const auto end = place(std::max(value, 0.0));
    const auto baseline = top + row_height / 2 + 4.5;
    const Box bar{begin, top + (row_height - bar_height) / 2, end - begin, bar_height};
    return svg_label("label end", layout.bars_begin - bar_gap, baseline, mark.label, layout.label_columns) +
           svg_box(is_band(mark) ? "mark band" : "mark", bar, said_of(mark, picture)) +
           svg_label("value", end + bar_gap, baseline, mark.shown, layout.value_columns);
}

// The longest bar takes all the room: no axis is drawn whose end would have to be round.
Axis whole_width(const Picture& picture)
{
    Axis axis;
    for (const auto& mark : picture.marks) {
        axis.low = std::min(axis.low, drawn_value(mark));
        axis.high = std::max(axis.high, drawn_value(mark));
    }
    return axis;
}

} // namespace

Drawing draw_bars(const Picture& picture)
{
    const auto layout = layout_of(picture);
    const auto axis = whole_width(picture);
    const auto zero = layout.bars_begin + axis.share(0) * (layout.bars_end - layout.bars_begin);
    auto top = picture.unit.empty() ? 0 : head_height;
    Drawing drawing{bars_width, top + row_height * static_cast<double>(picture.marks.size()), {}};
    if (!picture.unit.empty()) drawing.shapes = svg_label("unit", layout.bars_begin, head_height - 9, picture.unit, 40);
    for (const auto& mark : picture.marks) {
        drawing.shapes += row(picture, mark, layout, axis, top);
        top += row_height;
    }
    drawing.shapes += svg_line("zero", zero, top - row_height * static_cast<double>(picture.marks.size()), zero, top);
    return drawing;
}

} // namespace ilonet::render
