#include "render/tables/markdown.hpp"

#include "model/safe_text.hpp"
#include "render/tables/formats.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

void append_row(std::string& out, const std::vector<std::string>& cells)
{
    for (const auto& cell : cells) out += "| " + markdown_text(cell) + (cell.empty() ? "" : " ");
    out += "|\n";
}

// Where a mark stands that makes a list or a rule of a line that begins with it: `- `, `+ `, `---`, `===`, `1. `, `1)
// `.
std::size_t mark_at_beginning(std::string_view line)
{
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const auto mark = line.substr(digits, 1);
    const bool starts_block = digits == 0 ? mark == "-" || mark == "+" || mark == "=" : mark == "." || mark == ")";
    return starts_block ? digits : std::string_view::npos;
}

} // namespace

std::string markdown_text(std::string_view text)
{
    constexpr std::string_view marks = "\\`*_{}[]<>#!|~&";
    std::string out;
    for (const char c : inert(text)) {
        if (marks.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string markdown_line(std::string_view text)
{
    auto line = markdown_text(text);
    line.erase(0, line.find_first_not_of(' '));
    if (const auto mark = mark_at_beginning(line); mark != std::string_view::npos) line.insert(mark, 1, '\\');
    return line;
}

void append_markdown_table(std::string& out, const Result& result)
{
    std::vector<std::string> names;
    std::string rule;
    for (const auto& column : result.columns) {
        names.push_back(column.name);
        rule += column.number ? "| --: " : "| --- ";
    }
    append_row(out, names);
    out += rule + "|\n";
    for (const auto& row : result.rows) append_row(out, row);
}

std::string as_markdown(const Result& result)
{
    std::string out;
    if (!result.title.empty()) out += "# " + markdown_text(result.title) + "\n\n";
    for (const auto& note : result.notes) out += markdown_line(note) + "\n\n";
    append_markdown_table(out, result);
    return out;
}

} // namespace ilonet::render
