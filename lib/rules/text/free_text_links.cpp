#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

constexpr auto link = Suspect::What::link;

bool is_of_link(char c) { return !is_one_of(c, " <>\"") && c != other_sign; }

std::size_t end_of_link(const Folded& text, std::size_t from)
{
    auto end = skip(text, from, is_of_link);
    while (end > from && is_one_of(text[end - 1], ".,;:!?)]}'")) --end;
    return end;
}

void find_schemes(const Folded& text, Suspects& found)
{
    constexpr std::string_view behind = "://";
    const auto is_of_scheme = [](char c) { return is_of_word(c) || c == '+' || c == '-'; };
    std::size_t from = 0;
    for (auto i = text.text.find(behind); i != std::string::npos; i = text.text.find(behind, std::max(i + 1, from))) {
        auto begin = i;
        while (begin > from && is_of_scheme(text[begin - 1])) --begin;
        while (begin < i && !is_letter(text[begin])) ++begin;
        if (i - begin < 2) continue;
        const auto end = end_of_link(text, i + behind.size());
        if (end == i + behind.size()) continue;
        found.push_back(text.suspect(link, begin, end, true));
        from = end;
    }
}

void find_prefixes(const Folded& text, std::string_view prefix, Suspects& found)
{
    for (auto i = text.lower.find(prefix); i != std::string::npos;) {
        const auto from = i + prefix.size();
        auto end = from;
        if (begins_word(text, i) && is_of_word(text[from])) end = end_of_link(text, from);
        if (end > from) found.push_back(text.suspect(link, i, end, true));
        i = text.lower.find(prefix, end);
    }
}

bool has_path(const Folded& text, std::size_t end)
{
    const auto path = text[end] == ':' ? skip(text, end + 1, is_digit, 5) : end;
    return is_one_of(text[path], "/?#") && (is_of_word(text[path + 1]) || is_one_of(text[path + 1], "~_-%=#?@+"));
}

/// `e.g` and the like: a word of one letter in front of another word is an abbreviation.
bool is_abbreviation(const Folded& text, std::size_t begin) { return !is_of_word(text[begin + 1]); }

void find_hosts(const Folded& text, Suspects& found)
{
    const auto is_of_host = [](char c) { return is_of_word(c) || is_one_of(c, "-."); };
    for (std::size_t i = 0; i < text.size();) {
        i = skip(text, i, [](char c) { return !is_of_word(c); });
        const auto domain = domain_at(text, i, Dots::written);
        if (domain.end > i && has_path(text, domain.end)) {
            const auto end = end_of_link(text, domain.end);
            found.push_back(text.suspect(link, i, end, domain.known));
            i = end;
        } else if (domain.end > i && domain.known && !is_abbreviation(text, i)) {
            found.push_back(text.suspect(link, i, domain.end, false));
            i = domain.end;
        } else {
            i = std::max(domain.end, skip(text, i, is_of_host));
        }
    }
}

} // namespace

void find_links(const Folded& text, Suspects& found)
{
    find_schemes(text, found);
    find_prefixes(text, "www.", found);
    find_prefixes(text, "mailto:", found);
    find_hosts(text, found);
}

} // namespace ilonet::rules
