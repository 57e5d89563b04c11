#include "model/wording.hpp"
#include "render/documents/page.hpp"
#include "render/markup.hpp"
#include "render/tables/display_width.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

constexpr int fits_upright = 96; // columns of display width that a page of paper has room for
constexpr int folded_cell = 28;  // a longer text is folded

// Names of columns stay words of the program elsewhere; people read them without underscores.
std::string heading_of(const Column& column) { return spoken(column.name); }

int widest_word(const Result& result, std::size_t column)
{
    int widest = display_width(heading_of(result.columns[column])) / 2;
    for (const auto& row : result.rows) widest = std::max(widest, std::min(display_width(row[column]), folded_cell));
    return widest;
}

// Days and codes such as ES-d-12 are not broken at a hyphen.
std::string_view style_of(const Column& column, const std::string& cell)
{
    if (column.number) return "number";
    const bool would_break = cell.find('-') != std::string::npos && cell.find(' ') == std::string::npos;
    return would_break && display_width(cell) <= folded_cell ? "word" : "";
}

std::string cell_element(const Column& column, const std::string& cell, bool first)
{
    const auto style = style_of(column, cell);
    const auto classes = style.empty() ? std::string() : text_attribute("class", style);
    if (first) return "<th scope=\"row\"" + classes + ">" + markup(cell) + "</th>";
    return "<td" + classes + ">" + markup(cell) + "</td>";
}

std::string header(const Result& result)
{
    std::string out = "<thead>\n<tr>";
    for (const auto& column : result.columns)
        out += std::string("<th scope=\"col\"") + (column.number ? " class=\"number\"" : "") + ">" +
               markup(heading_of(column)) + "</th>";
    return out + "</tr>\n</thead>\n";
}

std::string rows(const Result& result)
{
    std::string out = "<tbody>\n";
    for (const auto& row : result.rows) {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) out += cell_element(result.columns[i], row[i], i == 0);
        out += "</tr>\n";
    }
    return out + "</tbody>\n";
}

} // namespace

bool needs_landscape(const Result& result)
{
    constexpr int padding = 3;
    int width = 0;
    for (std::size_t i = 0; i < result.columns.size(); ++i) width += widest_word(result, i) + padding;
    return width > fits_upright;
}

std::string page_table(const DocumentTable& table)
{
    const auto name = table.caption.empty() ? spoken(table.name) : table.caption;
    auto out = std::string("<div class=\"scroll") + (needs_landscape(table.result) ? " wide" : "") +
               "\" role=\"region\" tabindex=\"0\"" + text_attribute("aria-label", "Table: " + name) + ">\n<table>\n";
    if (!table.caption.empty()) out += "<caption>" + markup(table.caption) + "</caption>\n";
    out += header(table.result) + rows(table.result) + "</table>\n</div>\n";
    for (const auto& note : table.result.notes) out += paragraph(note, "note");
    return out;
}

} // namespace ilonet::render
