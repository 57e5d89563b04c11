// Names of countries in the official languages of the Union.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace ilonet {

/// The 24 official languages of the Union (Regulation No 1 of 1958), as ISO 639-1 writes them, in alphabetical order.
std::span<const std::string_view> union_languages();

/// Names by the code that the EU writes.
using NamesByCode = std::map<std::string, std::string, std::less<>>;

/// Names laid over those of ISO 3166-1: Kosovo, which ISO does not list, and Palestine, which the institutions of the Union write
/// with an asterisk and a footnote; usual short names (ours) where iso-codes has none in the language.
void lay_over_names_of_the_union(std::string_view language, NamesByCode& names);

/// A footnote that a name with an asterisk asks for.
struct NameFootnote {
    std::string_view code; ///< of the country
    std::string_view text;
};
std::span<const NameFootnote> name_footnotes();

} // namespace ilonet
