#include "render/pictures/map_legend.hpp"

#include "render/pictures/map_classes.hpp"
#include "render/pictures/svg.hpp"
#include "render/pictures/world.hpp"
#include "render/tables/display_width.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

constexpr double text_of_map = 34, usual_text = 13; // as picture_style() has them

bool is_on_map(const Mark& mark)
{
    const auto& shapes = world().shapes;
    return std::any_of(shapes.begin(), shapes.end(), [&](const Shape& shape) { return shape.code == mark.key; });
}

std::string marks_without_shape(const Picture& picture)
{
    std::string list;
    for (const auto& mark : picture.marks)
        if (!is_on_map(mark)) list += (list.empty() ? "" : ", ") + mark.label + " (" + mark.shown + ")";
    return list;
}

} // namespace

bool has_legend(const Picture& picture)
{
    return picture.form == PictureForm::map || picture.form == PictureForm::stretches;
}

double label_size(const Picture& picture) { return picture.form == PictureForm::map ? text_of_map : usual_text; }

Legend legend_of(const Picture& picture)
{
    Legend legend{picture.unit, {}, {}};
    for (const auto& one : map_classes(picture.marks))
        legend.entries.push_back({shade_style(one.shade), in_words(one)});
    if (picture.form != PictureForm::map) return legend;
    legend.entries.push_back({"land", "not in the table"});
    const auto band = std::find_if(picture.marks.begin(), picture.marks.end(), is_band);
    if (band != picture.marks.end())
        legend.notes.push_back("A range such as " + band->shown + " has the colour of its lower end.");
    if (const auto list = marks_without_shape(picture); !list.empty())
        legend.notes.push_back("Not on the map: " + list + ".");
    legend.notes.push_back("Borders and names are no statement on the legal status of any territory.");
    return legend;
}

void append_legend(Drawing& drawing, const Legend& legend, double text_size)
{
    const auto scale = text_size / text_of_map;
    const auto row = 56 * scale, swatch_width = 54 * scale, swatch_height = 34 * scale, gap = 14 * scale;
    const auto letters = text_size / usual_text;
    const auto width_of = [&](const std::string& text) { return label_width(display_width(text)) * letters; };
    double x = 0, top = drawing.height + gap;
    const auto baseline = [&] { return top + swatch_height - 5 * scale; };
    if (!legend.unit.empty()) {
        drawing.shapes += svg_label("unit", x, baseline(), legend.unit, 30);
        x += width_of(legend.unit) + 2 * gap;
    }
    for (const auto& [style, words] : legend.entries) {
        const auto width = swatch_width + gap + width_of(words) + gap;
        if (x > 0 && x + width > drawing.width) {
            x = 0;
            top += row;
        }
        drawing.shapes += svg_box(style, {x, top, swatch_width, swatch_height});
        drawing.shapes += svg_label("label", x + swatch_width + gap, baseline(), words, 60);
        x += width + gap;
    }
    for (const auto& note : legend.notes) {
        top += row;
        drawing.shapes +=
            svg_label("label", 0, baseline(), note, static_cast<int>(drawing.width / label_width(1) / letters));
    }
    drawing.height = top + row;
}

std::string shade_style(int shade) { return "shade" + std::to_string(shade); }

} // namespace ilonet::render
