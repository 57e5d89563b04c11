// A file in memory, for libraries that write by name: nothing is left of it whatever ends the program.
#pragma once

#include <string>

namespace ilonet::render {

class TemporaryFile {
public:
    /// Failure (io) where it cannot be made.
    TemporaryFile();
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const { return path_; }
    /// All its bytes. Failure (io) where they cannot be read.
    std::string bytes() const;

private:
    int file_;
    std::string path_;
};

/// $TMPDIR, else /tmp.
std::string temporary_folder();

} // namespace ilonet::render
