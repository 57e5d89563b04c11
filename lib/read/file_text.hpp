// Whole files as text, with the system's own word for what went wrong.
#pragma once

#include <cstddef>
#include <limits>
#include <string>

namespace ilonet::read {

/// The bytes of a file, a pipe or, for `-`, of standard input; not more than `most`.
/// Failure: not_found where there is no such file (the help names one with a like name), io for all else.
std::string file_text(const std::string& path, std::size_t most = std::numeric_limits<std::size_t>::max());

/// An open file, pipe or, for `-`, standard input. Failure as of file_text.
class InputFile {
public:
    explicit InputFile(std::string path);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    int descriptor() const { return descriptor_; }
    /// Up to `most` bytes into `to`; 0 at the end. Failure (io).
    std::size_t read(char* to, std::size_t most);

private:
    std::string path_;
    int descriptor_;
};

/// The Failure for a path, by errno.
[[noreturn]] void fail_at(const std::string& path, int error_number);

} // namespace ilonet::read
