// One function for each format of a document; `render_document` chooses among them.
#pragma once

#include "model/day.hpp"
#include "model/document.hpp"

#include <string>

namespace ilonet::render {

std::string document_as_markdown(const Document& document);
std::string document_as_page(const Document& document);
std::string document_as_json(const Document& document);
std::string document_as_workbook(const Document& document, Day day);

} // namespace ilonet::render
