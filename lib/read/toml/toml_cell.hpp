// A TOML value becomes a record's cell.
#pragma once

#include "model/record.hpp"
#include "read/toml/toml_report.hpp"
#include "read/toml/toml_tree.hpp"

#include <string>
#include <string_view>

namespace ilonet::read {

/// What the value says, as a canonical cell; where it cannot stand there, a finding and an empty cell.
std::string toml_cell(const Field& field, const TomlValue& value, TomlReport& report);

/// `since = 2026-01-31`: what a good line for the field looks like.
std::string example_line(const Field& field);

/// Reports each key of `table` that is none of `keys` (parted by single spaces); gives the known keys that were most likely
/// meant, parted by spaces, so that their absence is not reported a second time.
std::string report_unknown_keys(const TomlValue& table, std::string_view keys, std::string_view where,
                                TomlReport& report);

/// Reports a period whose last day lies before its first.
void report_days_out_of_order(std::string_view since, std::string_view until, Spot spot, std::string_view field,
                              TomlReport& report);

} // namespace ilonet::read
