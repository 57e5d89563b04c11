#include "model/text.hpp"

#include "model/characters.hpp"

#include <algorithm>
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

} // namespace

std::size_t first_invalid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        if (next_code_point(text, at) == malformed) return start;
    }
    return std::string_view::npos;
}

int count_characters(std::string_view text)
{
    int count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
    return count;
}

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

namespace {

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

std::string inert(std::string_view text) { return shown_where(text, is_active); }

std::string visible(std::string_view text) { return shown_where(text, is_unseen); }

std::string spelled_out(std::string_view text)
{
    constexpr std::uint32_t last_latin = 0x24F;
    return shown_where(text, [](std::uint32_t point) { return is_unseen(point) || point > last_latin; });
}

std::string counted(std::int64_t number, std::string_view thing)
{
    return std::to_string(number) + " " + std::string(thing) + (number == 1 ? "" : "s");
}

std::string spoken(std::string_view word)
{
    std::string text(word);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string with_article(std::string_view word)
{
    const bool vowel = !word.empty() && std::string_view("aeiou").find(word.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + spoken(word);
}

void append_json_string(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                char code[8];
                static_cast<void>(
                    std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned char>(c))); // it fits
                out += code;
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

} // namespace ilonet
