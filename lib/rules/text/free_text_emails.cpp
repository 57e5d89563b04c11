#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

constexpr std::size_t longest_local = 64; // RFC 5321

struct AtSign {
    std::size_t begin, end;
    bool certain; ///< no word of a sentence: `name at work` is none, `name (at) host` is one
};

std::size_t behind_brackets(const Folded& text, std::size_t open)
{
    if (!is_one_of(text[open], "([{<")) return open;
    const auto begin = skip(
        text, open + 1, [](char c) { return c == ' '; }, 1);
    for (const std::string_view word : {"at", "arroba", "@"}) {
        if (!std::string_view(text.lower).substr(begin).starts_with(word)) continue;
        const auto end = skip(
            text, begin + word.size(), [](char c) { return c == ' '; }, 1);
        if (is_one_of(text[end], ")]}>")) return end + 1;
    }
    return open;
}

AtSign at_sign(const Folded& text, std::size_t i)
{
    const auto rest = std::string_view(text.lower).substr(i);
    if (text[i] == '@') {
        const bool tight = text.before(i) != ' ' && text[i + 1] != ' ';
        return {text.before(i) == ' ' ? i - 1 : i, text[i + 1] == ' ' ? i + 2 : i + 1, tight};
    }
    if (rest.starts_with("%40")) return {i, i + 3, true};
    for (const std::string_view word : {" at ", " arroba "})
        if (rest.starts_with(word)) return {i, i + word.size(), false};
    const auto end = behind_brackets(text, i);
    if (end == i) return {i, i, false};
    return {text.before(i) == ' ' ? i - 1 : i, text[end] == ' ' ? end + 1 : end, true};
}

bool is_of_local(char c) { return is_of_word(c) || is_one_of(c, "._%+-'\"!#$&*/=?^`{|}~"); }

std::size_t begin_of_local(const Folded& text, std::size_t end)
{
    auto begin = end;
    while (begin > 0 && end - begin < longest_local && is_of_local(text[begin - 1])) --begin;
    while (begin < end && !is_of_word(text[begin])) ++begin;
    return begin;
}

/// Names with a dot between them, as in no sentence; `3 p.m.` has no name.
bool is_of_an_address(std::string_view local)
{
    constexpr std::size_t shortest_name = 3;
    std::size_t name = 0, longest = 0;
    bool joined = false;
    for (std::size_t i = 0; i < local.size(); ++i) {
        name = is_letter(local[i]) ? name + 1 : 0;
        longest = std::max(longest, name);
        const bool inner = i > 0 && i + 1 < local.size() && is_letter(local[i - 1]) && is_letter(local[i + 1]);
        joined = joined || (inner && is_one_of(local[i], "._"));
    }
    return joined && longest >= shortest_name;
}

} // namespace

void find_emails(const Folded& text, Suspects& found)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto sign = at_sign(text, i);
        if (sign.end == sign.begin) continue;
        const auto begin = begin_of_local(text, sign.begin);
        if (begin == sign.begin || (!sign.certain && !is_of_an_address(text.word(begin, sign.begin)))) continue;
        const auto domain = domain_at(text, sign.end, Dots::spoken);
        if (domain.end > sign.end) found.push_back(text.suspect(Suspect::What::email, begin, domain.end, true));
    }
}

} // namespace ilonet::rules
