// The files that a command reads and writes: none is written over another.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace ilonet::service {

struct NamedFile {
    std::string by;      ///< what names it: `--output`, `FILE`
    std::string path;    ///< as written; `-` is standard input where it is read
    int descriptor = -1; ///< instead of a path: one that is open already
};

/// Failure (usage) that names both where a file that is written is one that is read, or another that is written. Files are told
/// apart by device and inode, behind links; those that are not there yet by their folder and name. Devices, pipes and folders
/// are nothing that could be lost.
void must_be_apart(const std::vector<NamedFile>& read, const std::vector<NamedFile>& written);

/// The TOML files that `plan` and `apply` read of these paths. Failure as read::read_configuration.
std::vector<std::string> files_of_configuration(std::span<const std::string> paths);

} // namespace ilonet::service
