#include "render/render.hpp"
#include "render/tables/formats.hpp"

#include <algorithm>

namespace ilonet::render {
namespace {

const FormatRow& row_of(Format format)
{
    return *std::find_if(formats.begin(), formats.end(), [&](const auto& row) { return row.name == format.name(); });
}

std::string_view start_of(Style style)
{
    switch (style) {
    case Style::bold: return "\x1b[1m";
    case Style::red: return "\x1b[31m";
    case Style::yellow: return "\x1b[33m";
    }
    return {};
}

std::string as_document(const Result& result, Format format, std::optional<Day> made_on)
{
    constexpr Day first_of_zip(3652); // 1980-01-01, the first day that a zip file can name
    return render_document(document_of(result), format, made_on.value_or(first_of_zip));
}

} // namespace

std::optional<Format> format_named(std::string_view name)
{
    for (const auto& row : formats)
        if (row.name == name) return Format(row.name);
    return std::nullopt;
}

std::string_view format_names()
{
    static const auto names = [] {
        std::string all;
        for (const auto& row : formats) all += (all.empty() ? "" : " ") + std::string(row.name);
        return all;
    }();
    return names;
}

std::string_view format_lines()
{
    static constexpr std::size_t width = 7;
    static const auto lines = [] {
        std::string all;
        for (const auto& row : formats) {
            auto name = std::string(row.name);
            name.resize(std::max(width, name.size() + 1), ' ');
            all += "  " + name + std::string(row.about) + "\n";
        }
        return all;
    }();
    return lines;
}

bool is_binary(Format format) { return row_of(format).binary; }
bool goes_in_parts(Format format) { return row_of(format).in_parts; }
bool is_of_documents_alone(Format format) { return row_of(format).write == nullptr; }

std::string render(const Result& result, Format format, const Screen& screen, std::optional<Day> made_on)
{
    const auto& row = row_of(format);
    return row.write == nullptr ? as_document(result, format, made_on) : row.write(result, screen);
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
