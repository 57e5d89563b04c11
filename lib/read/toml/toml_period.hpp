// Dated statuses in TOML: bound = [{since = 2019-08-14, until = 2020-01-31}].
#pragma once

#include "model/record.hpp"
#include "read/toml/toml_report.hpp"
#include "read/toml/toml_tree.hpp"

#include <string>

namespace ilonet::read {

/// The cell of an array of periods; `funded` alone names an instrument in each. Periods stand in the cell in byte order,
/// also equal ones: whether they may overlap is for the rules to say.
std::string periods_cell(const Field& field, const TomlValue& array, TomlReport& report);

} // namespace ilonet::read
