#include "render/documents/document_formats.hpp"
#include "render/workbook/workbook_table.hpp"

#include <string>
#include <vector>

namespace ilonet::render {
namespace {

// All that the document says outside its tables, line by line.
class Summary {
public:
    explicit Summary(Workbook& workbook) : workbook_(workbook), sheet_(workbook.add_sheet("summary"))
    {
        constexpr double width = 100;
        workbook_.set_width(sheet_, 0, width);
    }
    void add(const std::string& text, CellStyle style)
    {
        if (!text.empty()) workbook_.write(sheet_, row_++, 0, text, style);
    }
    void add_gap() { ++row_; }

private:
    Workbook& workbook_;
    lxw_worksheet* sheet_;
    std::size_t row_ = 0;
};

using NextName = std::vector<std::string>::const_iterator;

void add_section(Summary& summary, const DocumentSection& section, NextName& sheet)
{
    summary.add_gap();
    summary.add(section.heading, CellStyle::heading);
    for (const auto& text : section.paragraphs) summary.add(text, CellStyle::text);
    for (const auto& picture : section.pictures) {
        summary.add(picture.caption, CellStyle::text);
        summary.add(picture.text, CellStyle::text);
    }
    for (const auto& table : section.tables) {
        summary.add("Sheet " + *sheet++ + (table.caption.empty() ? "" : ": " + table.caption), CellStyle::text);
        for (const auto& note : table.result.notes) summary.add(note, CellStyle::text);
    }
}

} // namespace

std::string document_as_workbook(const Document& document, Day day)
{
    for (const auto& section : document.sections)
        for (const auto& table : section.tables) refuse_too_large(table);
    Workbook workbook(day);
    Summary summary(workbook); // the first sheet, filled when the others have their names
    std::vector<std::string> sheets;
    for (const auto& section : document.sections)
        for (const auto& table : section.tables) sheets.push_back(add_table(workbook, table));
    summary.add(document.title, CellStyle::title);
    for (const auto& text : document.head) summary.add(text, CellStyle::text);
    auto next = sheets.cbegin();
    for (const auto& section : document.sections) add_section(summary, section, next);
    return workbook.bytes();
}

} // namespace ilonet::render
