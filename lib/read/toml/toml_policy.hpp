// The table [policy] becomes one record for each of its keys.
#pragma once

#include "read/toml/toml_config.hpp"
#include "read/toml/toml_tree.hpp"

#include <string>

namespace ilonet::read {

void read_policies(const std::string& file, const TomlValue& value, TomlConfig::Seen& seen, Configuration& out);

} // namespace ilonet::read
