// Whole files as text, with the system's own word for what went wrong.
#pragma once

#include <cstddef>
#include <limits>
#include <string>

namespace ilonet::read {

/// The bytes of a file, a pipe or, for `-`, of standard input; not more than `most`.
/// Failure: not_found where there is no such file (the help names one with a like name), io for all else.
std::string file_text(const std::string& path, std::size_t most = std::numeric_limits<std::size_t>::max());

/// The Failure for a path, by errno.
[[noreturn]] void fail_at(const std::string& path, int error_number);

} // namespace ilonet::read
