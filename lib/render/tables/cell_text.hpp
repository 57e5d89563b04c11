// Texts of cells of a workbook.
#pragma once

#include <string>
#include <string_view>

namespace ilonet::render {

/// xml_text, so that a spreadsheet shows it as it stands here.
std::string cell_text(std::string_view text);

} // namespace ilonet::render
