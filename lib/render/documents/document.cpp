#include "render/documents/document_formats.hpp"
#include "render/pictures/picture.hpp"
#include "render/render.hpp"

#include <algorithm>

namespace ilonet::render {

namespace {

const DocumentFormatRow* row_of(Format format)
{
    const auto* const at = std::find_if(document_formats.begin(), document_formats.end(),
                                        [&](const auto& row) { return row.format == format; });
    return at == document_formats.end() ? nullptr : at;
}

} // namespace

std::string_view document_format_names()
{
    static const auto names = [] {
        std::string all;
        for (const auto& row : document_formats) all += (all.empty() ? "" : " ") + std::string(row.format.name());
        return all;
    }();
    return names;
}

bool takes_documents(Format format) { return row_of(format) != nullptr; }

bool is_of_one_table(Format format)
{
    const auto* row = row_of(format);
    return row == nullptr || row->one_table_as_rows;
}

std::string render_document(const Document& document, Format format, Day day)
{
    const auto* row = row_of(format);
    return row == nullptr ? std::string{} : row->write(document, day);
}

Document document_of(const Result& result)
{
    auto rows = result;
    rows.title.clear();
    rows.notes.clear();
    DocumentSection section;
    section.name = "list";
    section.tables.push_back({"list", {}, std::move(rows)});
    return {"list", result.title, result.notes, {std::move(section)}};
}

std::string render_picture(const Picture& picture) { return svg_of(picture); }

} // namespace ilonet::render
