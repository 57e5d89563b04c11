#include "render/documents/document_formats.hpp"
#include "render/tables/markdown.hpp"

namespace ilonet::render {
namespace {

// Blocks stand apart by an empty line.
void append_block(std::string& out, const std::string& block)
{
    if (block.empty()) return;
    if (!out.empty()) out += '\n';
    out += block;
    if (!block.ends_with('\n')) out += '\n';
}

void append_lines(std::string& out, const std::vector<std::string>& texts)
{
    for (const auto& text : texts) append_block(out, markdown_line(text));
}

void append_heading(std::string& out, std::string_view marks, const std::string& text)
{
    if (!text.empty()) append_block(out, std::string(marks) + " " + markdown_text(text));
}

// What a picture shows, for a page that has none.
void append_picture(std::string& out, const Picture& picture)
{
    if (!picture.caption.empty()) append_block(out, "*" + markdown_text(picture.caption) + "*");
    append_block(out, markdown_line(picture.text));
}

void append_table(std::string& out, const DocumentTable& table)
{
    if (!table.caption.empty()) append_block(out, "**" + markdown_text(table.caption) + "**");
    append_lines(out, table.result.notes);
    std::string rows;
    append_markdown_table(rows, table.result);
    append_block(out, rows);
}

} // namespace

std::string document_as_markdown(const Document& document)
{
    std::string out;
    append_heading(out, "#", document.title);
    append_lines(out, document.head);
    for (const auto& section : document.sections) {
        append_heading(out, "##", section.heading);
        append_lines(out, section.paragraphs);
        for (const auto& picture : section.pictures) append_picture(out, picture);
        for (const auto& table : section.tables) append_table(out, table);
    }
    return out;
}

} // namespace ilonet::render
