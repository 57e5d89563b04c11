// What --format, --output and --columns say.
#pragma once

#include "render/render.hpp"

#include <string>
#include <vector>

namespace ilonet::cmd {

/// Failure (usage) that names the option where there is no such format.
render::Format must_be_format(const std::string& option, const std::string& name);
/// The words of a list parted by commas.
std::vector<std::string> split(const std::string& list);

} // namespace ilonet::cmd
