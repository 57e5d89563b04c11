#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

constexpr auto phone = Suspect::What::phone;
constexpr std::size_t fewest = 8, most = 15; // E.164

constexpr std::string_view phone_words[] = {
    "tel",      "telephone", "telefon",     "telefono",    "telefoon",       "telefonnummer", "telefonnr",
    "tlf",      "tfno",      "phone",       "mobile",      "mobil",          "movil",         "mobiltelefon",
    "handy",    "portable",  "mobilnummer", "handynummer", "telephonnummer", "smartphone",    "gsm",
    "whatsapp", "whats app", "signal",      "telegram",    "viber",          "fax",           "telefax",
    "hotline",  "rufnummer"};

struct Run {
    std::size_t end;
    std::size_t digits = 0;
    bool whole = true; ///< no more digits follow
};

/// Groups of digits with up to three signs between them, as far as `limit` digits reach.
Run run_at(const Folded& text, const std::vector<bool>& harmless, std::size_t begin, std::size_t limit)
{
    Run run{begin};
    for (auto at = begin;;) {
        auto end = at;
        while (end < text.size() && is_digit(text[end]) && !harmless[end] && end - at <= limit) ++end;
        if (end == at) return run;
        if (run.digits + (end - at) > limit) {
            run.whole = false;
            return run;
        }
        run.digits += end - at;
        run.end = end;
        at = skip(
            text, end, [](char c) { return is_one_of(c, " -./()[]"); }, 3);
        const bool next_sentence = text[end] == '.' && text[end + 1] == ' ';
        if (at == end || next_sentence) return run;
    }
}

/// A number within another, as in ES-0042, 12 050 000 or 3.0049.
bool goes_on_from(const Folded& text, std::size_t begin)
{
    const char sign = text.before(begin);
    const char ahead = text.before(begin, 2);
    return is_of_word(sign) || (is_one_of(sign, "-/_") && is_of_word(ahead)) ||
           (is_one_of(sign, " .,") && is_digit(ahead));
}

bool add_if_long(const Folded& text, std::size_t begin, std::size_t zeros, const Run& run, Suspects& found)
{
    if (run.digits < fewest + zeros || is_money(text, begin, run.end)) return false;
    found.push_back(text.suspect(phone, begin, run.end, true));
    return true;
}

void after_plus(const Folded& text, const std::vector<bool>& harmless, std::size_t plus, Suspects& found)
{
    const auto begin = skip(
        text, plus + 1, [](char c) { return is_one_of(c, " (["); }, 2);
    if (text[begin] < '1' || text[begin] > '9') return;
    add_if_long(text, plus, 0, run_at(text, harmless, begin, most), found);
}

void after_two_zeros(const Folded& text, const std::vector<bool>& harmless, std::size_t begin, Suspects& found)
{
    if (goes_on_from(text, begin)) return;
    const auto country = skip(
        text, begin + 2, [](char c) { return is_one_of(c, " -./()"); }, 2);
    if (text[country] < '1' || text[country] > '9') return;
    add_if_long(text, begin, 2, run_at(text, harmless, begin, most + 2), found);
}

void within_the_country(const Folded& text, const std::vector<bool>& harmless, std::size_t begin, Suspects& found)
{
    const auto fits = [](std::size_t digits) { return digits >= 9 && digits <= 11; };
    const auto first = skip(text, begin, is_digit, most);
    const bool alone = fits(first - begin) && !is_of_word(text[first]);
    const bool decimal = first == begin + 1 && text[first] == '.';
    const bool within_blanks = text.before(begin) == ' ' && is_digit(text.before(begin, 2));
    if (decimal || (goes_on_from(text, begin) && !(alone && within_blanks))) return;
    const auto run = run_at(text, harmless, begin, most);
    const bool grouped = run.whole && fits(run.digits) && !is_of_word(text[run.end]);
    if (!alone && !grouped) return;
    const auto end = grouped ? run.end : first;
    if (is_money(text, begin, end) || is_reference(text, begin)) return;
    found.push_back(text.suspect(phone, begin, end, false));
}

void phone_after_a_word(const Folded& text, const std::vector<bool>& harmless, std::size_t word, Suspects& found)
{
    const auto end = behind_any(text, word, phone_words);
    if (end == word) return;
    const auto begin = number_after(text, end);
    const auto digits = text[begin] == '+' ? begin + 1 : begin;
    const auto run = run_at(text, harmless, digits, most);
    if (run.digits < 5 || is_money(text, begin, run.end)) return;
    found.push_back(text.suspect(phone, begin, run.end, true));
}

} // namespace

void find_phones(const Folded& text, const std::vector<bool>& harmless, Suspects& found)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') after_plus(text, harmless, i, found);
        if (text[i] == '0' && text[i + 1] == '0') after_two_zeros(text, harmless, i, found);
        if (text[i] == '0' && text[i + 1] != '0') within_the_country(text, harmless, i, found);
        if (begins_word(text, i)) phone_after_a_word(text, harmless, i, found);
    }
}

} // namespace ilonet::rules
