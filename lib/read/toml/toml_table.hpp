// One table of a configuration becomes one record.
#pragma once

#include "read/toml/toml_config.hpp"
#include "read/toml/toml_forms.hpp"
#include "read/toml/toml_report.hpp"
#include "read/toml/toml_tree.hpp"

#include <string>

namespace ilonet::read {

/// Adds the record to `out`, or findings where it is not well-formed.
void read_table(const TableForm& form, const std::string& file, const TomlValue& table, TomlConfig::Seen& seen,
                Configuration& out);

/// False, with a finding at `spot`, where the record stood before; notes it otherwise.
bool note_first(const Kind& kind, const std::string& uid, std::string_view name, Spot spot, TomlConfig::Seen& seen,
                TomlReport& report);

} // namespace ilonet::read
