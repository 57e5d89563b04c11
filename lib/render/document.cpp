#include "render/document.hpp"

#include "render/document_formats.hpp"
#include "render/picture.hpp"

namespace ilonet::render {

std::string render_document(const Document& document, DocumentFormat format, Day day)
{
    switch (format) {
    case DocumentFormat::md: return document_as_markdown(document);
    case DocumentFormat::html: return document_as_page(document);
    case DocumentFormat::json: return document_as_json(document);
    case DocumentFormat::xlsx: return document_as_workbook(document, day);
    }
    return {};
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
