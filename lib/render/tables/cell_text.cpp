#include "render/tables/cell_text.hpp"

#include "render/markup.hpp"

namespace ilonet::render {
namespace {

bool is_escape(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEFabcdef";
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of(digits) == std::string_view::npos;
}

} // namespace

// A spreadsheet reads `_x202E_` as the character of that number: its first mark is written as such an escape itself.
std::string cell_text(std::string_view text)
{
    auto out = xml_text(text);
    for (auto at = out.find("_x"); at != std::string::npos; at = out.find("_x", at + 1)) {
        if (!is_escape(std::string_view(out).substr(at))) continue;
        constexpr std::string_view escaped_mark = "_x005F";
        out.insert(at, escaped_mark);
        at += escaped_mark.size();
    }
    return out;
}

} // namespace ilonet::render
