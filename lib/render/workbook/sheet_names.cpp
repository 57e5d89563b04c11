#include "render/workbook/sheet_names.hpp"

#include "render/markup.hpp"

namespace ilonet::render {
namespace {

constexpr std::size_t longest = 31;

std::string small(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// The beginning in so many units of UTF-16, as spreadsheets count; no character is cut.
std::string beginning(const std::string& text, std::size_t units)
{
    std::size_t end = 0;
    while (end < text.size()) {
        const auto lead = static_cast<unsigned char>(text[end]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::size_t taken = bytes == 4 ? 2 : 1;
        if (taken > units) break;
        units -= taken;
        end += bytes;
    }
    return text.substr(0, end);
}

// An apostrophe at an end would quote the name; `History` is a spreadsheet's own.
std::string allowed(std::string_view name)
{
    auto text = xml_text(name);
    for (char& c : text)
        if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = '_';
    if (text.find_first_not_of(' ') == std::string::npos || small(text) == "history") text += "_table";
    return text;
}

} // namespace

std::string SheetNames::add(std::string_view name)
{
    const auto text = allowed(name);
    auto sheet = beginning(text, longest);
    for (int n = 2; !taken_.insert(small(sheet)).second; ++n) {
        const auto end = "_" + std::to_string(n);
        sheet = beginning(text, longest - end.size()) + end;
    }
    return sheet;
}

} // namespace ilonet::render
