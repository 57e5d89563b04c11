// A table as a sheet of a workbook.
#pragma once

#include "model/result.hpp"
#include "render/workbook/workbook.hpp"

#include <string>

namespace ilonet::render {

/// Failure (usage) where a sheet has no room for the table.
void refuse_too_large(const DocumentTable& table);
/// Adds the table as a sheet and gives the name that the sheet has got.
std::string add_table(Workbook& workbook, const DocumentTable& table);

} // namespace ilonet::render
