// Codes of countries and authorities, as the institutions of the Union write them.
#pragma once

#include <string>
#include <string_view>

namespace ilonet {

/// The code that the EU writes for an ISO 3166-1 alias (GR is EL, GB is UK); any other text comes back as it is.
std::string_view eu_code(std::string_view code);
/// True for the two-letter codes of ISO 3166-1, with EL and UK in place of GR and GB, and XK (Kosovo).
bool is_country_code(std::string_view code);
/// True for the form of an authority's code: 2 to 12 capitals and digits, a capital first.
bool is_authority_code(std::string_view code);
/// True for the form of a uid: an authority's code, then parts of letters and digits, each after a hyphen; 40 at most.
bool is_uid(std::string_view uid);
/// True for lower-case letters and digits in parts parted by single hyphens, a letter first; 40 at most.
bool is_slug(std::string_view word);
/// `ES` of `ES-d-12`: all before the first hyphen.
std::string_view owner_in_uid(std::string_view uid);

} // namespace ilonet
