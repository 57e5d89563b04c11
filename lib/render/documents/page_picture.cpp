#include "render/documents/page.hpp"
#include "render/markup.hpp"
#include "render/pictures/map_legend.hpp"
#include "render/pictures/picture.hpp"

namespace ilonet::render {
namespace {

// On a small screen a legend inside the picture would be too small to read.
std::string legend_list(const Legend& legend)
{
    auto out = "<ul class=\"legend\"" + text_attribute("aria-label", "Legend") + ">\n";
    if (!legend.unit.empty()) out += "<li class=\"unit\">" + markup(legend.unit) + "</li>\n";
    for (const auto& [style, words] : legend.entries)
        out += "<li><svg class=\"picture\" width=\"26\" height=\"16\" aria-hidden=\"true\"><rect class=\"" + style +
               "\" x=\"1\" y=\"1\" width=\"24\" height=\"14\"/></svg>" + markup(words) + "</li>\n";
    out += "</ul>\n";
    for (const auto& note : legend.notes) out += paragraph(note, "note");
    return out;
}

} // namespace

std::string page_picture(const Picture& picture, std::string_view id)
{
    auto out = std::string("<figure>\n");
    if (!picture.caption.empty()) out += "<figcaption>" + markup(picture.caption) + "</figcaption>\n";
    out += svg_element(picture, id);
    if (has_legend(picture)) out += legend_list(legend_of(picture));
    return out + paragraph(picture.text, "told") + "</figure>\n";
}

} // namespace ilonet::render
