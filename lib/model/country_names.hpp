// Names of countries in the official languages of the Union.
#pragma once

#include "model/api.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace ilonet {

/// The 24 official languages of the Union (Regulation No 1 of 1958), as ISO 639-1 writes them, in alphabetical order.
ILONET_API std::span<const std::string_view> union_languages();

/// Names in one language, by the code that the EU writes.
struct CountryNames {
    std::string language; ///< empty: nobody asked for names in a language, and those of the file stand as they are
    std::map<std::string, std::string, std::less<>> by_code;

    /// Empty where there is none.
    ILONET_API std::string_view of(std::string_view code) const;
};

/// Names laid over those of ISO 3166-1: Kosovo, which ISO does not list, and Palestine, which the institutions of the Union write
/// with an asterisk and a footnote; usual short names (ours) where iso-codes has none in the language.
ILONET_API void lay_over_names_of_the_union(CountryNames& names);

/// A footnote that a name with an asterisk asks for.
struct NameFootnote {
    std::string_view code; ///< of the country
    std::string_view text;
};
ILONET_API std::span<const NameFootnote> name_footnotes();

} // namespace ilonet
