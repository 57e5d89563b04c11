#include "render/document.hpp"
#include "render/formats.hpp"
#include "render/render.hpp"

#include <array>
#include <utility>

namespace ilonet::render {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 8> formats{{
    {"table", Format::table},
    {"tsv", Format::tsv},
    {"csv", Format::csv},
    {"json", Format::json},
    {"jsonl", Format::jsonl},
    {"md", Format::md},
    {"html", Format::html},
    {"xlsx", Format::xlsx},
}};

std::string_view start_of(Style style)
{
    switch (style) {
    case Style::bold: return "\x1b[1m";
    case Style::red: return "\x1b[31m";
    case Style::yellow: return "\x1b[33m";
    }
    return {};
}

std::string as_document(const Result& result, DocumentFormat format, std::optional<Day> made_on)
{
    constexpr Day first_of_zip(3652); // 1980-01-01, the first day that a zip file can name
    return render_document(document_of(result), format, made_on.value_or(first_of_zip));
}

} // namespace

std::optional<Format> format_named(std::string_view name)
{
    for (const auto& [known, format] : formats)
        if (known == name) return format;
    return std::nullopt;
}

std::string_view format_names() { return "table tsv csv json jsonl md html xlsx"; }

bool is_binary(Format format) { return format == Format::xlsx; }

std::string render(const Result& result, Format format, const Screen& screen, std::optional<Day> made_on)
{
    switch (format) {
    case Format::table: return as_table(result, screen);
    case Format::tsv: return as_tsv(result);
    case Format::csv: return as_csv(result);
    case Format::json: return as_json(result);
    case Format::jsonl: return as_jsonl(result);
    case Format::md: return as_markdown(result);
    case Format::html: return as_document(result, DocumentFormat::html, made_on);
    case Format::xlsx: return as_document(result, DocumentFormat::xlsx, made_on);
    }
    return {};
}

std::string styled(std::string_view text, Style style, const Screen& screen)
{
    if (!screen.colour) return std::string(text);
    return std::string(start_of(style)) + std::string(text) + "\x1b[0m";
}

std::string without_trailing_spaces(std::string line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

} // namespace ilonet::render
