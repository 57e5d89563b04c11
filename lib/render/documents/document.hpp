// The second front door of the room `render`: documents and pictures become bytes.
#pragma once

#include "model/api.hpp"
#include "model/day.hpp"
#include "model/document.hpp"
#include "model/result.hpp"
#include "render/render.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet::render {

/// Parted by spaces, such as `md html`: the formats that hold a document of several tables.
ILONET_API std::string_view document_format_names();
ILONET_API bool takes_documents(Format format);
/// True where a document of one table is that table's rows, without texts.
ILONET_API bool is_of_one_table(Format format);

/// The whole file. md: CommonMark with tables in pipes, pictures in words; html: one page that needs no other file, no
/// script and no network; json: one object,
/// one row a line; xlsx: a sheet with the texts and one for each table, its cells never formulas. Hostile texts are inert
/// in each. `day` is the one that an xlsx names as its own. The same bytes for the same document and day.
/// Empty for a format that takes none. xlsx throws Failure: io where the library libxlsxwriter is not installed or the file cannot be made, usage where a table
/// is too large for a sheet.
ILONET_API std::string render_document(const Document& document, Format format, Day day);

/// A list as a document of one section with one table, all named `list`: its title stays, its notes stand in the head.
ILONET_API Document document_of(const Result& result);
/// The names of its tables, in their order.
ILONET_API std::vector<std::string> table_names(const Document& document);
/// The document with this table alone: its section keeps its texts and loses its pictures. Failure (usage) names the nearest
/// table for one that is not there.
ILONET_API Document only_table(Document document, std::string_view name);

/// The picture as an SVG file of its own.
ILONET_API std::string render_picture(const Picture& picture);

} // namespace ilonet::render
