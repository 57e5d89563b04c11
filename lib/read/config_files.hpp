// Which files a configuration consists of.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace ilonet::read {

/// The files that `paths` name and the *.toml below its folders, each once, in the order of `paths`, within a folder in byte
/// order of path. Failure: not_found, io, usage where there is none.
std::vector<std::string> configuration_files(std::span<const std::string> paths);

} // namespace ilonet::read
