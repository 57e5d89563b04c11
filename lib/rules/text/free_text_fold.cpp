// Folding: what looks the same to a reader becomes the same to the scanners.
#include "rules/text/free_text_scan.hpp"

#include <cstdint>

namespace ilonet::rules {
namespace {

struct Point {
    std::uint32_t value;
    std::size_t length;
};

// Cells are well-formed long before; a stray byte must only do no harm.
Point point_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::uint32_t lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    std::uint32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
        if (at + k >= text.size() || (byte(at + k) & 0xC0U) != 0x80U) return {0xFFFD, 1};
        value = value << 6U | (byte(at + k) & 0x3FU);
    }
    return {length == 1 ? 0xFFFD : value, length};
}

struct Range {
    std::uint32_t first, last;
};

template <std::size_t n>
constexpr bool is_in(const Range (&ranges)[n], std::uint32_t point)
{
    for (const auto& range : ranges)
        if (point >= range.first && point <= range.last) return true;
    return false;
}

constexpr Range unseen[] = {{0xAD, 0xAD},     {0x300, 0x36F},   {0x61C, 0x61C},   {0x180E, 0x180E}, {0x200B, 0x200F},
                            {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE0FFF}};
constexpr Range blanks[] = {{0, 0x1F},        {0x7F, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
                            {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};
constexpr Range dashes[] = {{0x2010, 0x2015}, {0x2212, 0x2212}, {0xFE58, 0xFE58}, {0xFE63, 0xFE63}};
constexpr Range dots[] = {{0x2024, 0x2024}, {0x3002, 0x3002}, {0xFE52, 0xFE52}, {0xFF61, 0xFF61}};
constexpr Range full_width[] = {{0xFF01, 0xFF5E}};
constexpr Range latin[] = {{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0xFF}};
constexpr Range signs[] = {{0xA1, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},      {0x60C, 0x60D},   {0x61B, 0x61F},
                           {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x2000, 0x2BFF},  {0x3001, 0x303F}, {0xFE10, 0xFE6F},
                           {0xFF5F, 0xFFEF}, {0xFFFD, 0xFFFD}, {0x1F000, 0x1FAFF}};
// Arabic-Indic, its eastern form, Devanagari: numbers are written so at some posts.
constexpr Range digits[] = {{0x660, 0x669}, {0x6F0, 0x6F9}, {0x966, 0x96F}};

constexpr std::string_view latin_letters = "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty";
static_assert(latin_letters.size() == 0x100 - 0xC0);

char digit_of(std::uint32_t point)
{
    for (const auto& range : digits)
        if (point >= range.first && point <= range.last) return static_cast<char>('0' + (point - range.first));
    return '\0';
}

void append_folded(std::string& out, std::uint32_t point)
{
    if (point >= ' ' && point <= '~')
        out += static_cast<char>(point);
    else if (is_in(unseen, point))
        return;
    else if (is_in(blanks, point))
        out += ' ';
    else if (is_in(dashes, point))
        out += '-';
    else if (is_in(dots, point))
        out += '.';
    else if (is_in(full_width, point))
        out += static_cast<char>(point - 0xFF01 + '!');
    else if (is_in(latin, point))
        out += latin_letters[point - 0xC0];
    else if (const char digit = digit_of(point))
        out += digit;
    else if (point == 0x2018 || point == 0x2019)
        out += '\'';
    else if (point == 0xFE6B)
        out += '@';
    else if (point == 0xB0 || point == 0xBA) // n° and nº
        out += 'o';
    else if (point == 0x2116)
        out += "No";
    else if (point == 0x20AC)
        out += "EUR";
    else if (point == 0xA3)
        out += "GBP";
    else
        out += is_in(signs, point) ? other_sign : other_letter;
}

char lower(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

Folded fold(std::string_view text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.at.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const auto point = point_at(text, at);
        append_folded(folded.text, point.value);
        folded.at.resize(folded.text.size(), at);
        at += point.length;
    }
    folded.at.push_back(text.size());
    folded.lower = folded.text;
    std::transform(folded.lower.begin(), folded.lower.end(), folded.lower.begin(), lower);
    return folded;
}

} // namespace ilonet::rules
