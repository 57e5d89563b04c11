#include "render/documents/page.hpp"

#include "model/wording.hpp"
#include "render/documents/document_formats.hpp"
#include "render/markup.hpp"
#include "render/pictures/picture.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

constexpr std::size_t sections_that_need_contents = 3;

std::string title_of(const Document& document)
{
    if (!document.title.empty()) return document.title;
    return document.name.empty() ? "untitled" : spoken(document.name);
}

// No script, no picture, no font and no request: even text that were taken for HTML could do nothing.
std::string head(const Document& document)
{
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           markup(title_of(document)) + "</title>\n<style>" + std::string(page_style()) + std::string(picture_style()) +
           "</style>\n</head>\n";
}

std::string masthead(const Document& document)
{
    if (document.title.empty() && document.head.empty()) return {};
    std::string out = "<header>\n";
    if (!document.title.empty()) out += "<h1>" + markup(document.title) + "</h1>\n";
    for (const auto& text : document.head) out += paragraph(text);
    return out + "</header>\n";
}

std::string heading_of(const DocumentSection& section)
{
    return section.heading.empty() ? spoken(section.name) : section.heading;
}

std::string contents(const Document& document, const std::vector<std::string>& ids)
{
    if (ids.size() < sections_that_need_contents) return {};
    std::string out = "<nav aria-label=\"Contents\">\n<ol>\n";
    for (std::size_t i = 0; i < ids.size(); ++i)
        out += "<li><a href=\"#" + ids[i] + "\">" + markup(heading_of(document.sections[i])) + "</a></li>\n";
    return out + "</ol>\n</nav>\n";
}

// Its heading then stands on the same page of paper as its tables.
bool is_all_wide(const DocumentSection& section)
{
    return section.pictures.empty() && !section.tables.empty() &&
           std::all_of(section.tables.begin(), section.tables.end(),
                       [](const DocumentTable& table) { return needs_landscape(table.result); });
}

std::string body_of(const DocumentSection& section, const std::string& id, Anchors& anchors)
{
    auto out =
        std::string("<section") + (is_all_wide(section) ? " class=\"wide\"" : "") + text_attribute("id", id) + ">\n";
    if (!section.heading.empty()) out += "<h2>" + markup(section.heading) + "</h2>\n";
    for (const auto& text : section.paragraphs) out += paragraph(text);
    for (const auto& picture : section.pictures) out += page_picture(picture, anchors.add("picture-" + picture.name));
    for (const auto& table : section.tables) out += page_table(table);
    return out + "</section>\n";
}

} // namespace

std::string Anchors::add(std::string_view name)
{
    std::string plain;
    for (const char c : name) plain += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
    auto id = plain;
    for (int n = 2; !taken_.insert(id).second; ++n) id = plain + "-" + std::to_string(n);
    return id;
}

std::string paragraph(std::string_view text, std::string_view style)
{
    if (text.empty()) return {};
    return "<p" + (style.empty() ? "" : text_attribute("class", style)) + ">" + markup(text) + "</p>\n";
}

std::string text_attribute(std::string_view name, std::string_view text)
{
    return " " + std::string(name) + "=\"" + markup(text) + "\"";
}

std::string document_as_page(const Document& document)
{
    Anchors anchors;
    std::vector<std::string> ids;
    for (const auto& section : document.sections) ids.push_back(anchors.add("section-" + section.name));
    auto out = head(document) + "<body>\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n" + masthead(document) +
               contents(document, ids) + "<main id=\"main\" tabindex=\"-1\">\n";
    for (std::size_t i = 0; i < ids.size(); ++i) out += body_of(document.sections[i], ids[i], anchors);
    return out + "</main>\n</body>\n</html>\n";
}

} // namespace ilonet::render
