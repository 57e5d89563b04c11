#include "model/folding.hpp"

#include "model/characters.hpp"
#include "model/safe_text.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <utf8proc.h>

namespace ilonet {
namespace {

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string mapped(std::string_view text, int options)
{
    utf8proc_uint8_t* raw = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                     static_cast<utf8proc_option_t>(options | UTF8PROC_STABLE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
    if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

void append(std::string& out, std::uint32_t point)
{
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

// Invisible characters go before composing: they can stand between a letter and its mark.
std::string without_unseen(std::string_view text)
{
    std::string out;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto point = next_code_point(text, at);
        if (is_invisible(point)) continue;
        if (is_white_space(point)) {
            blank = true;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        out += text.substr(start, at - start);
    }
    return out;
}

bool is_mark(std::uint32_t point) { return point >= 0x300 && point <= 0x36F; }

// Marks of several scripts stand in the order of their classes, so that an accent can stand behind one of another
// script.
bool stands_over_a_letter(std::uint32_t point)
{
    return point != malformed && utf8proc_get_property(static_cast<utf8proc_int32_t>(point))->combining_class != 0;
}

bool is_greek_or_cyrillic(std::uint32_t point)
{
    return (point >= 0x370 && point <= 0x52F) || (point >= 0x1C80 && point <= 0x1C8F) ||
           (point >= 0x1F00 && point <= 0x1FFF) || (point >= 0x2DE0 && point <= 0x2DFF) ||
           (point >= 0xA640 && point <= 0xA69F);
}

bool is_word_character(std::uint32_t point)
{
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_CO: return true;
    default: return false;
    }
}

std::string at_character(int number) { return " as its character " + std::to_string(number); }

} // namespace

std::string composed(std::string_view text)
{
    return is_ascii(text) ? std::string(text) : mapped(text, UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) { return composed(without_unseen(text)); }

// Marks are brought into order before case goes: the iota below a Greek letter becomes a letter of its own.
std::string folded_without_case(std::string_view text)
{
    const auto plain = folded(text);
    if (is_ascii(plain)) return mapped(plain, UTF8PROC_CASEFOLD);
    return mapped(mapped(plain, UTF8PROC_DECOMPOSE), UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE);
}

std::string problem_of_identifier(std::string_view text)
{
    std::uint32_t before = 0;
    int number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const auto point = next_code_point(text, at);
        const bool white = is_white_space(point);
        if (is_invisible(point)) return "holds the invisible character " + escaped(point) + at_character(number);
        if (white && point != ' ')
            return "holds the white space " + escaped(point) + at_character(number) + ", which is no plain space";
        if (white && (number == 1 || at == text.size())) return "begins or ends with a space";
        if (white && before == ' ') return "holds two spaces in a row" + at_character(number);
        before = point;
    }
    return {};
}

std::string spelling(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto point = next_code_point(text, at);
        out += is_mark(point) ? escaped(point) : visible(text.substr(start, at - start));
    }
    return out;
}

std::string words_for_search(std::string_view text)
{
    if (is_ascii(text)) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto point = next_code_point(text, at);
        if (is_invisible(point)) continue;
        if (point >= 0x80 && is_white_space(point))
            out += ' ';
        else
            out += text.substr(start, at - start);
    }
    return out;
}

std::string folded_for_search(std::string_view text)
{
    if (is_ascii(text)) return std::string(text);
    const auto whole = composed(words_for_search(text));
    std::string out;
    bool bare = false; // behind a letter that loses its accents
    for (std::size_t at = 0; at < whole.size();) {
        const auto start = at;
        const auto point = next_code_point(whole, at);
        const auto character = std::string_view(whole).substr(start, at - start);
        if (bare && is_mark(point)) continue;
        if (stands_over_a_letter(point)) {
            out += character;
            continue;
        }
        bare = is_greek_or_cyrillic(point);
        if (!bare) {
            out += character;
            continue;
        }
        const auto parts = mapped(character, UTF8PROC_DECOMPOSE);
        for (std::size_t k = 0; k < parts.size();) {
            const auto part = next_code_point(parts, k);
            constexpr std::uint32_t final_sigma = 0x3C2, sigma = 0x3C3;
            if (is_mark(part)) continue;
            const auto small = static_cast<std::uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(part)));
            append(out, small == final_sigma ? sigma : small);
        }
    }
    return out;
}

bool holds_word(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
        if (const auto point = next_code_point(text, at); point != malformed && is_word_character(point)) return true;
    return false;
}

} // namespace ilonet
