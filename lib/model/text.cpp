#include "model/text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace ilonet {
namespace {

constexpr std::uint32_t malformed = 0xFFFFFFFF;

// Reads one code point and moves on; a malformed byte moves on by one.
std::uint32_t next_code_point(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    const int extra = lead < 0x80 ? 0 : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
    if (extra <= 0) {
        ++at;
        return extra == 0 ? lead : malformed;
    }
    if (at + static_cast<std::size_t>(extra) >= text.size()) {
        ++at;
        return malformed;
    }
    std::uint32_t point = lead & (0x3FU >> extra);
    for (int k = 1; k <= extra; ++k) {
        const unsigned next = byte(at + static_cast<std::size_t>(k));
        if ((next & 0xC0U) != 0x80U) {
            ++at;
            return malformed;
        }
        point = point << 6U | (next & 0x3FU);
    }
    const bool overlong = (extra == 2 && point < 0x800) || (extra == 3 && point < 0x10000);
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (overlong || surrogate || point > 0x10FFFF) {
        ++at;
        return malformed;
    }
    at += static_cast<std::size_t>(extra) + 1;
    return point;
}

bool is_control(std::uint32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }

bool turns_direction(std::uint32_t point)
{
    return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

bool breaks_line(std::uint32_t point) { return point == 0x2028 || point == 0x2029; }

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

std::string visible(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto point = next_code_point(text, at);
        char code[16];
        if (point == malformed) {
            static_cast<void>(
                std::snprintf(code, sizeof code, "\\x%02X", static_cast<unsigned char>(text[start]))); // it fits
            out += code;
        } else if (is_control(point) || turns_direction(point) || breaks_line(point)) {
            static_cast<void>(std::snprintf(code, sizeof code, "\\u{%04X}", static_cast<unsigned>(point))); // it fits
            out += code;
        } else {
            out += text.substr(start, at - start);
        }
    }
    return out;
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
