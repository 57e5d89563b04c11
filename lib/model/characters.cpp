#include "model/characters.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace ilonet {
namespace {

struct Range {
    std::uint32_t first, last;
};

constexpr std::array invisible{
    Range{0xAD, 0xAD},       Range{0x34F, 0x34F},     Range{0x61C, 0x61C},   Range{0x115F, 0x1160},
    Range{0x17B4, 0x17B5},   Range{0x180B, 0x180F},   Range{0x200B, 0x200F}, Range{0x202A, 0x202E},
    Range{0x2060, 0x206F},   Range{0x2800, 0x2800},   Range{0x3164, 0x3164}, Range{0xFE00, 0xFE0F},
    Range{0xFEFF, 0xFEFF},   Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFF8}, Range{0x1BCA0, 0x1BCA3},
    Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE0FFF},
};

constexpr std::array white{
    Range{0x09, 0x0D},     Range{0x20, 0x20},     Range{0x85, 0x85},     Range{0xA0, 0xA0},     Range{0x1680, 0x1680},
    Range{0x2000, 0x200A}, Range{0x2028, 0x2029}, Range{0x202F, 0x202F}, Range{0x205F, 0x205F}, Range{0x3000, 0x3000},
};

template <std::size_t n>
bool is_in(const std::array<Range, n>& ranges, std::uint32_t point)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& range) { return range.first <= point && point <= range.last; });
}

} // namespace

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

bool is_invisible(std::uint32_t point) { return point >= 0xAD && is_in(invisible, point); }

bool is_white_space(std::uint32_t point) { return point == ' ' || is_in(white, point); }

std::string escaped(std::uint32_t point)
{
    char code[16];
    static_cast<void>(std::snprintf(code, sizeof code, "\\u{%04X}", static_cast<unsigned>(point))); // it fits
    return code;
}

} // namespace ilonet
