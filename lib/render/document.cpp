#include "render/document.hpp"

#include "render/document_formats.hpp"
#include "render/picture.hpp"

#include <array>
#include <utility>

namespace ilonet::render {
namespace {

constexpr std::array<std::pair<std::string_view, DocumentFormat>, 5> formats{{
    {"md", DocumentFormat::md},
    {"html", DocumentFormat::html},
    {"csv", DocumentFormat::csv},
    {"json", DocumentFormat::json},
    {"xlsx", DocumentFormat::xlsx},
}};

} // namespace

std::optional<DocumentFormat> document_format_named(std::string_view name)
{
    for (const auto& [known, format] : formats)
        if (known == name) return format;
    return std::nullopt;
}

std::string_view document_format_names() { return "md html csv json xlsx"; }

bool is_binary(DocumentFormat format) { return format == DocumentFormat::xlsx; }

std::string render_document(const Document& document, DocumentFormat format, Day day)
{
    switch (format) {
    case DocumentFormat::md: return document_as_markdown(document);
    case DocumentFormat::html: return document_as_page(document);
    case DocumentFormat::csv: return document_as_csv(document);
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
