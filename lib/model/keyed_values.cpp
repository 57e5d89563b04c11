#include "model/code.hpp"
#include "model/decimal.hpp"
#include "model/record.hpp"

namespace ilonet {

std::optional<AuthorityShare> parse_authority_share(std::string_view word)
{
    constexpr std::int64_t whole = 100'00;
    const auto colon = word.find(':');
    if (colon == std::string_view::npos || !is_authority_code(word.substr(0, colon))) return std::nullopt;
    const auto share = parse_hundredths(word.substr(colon + 1));
    if (!share || *share <= 0 || *share > whole) return std::nullopt;
    return AuthorityShare{std::string(eu_code(word.substr(0, colon))), *share};
}

std::vector<AuthorityShare> authority_shares(std::string_view cell)
{
    std::vector<AuthorityShare> shares;
    for (const auto& word : words_of(cell))
        if (auto share = parse_authority_share(word)) shares.push_back(std::move(*share));
    return shares;
}

std::optional<AuthorityAmount> parse_authority_amount(std::string_view word)
{
    const auto colon = word.find(':');
    if (colon == std::string_view::npos || !is_authority_code(word.substr(0, colon))) return std::nullopt;
    const auto cents = parse_hundredths(word.substr(colon + 1));
    if (!cents) return std::nullopt;
    return AuthorityAmount{std::string(eu_code(word.substr(0, colon))), *cents};
}

std::vector<AuthorityAmount> authority_amounts(std::string_view cell)
{
    std::vector<AuthorityAmount> amounts;
    for (const auto& word : words_of(cell))
        if (auto amount = parse_authority_amount(word)) amounts.push_back(std::move(*amount));
    return amounts;
}

std::optional<Percent> parse_percent(std::string_view word)
{
    constexpr std::int64_t whole = 100'00;
    const auto colon = word.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto key = word.substr(0, colon);
    const bool year = key.size() == 4 && parse_whole(key).value_or(-1) > 0;
    const auto percent = parse_hundredths(word.substr(colon + 1));
    if ((!year && !is_slug(key)) || !percent || *percent <= 0 || *percent > whole) return std::nullopt;
    return Percent{std::string(key), *percent};
}

std::vector<Percent> percents(std::string_view cell)
{
    std::vector<Percent> list;
    for (const auto& word : words_of(cell))
        if (auto percent = parse_percent(word)) list.push_back(std::move(*percent));
    return list;
}

} // namespace ilonet
