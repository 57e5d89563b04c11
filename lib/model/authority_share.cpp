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

} // namespace ilonet
