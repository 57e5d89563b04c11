// The table of formats that hold a document: a function and a row for each; `render_document` chooses among them.
#pragma once

#include "model/day.hpp"
#include "model/result.hpp"
#include "render/render.hpp"

#include <array>
#include <string>

namespace ilonet::render {

std::string document_as_markdown(const Document& document);
std::string document_as_page(const Document& document);
std::string document_as_json(const Document& document);
std::string document_as_workbook(const Document& document, Day day);

struct DocumentFormatRow {
    Format format;
    std::string (*write)(const Document&, Day);
    bool one_table_as_rows = false; ///< a document of one table is its rows, as a list is
};

template <std::string (*write)(const Document&)>
std::string on_any_day(const Document& document, Day)
{
    return write(document);
}

inline constexpr std::array document_formats{
    DocumentFormatRow{Format::md, on_any_day<document_as_markdown>},
    DocumentFormatRow{Format::html, on_any_day<document_as_page>},
    DocumentFormatRow{Format::json, on_any_day<document_as_json>, true},
    DocumentFormatRow{Format::xlsx, document_as_workbook},
};

} // namespace ilonet::render
