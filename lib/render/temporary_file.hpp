// A file that nobody else can read or put there first, gone when its work is done.
#pragma once

#include <string>

namespace ilonet::render {

class TemporaryFile {
public:
    /// Made in $TMPDIR, else in /tmp. Failure (io) where it cannot be.
    TemporaryFile();
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const { return path_; }
    /// All its bytes. Failure (io) where they cannot be read.
    std::string bytes() const;

private:
    std::string path_;
};

/// $TMPDIR, else /tmp.
std::string temporary_folder();

} // namespace ilonet::render
