// Names of countries in a language of the Union: `--lang`.
#pragma once

#include "model/api.hpp"
#include "model/country_names.hpp"
#include "model/snapshot.hpp"
#include "records/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet::records {

/// The names of iso-codes in this language, found beneath these folders parted by colons (XDG_DATA_DIRS), with those of the
/// Union laid over them; of English, in which a file's own names are, the latter alone. Failure (usage) for a language that is
/// none of the Union's, and where iso-codes is not installed; content where it is broken.
ILONET_API CountryNames country_names(const std::string& language, std::string_view folders);

/// The names of third countries and of states among the authorities in the language that the context asks for; those of which
/// the language's names know nothing stay as the file has them.
Snapshot named(const Context& context, Snapshot snapshot);

/// Behind each column of countries (country, nearest_country) of a table without a column `name` one with their names, where the
/// context asks for a language: country_name, nearest_country_name.
ILONET_API void add_country_names(const Context& context, Result& result);
/// The same for each table of a document.
ILONET_API void add_country_names(const Context& context, Document& document);
/// The footnotes that names in the cells, or in a document's title and texts, ask for, each with its name before it.
ILONET_API std::vector<std::string> footnotes_of(const CountryNames& names, const Result& result);
ILONET_API std::vector<std::string> footnotes_of(const CountryNames& names, const Document& document);
/// Whether the column is one that add_country_names adds, and of which: `country` for `country_name`.
ILONET_API std::string_view named_column(std::string_view column);

} // namespace ilonet::records
