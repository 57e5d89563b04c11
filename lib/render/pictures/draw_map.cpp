#include "render/pictures/map_classes.hpp"
#include "render/pictures/map_legend.hpp"
#include "render/pictures/picture.hpp"
#include "render/pictures/svg.hpp"
#include "render/pictures/world.hpp"

#include <map>

namespace ilonet::render {
namespace {

using MarkByCode = std::map<std::string_view, const Mark*>;

std::string path_of(std::string_view style, const Shape& shape, std::string_view title)
{
    if (shape.path.empty()) return {};
    return "<path class=\"" + std::string(style) + "\" d=\"" + std::string(shape.path) + "\">" + svg_title(title) +
           "</path>\n";
}

std::string dot_of(std::string_view style, const Shape& shape, std::string_view title)
{
    constexpr double radius = 11;
    return "<circle class=\"" + std::string(style) + "\"" + attribute("cx", shape.x) + attribute("cy", shape.y) +
           attribute("r", radius) + ">" + svg_title(title) + "</circle>\n";
}

std::string land_without_mark(const MarkByCode& marks)
{
    std::string out;
    for (const auto& shape : world().shapes)
        if (shape.code == in_dispute)
            out += path_of("disputed", shape, {});
        else if (!marks.contains(shape.code))
            out += path_of("land", shape, {});
    return out;
}

} // namespace

Drawing draw_map(const Picture& picture)
{
    const auto classes = map_classes(picture.marks);
    MarkByCode marks;
    for (const auto& mark : picture.marks)
        if (mark.key != in_dispute) marks.emplace(mark.key, &mark);
    Drawing drawing{world().width, world().height, land_without_mark(marks)};
    std::string outlines, dots; // over all land
    for (const auto& shape : world().shapes) {
        const auto found = marks.find(shape.code);
        if (found == marks.end()) continue;
        const auto shade = class_of(drawn_value(*found->second), classes).shade;
        const auto style = shade_style(shade);
        const auto title = said_of(*found->second, picture);
        (shade == 0 ? outlines : drawing.shapes) += path_of(style, shape, title);
        if (shape.dot) dots += dot_of(style, shape, title);
    }
    drawing.shapes += outlines + dots;
    return drawing;
}

} // namespace ilonet::render
