#include "model/text.hpp"
#include "render/formats.hpp"

namespace ilonet::render {
namespace {

// Every mark of Markdown and HTML, so that a text shows as it was written.
std::string escaped(std::string_view text)
{
    constexpr std::string_view marks = "\\`*_{}[]<>#!|~&";
    std::string out;
    for (const char c : visible(text)) {
        if (marks.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

void append_row(std::string& out, const std::vector<std::string>& cells)
{
    for (const auto& cell : cells) out += "| " + escaped(cell) + (cell.empty() ? "" : " ");
    out += "|\n";
}

} // namespace

std::string as_markdown(const Result& result)
{
    std::string out;
    if (!result.title.empty()) out += "# " + escaped(result.title) + "\n\n";
    for (const auto& note : result.notes) out += escaped(note) + "\n\n";
    std::vector<std::string> names;
    std::string rule;
    for (const auto& column : result.columns) {
        names.push_back(column.name);
        rule += column.number ? "| --: " : "| --- ";
    }
    append_row(out, names);
    out += rule + "|\n";
    for (const auto& row : result.rows) append_row(out, row);
    return out;
}

} // namespace ilonet::render
