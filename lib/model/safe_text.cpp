#include "model/safe_text.hpp"

#include "model/characters.hpp"

#include <cstdint>
#include <cstdio>

namespace ilonet {
namespace {

std::string named(std::uint32_t point)
{
    char name[16];
    static_cast<void>(std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(point))); // it fits
    return name;
}

template <typename Hidden>
std::string shown_where(std::string_view text, Hidden hidden)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto point = next_code_point(text, at);
        if (point == malformed) {
            char code[8];
            static_cast<void>(
                std::snprintf(code, sizeof code, "\\x%02X", static_cast<unsigned char>(text[start]))); // it fits
            out += code;
        } else if (hidden(point)) {
            out += escaped(point);
        } else {
            out += text.substr(start, at - start);
        }
    }
    return out;
}

bool is_active(std::uint32_t point) { return is_control(point) || turns_direction(point) || breaks_line(point); }

bool is_unseen(std::uint32_t point)
{
    return is_active(point) || is_invisible(point) || (point != ' ' && is_white_space(point));
}

} // namespace

std::string problem_of_text(std::string_view text)
{
    if (text.empty()) return {};
    if (std::string_view("=+-@").find(text.front()) != std::string_view::npos)
        return std::string("begins with '") + text.front() + "', which a spreadsheet would run as a formula";
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto point = next_code_point(text, at);
        if (point == malformed) return "is not UTF-8 at byte " + std::to_string(start + 1);
        if (is_control(point) || breaks_line(point)) return "holds the control character " + named(point);
        if (turns_direction(point)) return "holds the direction mark " + named(point);
    }
    return {};
}

std::string inert(std::string_view text) { return shown_where(text, is_active); }

std::string visible(std::string_view text) { return shown_where(text, is_unseen); }

std::string spelled_out(std::string_view text)
{
    constexpr std::uint32_t last_latin = 0x24F;
    return shown_where(text, [](std::uint32_t point) { return is_unseen(point) || point > last_latin; });
}

} // namespace ilonet
