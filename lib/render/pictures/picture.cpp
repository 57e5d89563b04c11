#include "render/pictures/picture.hpp"

#include "render/markup.hpp"
#include "render/pictures/map_legend.hpp"
#include "render/pictures/number_text.hpp"
#include "render/pictures/svg.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ilonet::render {
namespace {

Drawing drawing_of(const Picture& picture)
{
    switch (picture.form) {
    case PictureForm::bars: return draw_bars(picture);
    case PictureForm::columns: return draw_columns(picture);
    case PictureForm::map: return draw_map(picture);
    case PictureForm::stretches: return draw_stretches(picture);
    }
    return {};
}

// Who does not see the picture hears its caption and its text.
std::string opening(const Picture& picture, const Drawing& drawing, std::string_view id, std::string_view more)
{
    const std::string own(id);
    return "<svg class=\"picture " + std::string(form_word(picture.form)) + "\" role=\"img\" aria-labelledby=\"" + own +
           "-title\" aria-describedby=\"" + own + "-desc\" viewBox=\"0 0 " + length_text(drawing.width) + " " +
           length_text(drawing.height) + "\"" + std::string(more) + ">\n<title id=\"" + own + "-title\">" +
           markup(picture.caption) + "</title>\n<desc id=\"" + own + "-desc\">" + markup(picture.text) + "</desc>\n";
}

// Pixels, where nobody says how large the file is to be shown.
std::string size_of_file(const Drawing& drawing)
{
    constexpr double width = 960;
    return attribute("width", width) + attribute("height", std::round(width * drawing.height / drawing.width));
}

Drawing with_margin(Drawing drawing)
{
    const auto margin = drawing.width / 50;
    drawing.shapes = "<g transform=\"translate(" + length_text(margin) + "," + length_text(margin) + ")\">\n" +
                     drawing.shapes + "</g>\n";
    drawing.width += 2 * margin;
    drawing.height += 2 * margin;
    return drawing;
}

} // namespace

std::string_view form_word(PictureForm form)
{
    switch (form) {
    case PictureForm::bars: return "bars";
    case PictureForm::columns: return "columns";
    case PictureForm::map: return "map";
    case PictureForm::stretches: return "stretches";
    }
    return {};
}

std::string svg_element(const Picture& picture, std::string_view id)
{
    const auto drawing = drawing_of(picture);
    return opening(picture, drawing, id, {}) + drawing.shapes + "</svg>\n";
}

std::string svg_of(const Picture& picture)
{
    auto drawing = drawing_of(picture);
    if (has_legend(picture)) append_legend(drawing, legend_of(picture), label_size(picture));
    drawing = with_margin(std::move(drawing));
    return opening(picture, drawing, "picture", " xmlns=\"http://www.w3.org/2000/svg\"" + size_of_file(drawing)) +
           "<style>" + std::string(picture_style()) + "</style>\n" +
           svg_box("paper", {0, 0, drawing.width, drawing.height}) + drawing.shapes + "</svg>\n";
}

std::string said_of(const Mark& mark, const Picture& picture)
{
    return mark.label + ": " + mark.shown + (picture.unit.empty() ? "" : " " + picture.unit);
}

double drawn_value(const Mark& mark)
{
    constexpr double most = 1e15; // beyond what is counted, and where whole numbers end
    return std::isfinite(mark.value) ? std::clamp(mark.value, -most, most) : 0;
}

bool is_band(const Mark& mark) { return mark.shown != number_text(mark.value); }

} // namespace ilonet::render
