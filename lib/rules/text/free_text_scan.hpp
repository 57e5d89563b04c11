// What the scanners of free text share. They read a folded copy of the text, so that an accent, a blank that does not
// break or a full-width sign hides nothing. Each is linear: it looks a bounded stretch around a place, or moves on by
// it.
#pragma once

#include "rules/text/free_text.hpp"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace ilonet::rules {

using Suspects = std::vector<Suspect>;

/// Stand in folded text for what has no likeness in ASCII.
constexpr char other_letter = '\xFF';
constexpr char other_sign = '\xFE';

struct Folded {
    std::string text;            ///< Latin letters without accents, one kind of blank, dash, dot and digit
    std::string lower;           ///< the same in lower case
    std::vector<std::size_t> at; ///< the byte that each character comes from, and the end

    char operator[](std::size_t i) const { return i < text.size() ? text[i] : '\0'; }
    char before(std::size_t i, std::size_t by = 1) const { return i >= by ? text[i - by] : '\0'; }
    std::size_t size() const { return text.size(); }
    std::string_view word(std::size_t begin, std::size_t end) const
    {
        return std::string_view(lower).substr(begin, end - begin);
    }
    Suspect suspect(Suspect::What what, std::size_t begin, std::size_t end, bool sure) const
    {
        return {what, at[begin], at[end] - at[begin], sure};
    }
};

Folded fold(std::string_view text);

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z') || c == other_letter; }
constexpr bool is_of_word(char c) { return is_digit(c) || is_letter(c); }
constexpr bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

inline bool begins_word(const Folded& text, std::size_t i)
{
    return is_of_word(text[i]) && !is_of_word(text.before(i));
}

template <typename Is>
std::size_t skip(const Folded& text, std::size_t i, Is is, std::size_t most = std::string::npos)
{
    const auto begin = i;
    while (i < text.size() && i - begin < most && is(text[i])) ++i;
    return i;
}

/// Behind the phrase that stands at `i`, or `i`. A blank of the phrase is up to three blanks, hyphens or underscores.
std::size_t behind_phrase(const Folded& text, std::size_t i, std::string_view phrase);
/// The same for the first phrase that stands there and goes no further as a word.
std::size_t behind_any(const Folded& text, std::size_t i, std::span<const std::string_view> phrases);
/// Where the number may begin of which the word before `i` speaks: `no. 5`, `n° 5`, `number: 5`, `5`.
std::size_t number_after(const Folded& text, std::size_t i);
/// Is there a word such as `ref.` before `begin`, by which the writer says what the number is?
bool is_reference(const Folded& text, std::size_t begin);
/// Does a currency stand before or behind?
bool is_money(const Folded& text, std::size_t begin, std::size_t end);
/// True for the digits of dates, periods and references such as 2019/1240.
std::vector<bool> harmless_digits(const Folded& text);

struct Domain {
    std::size_t end = 0;
    bool known = false; ///< its last label is known as a top-level domain
};
enum class Dots { written, spoken };
/// The domain that begins at `begin`; ends there where there is none. `spoken` dots are those of `host dot org`.
Domain domain_at(const Folded& text, std::size_t begin, Dots dots);

void find_emails(const Folded& text, Suspects& found);
void find_links(const Folded& text, Suspects& found);
void find_phones(const Folded& text, const std::vector<bool>& harmless, Suspects& found);
void find_passports(const Folded& text, const std::vector<bool>& harmless, Suspects& found);
void find_markings(const Folded& text, Suspects& found);

/// For a field that may hold links: without them, and without the numbers inside them, which are pages and no persons.
Suspects suspects_beside_links(std::string_view text);

} // namespace ilonet::rules
