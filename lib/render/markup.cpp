#include "render/markup.hpp"

#include "model/safe_text.hpp"

namespace ilonet::render {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

std::string xml_text(std::string_view text)
{
    auto out = inert(text);
    replace_all(out, "\xEF\xBF\xBE", "\\u{FFFE}");
    replace_all(out, "\xEF\xBF\xBF", "\\u{FFFF}");
    return out;
}

std::string markup(std::string_view text)
{
    std::string out;
    for (const char c : xml_text(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace ilonet::render
