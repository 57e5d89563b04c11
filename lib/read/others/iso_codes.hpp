// A further door of the room `read`: names of countries from the package iso-codes, as distributions install it.
#pragma once

#include "model/country_names.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ilonet::read {

/// Names in a language from iso-codes/json/iso_3166-1.json and locale/LANGUAGE/LC_MESSAGES/iso_3166-1.mo, each beneath the first
/// of these folders that has it, by the codes that the EU writes. The short name (common_name) goes before the formal one, and a
/// name without translation is left out, as is one that may not stand in a field (problem_of_text). Nothing where the package
/// is not there. Failure: content where a file is broken, io where it cannot be read, usage where the language's catalogue is not
/// there.
std::optional<NamesByCode> iso_country_names(std::string_view language, std::span<const std::string> folders);

} // namespace ilonet::read
