#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

constexpr auto marking = Suspect::What::marking;

// Decision 2013/488/EU Art 2(2); the longer before those within them.
constexpr std::string_view markings_of_the_union[] = {"tres secret ue",  "secret ue",     "confidentiel ue",
                                                      "restreint ue",    "eu top secret", "eu secret",
                                                      "eu confidential", "eu restricted"};
constexpr std::string_view other_markings[] = {"cosmic top secret",
                                               "nato secret",
                                               "nato confidential",
                                               "nato restricted",
                                               "otan secret",
                                               "secret otan",
                                               "otan confidentiel",
                                               "otan diffusion restreinte",
                                               "vs nfd",
                                               "vs vertraulich",
                                               "vs nur fur den dienstgebrauch",
                                               "diffusion restreinte",
                                               "difusion limitada",
                                               "secret defense",
                                               "confidentiel defense",
                                               "tres secret",
                                               "top secret",
                                               "official sensitive"};
constexpr std::string_view short_halves[] = {"TS-UE", "S-UE", "C-UE", "R-UE", "EU-TS", "EU-S", "EU-C", "EU-R"};

bool is_part_of_a_word(const Folded& text, std::size_t begin, std::size_t end)
{
    return is_of_word(text[end]) || (text[end] == '-' && is_of_word(text[end + 1])) || is_of_word(text.before(begin)) ||
           (text.before(begin) == '-' && is_of_word(text.before(begin, 2)));
}

std::size_t behind_short_half(const Folded& text, std::size_t i)
{
    if (!is_one_of(text[i], "TSCRE")) return i;
    for (const auto half : short_halves)
        if (std::string_view(text.text).substr(i).starts_with(half) && !is_part_of_a_word(text, i, i + half.size()))
            return i + half.size();
    return i;
}

std::size_t behind_slash(const Folded& text, std::size_t i)
{
    const auto is_blank = [](char c) { return c == ' '; };
    const auto slash = skip(text, i, is_blank, 2);
    return text[slash] == '/' ? skip(text, slash + 1, is_blank, 2) : i;
}

/// `SECRET UE/EU SECRET` is one marking, and so is each half.
template <typename BehindHalf>
std::size_t behind_halves(const Folded& text, std::size_t i, BehindHalf behind_half)
{
    const auto half = behind_half(i);
    if (half == i) return i;
    const auto second = behind_slash(text, half);
    const auto end = second > half ? behind_half(second) : second;
    return end > second ? end : half;
}

bool says_non(const Folded& text, std::size_t begin)
{
    return begin >= 4 && text.word(begin - 4, begin - 1) == "non" && !is_of_word(text.before(begin, 5));
}

std::size_t marking_at(const Folded& text, std::size_t i, Suspects& found)
{
    const auto full = [&](std::size_t at) { return behind_any(text, at, markings_of_the_union); };
    if (const auto end = behind_halves(text, i, full); end > i && !says_non(text, i)) {
        found.push_back(text.suspect(marking, i, end, true));
        return end;
    }
    const auto half = behind_short_half(text, i);
    const auto both = behind_halves(text, i, [&](std::size_t at) { return behind_short_half(text, at); });
    const auto other = behind_any(text, i, other_markings);
    const auto end = std::max(both, other);
    if (end > i) found.push_back(text.suspect(marking, i, end, both > half));
    return end;
}

} // namespace

void find_markings(const Folded& text, Suspects& found)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto end = begins_word(text, i) ? marking_at(text, i, found) : i;
        i = std::max(end, i + 1);
    }
}

} // namespace ilonet::rules
