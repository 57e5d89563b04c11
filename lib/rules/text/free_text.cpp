#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

using What = Suspect::What;

Suspects all_suspects(std::string_view written)
{
    const auto text = fold(written);
    const auto harmless = harmless_digits(text);
    Suspects found;
    find_emails(text, found);
    find_links(text, found);
    find_phones(text, harmless, found);
    find_passports(text, harmless, found);
    find_markings(text, found);
    return found;
}

std::size_t end_of(const Suspect& suspect) { return suspect.offset + suspect.length; }

bool in_order(const Suspect& a, const Suspect& b)
{
    return a.offset != b.offset ? a.offset < b.offset : a.length > b.length;
}

/// Those of `suspects` that share no byte with one of `others`; both are in order, `others` without overlaps.
Suspects apart_from(const Suspects& others, const Suspects& suspects)
{
    Suspects apart;
    auto other = others.begin();
    for (const auto& suspect : suspects) {
        while (other != others.end() && end_of(*other) <= suspect.offset) ++other;
        if (other == others.end() || end_of(suspect) <= other->offset) apart.push_back(suspect);
    }
    return apart;
}

/// The first of those that overlap.
Suspects first_ones(const Suspects& suspects)
{
    Suspects first;
    for (const auto& suspect : suspects)
        if (first.empty() || end_of(first.back()) <= suspect.offset) first.push_back(suspect);
    return first;
}

Suspects without_overlaps(Suspects suspects)
{
    std::sort(suspects.begin(), suspects.end(), in_order);
    const auto unsure_ones =
        std::stable_partition(suspects.begin(), suspects.end(), [](const Suspect& suspect) { return suspect.sure; });
    auto kept = first_ones({suspects.begin(), unsure_ones});
    const auto unsure = first_ones(apart_from(kept, {unsure_ones, suspects.end()}));
    kept.insert(kept.end(), unsure.begin(), unsure.end());
    std::sort(kept.begin(), kept.end(), in_order);
    return kept;
}

bool is_number(const Suspect& suspect) { return suspect.what == What::phone || suspect.what == What::passport; }

} // namespace

Suspects suspects_in(std::string_view text) { return without_overlaps(all_suspects(text)); }

Suspects suspects_beside_links(std::string_view text)
{
    auto all = all_suspects(text);
    std::sort(all.begin(), all.end(), in_order);
    const auto others = std::stable_partition(all.begin(), all.end(),
                                              [](const Suspect& suspect) { return suspect.what == What::link; });
    const auto links = first_ones({all.begin(), others});
    const auto numbers = std::stable_partition(others, all.end(), [](const auto& s) { return !is_number(s); });
    Suspects kept(others, numbers);
    const auto apart = apart_from(links, {numbers, all.end()});
    kept.insert(kept.end(), apart.begin(), apart.end());
    return without_overlaps(std::move(kept));
}

} // namespace ilonet::rules
