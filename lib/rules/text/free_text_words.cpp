// Words around what is suspected.
#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

bool is_gap(char c) { return is_one_of(c, " -_"); }
bool is_connector(char c) { return is_one_of(c, " .:=#-/([+"); }

constexpr std::string_view number_words[] = {"no",     "nos",    "n",       "o",      "nr", "num",
                                             "numero", "number", "numbers", "nummer", "is"};
constexpr std::string_view reference_words[] = {
    "ref",     "reference", "referencia", "referenz", "file",     "dossier", "expediente", "aktenzeichen", "az",
    "doc",     "document",  "documento",  "dokument", "decision", "cote",    "agreement",  "contract",     "contrat",
    "invoice", "project",   "budget",     "grant",    "celex",    "cci",     "case",       "flight"};
constexpr std::size_t longest_word = 16;

bool is_in(std::span<const std::string_view> words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The letters that end at `end`, few of them: no word that matters is longer.
std::size_t begin_of_word(const Folded& text, std::size_t end)
{
    auto begin = end;
    while (begin > 0 && end - begin <= longest_word && is_letter(text[begin - 1])) --begin;
    return begin;
}

} // namespace

std::size_t behind_phrase(const Folded& text, std::size_t i, std::string_view phrase)
{
    const auto begin = i;
    for (const char c : phrase) {
        if (c == ' ') {
            const auto behind = skip(text, i, is_gap, 3);
            if (behind == i) return begin;
            i = behind;
        } else if (i < text.size() && text.lower[i] == c) {
            ++i;
        } else {
            return begin;
        }
    }
    return i;
}

std::size_t behind_any(const Folded& text, std::size_t i, std::span<const std::string_view> phrases)
{
    for (const auto phrase : phrases) {
        if (phrase.front() != text.lower[i]) continue; // nearly always: a mass of reports is read through this
        const auto end = behind_phrase(text, i, phrase);
        if (end > i && !is_letter(text[end])) return end;
    }
    return i;
}

std::size_t number_after(const Folded& text, std::size_t i)
{
    for (int words = 0; words < 3; ++words) {
        i = skip(text, i, is_connector, 4);
        const auto end = skip(text, i, is_letter, longest_word);
        const auto word = text.word(i, end);
        // A letter with digits behind is the number itself: N1234567.
        if (!is_in(number_words, word) || (word.size() == 1 && is_digit(text[end]))) break;
        i = end;
    }
    return text.before(i) == '+' ? i - 1 : i;
}

bool is_reference(const Folded& text, std::size_t begin)
{
    for (int words = 0; words < 2; ++words) {
        auto end = begin;
        while (end > 0 && begin - end < 3 && is_one_of(text[end - 1], " .:#(")) --end;
        begin = begin_of_word(text, end);
        const auto word = text.word(begin, end);
        if (is_in(reference_words, word)) return true;
        if (!is_in(number_words, word)) return false;
    }
    return false;
}

bool is_money(const Folded& text, std::size_t begin, std::size_t end)
{
    constexpr std::string_view currencies[] = {"eur", "euro", "euros", "usd", "gbp", "chf"};
    if (text.before(begin) == ' ') --begin;
    if (text[end] == ' ') ++end;
    if (text.before(begin) == '$' || text[end] == '$') return true;
    return is_in(currencies, text.word(begin_of_word(text, begin), begin)) ||
           is_in(currencies, text.word(end, skip(text, end, is_letter, longest_word)));
}

} // namespace ilonet::rules
