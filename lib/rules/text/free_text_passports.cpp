#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

constexpr auto passport = Suspect::What::passport;

constexpr std::string_view passport_words[] = {"passport",
                                               "passports",
                                               "passeport",
                                               "passeports",
                                               "pasaporte",
                                               "pasaportes",
                                               "reisepass",
                                               "passaporto",
                                               "passaporte",
                                               "paspoort",
                                               "paszport",
                                               "id card",
                                               "id cards",

                                               "identity card",
                                               "identity cards",
                                               "identity document",
                                               "personalausweis",
                                               "carte d'identite",
                                               "documento de identidad",
                                               "dni",
                                               "laissez passer",
                                               "travel document"};

bool is_of_number(char c) { return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z'); }

struct Number {
    std::size_t end;
    std::size_t length = 0, digits = 0;
};

bool is_year(std::string_view group)
{
    return group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
}

/// Letters and digits, also in groups: L898902C3, L 898902, 123 456 789.
Number number_at(const Folded& text, std::size_t begin)
{
    constexpr std::size_t longest = 10;
    Number number{begin};
    for (auto at = begin;;) {
        const auto end = skip(text, at, is_of_number, longest + 1);
        const auto group = std::string_view(text.text).substr(at, end - at);
        const auto digits = static_cast<std::size_t>(std::count_if(group.begin(), group.end(), is_digit));
        const bool prefix = at == begin && group.size() <= 3 && std::all_of(group.begin(), group.end(), is_capital);
        const bool fits = prefix || (at == begin ? digits > 0 : digits == group.size());
        if (group.empty() || !fits || number.length + group.size() > longest || is_of_word(text[end])) return number;
        number = {end, number.length + group.size(), number.digits + digits};
        if (!is_one_of(text[end], " -") || (at == begin && is_year(group))) return number;
        at = end + 1;
    }
}

/// 120 000: passports are counted, too.
bool is_amount(std::string_view number)
{
    const auto first = number.find(' ');
    if (first > 3) return false; // or there is none
    for (std::size_t i = 0; i < number.size(); ++i)
        if (i >= first && (i - first) % 4 == 0 ? number[i] != ' ' : !is_digit(number[i])) return false;
    return (number.size() - first) % 4 == 0;
}

void passport_after_a_word(const Folded& text, const std::vector<bool>& harmless, std::size_t word, Suspects& found)
{
    const auto behind = behind_any(text, word, passport_words);
    if (behind == word) return;
    const auto begin = number_after(text, behind);
    if (begin >= text.size() || harmless[begin]) return;
    const auto number = number_at(text, begin);
    if (number.length < 6 || number.digits < 4 || is_money(text, begin, number.end)) return;
    const auto between = text.word(behind, begin);
    const bool called_number = std::any_of(between.begin(), between.end(), is_letter);
    if (!called_number && is_amount(text.word(begin, number.end))) return;
    found.push_back(text.suspect(passport, begin, number.end, true));
}

/// Not part of a reference, a uid or an amount: no hyphen, slash or decimals on either side.
bool stands_alone(const Folded& text, std::size_t begin, std::size_t end)
{
    const auto joins = [](char sign, char beyond) {
        return (is_one_of(sign, "-/_") && is_of_word(beyond)) || (is_one_of(sign, ".,") && is_digit(beyond));
    };
    return !joins(text.before(begin), text.before(begin, 2)) && !joins(text[end], text[end + 1]);
}

void bare(const Folded& text, std::size_t begin, std::size_t end, Suspects& found)
{
    const auto digits = skip(text, begin, is_capital, 4);
    const auto letters = digits - begin;
    if (skip(text, digits, is_digit, 10) != end || letters > 3) return;
    const auto count = end - digits;
    if (letters == 0 ? count != 9 : count < 6 || count > 9) return;
    if (!stands_alone(text, begin, end) || is_money(text, digits, end) || is_money(text, begin, end)) return;
    if (!is_reference(text, begin)) found.push_back(text.suspect(passport, begin, end, false));
}

/// The lines that machines read: P<UTOERIKSSON<<ANNA, and the second with its filling of <.
void machine_readable(const Folded& text, std::size_t begin, std::size_t end, Suspects& found)
{
    constexpr std::size_t shortest_line = 28;
    const auto line = std::string_view(text.text).substr(begin, end - begin);
    if (line.size() < 7 || line.find("<<") == std::string_view::npos) return;
    const auto used = std::count_if(line.begin(), line.end(), is_of_word);
    const bool first =
        is_one_of(line[0], "PIACV") && line[1] == '<' && std::all_of(line.begin() + 2, line.begin() + 5, is_capital);
    if (first || (line.size() >= shortest_line && used >= 10))
        found.push_back(text.suspect(passport, begin, end, true));
}

} // namespace

void find_passports(const Folded& text, const std::vector<bool>& harmless, Suspects& found)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto word = skip(text, i, is_of_word);
        const auto line = skip(text, i, [](char c) { return is_capital(c) || is_digit(c) || c == '<'; });
        if (word > i) {
            passport_after_a_word(text, harmless, i, found);
            bare(text, i, word, found);
        }
        if (line > word) machine_readable(text, i, line, found);
        i = std::max({word, line, i + 1});
    }
}

} // namespace ilonet::rules
