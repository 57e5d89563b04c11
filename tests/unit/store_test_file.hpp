// A file of the network that a test may write, gone with it.
#pragma once

#include "store/store.hpp"

#include <filesystem>
#include <string>
#include <unistd.h>

namespace ilonet::store_test {

class TestFile {
public:
    TestFile() : path_(std::filesystem::temp_directory_path() / ("ilonet-store-" + std::to_string(getpid()) + ".db"))
    {
        std::filesystem::remove(path_);
        store::create(path_, {{}, false, "2026-01-01T00:00:00.000Z"});
    }
    ~TestFile() { std::filesystem::remove(path_); }
    TestFile(const TestFile&) = delete;
    TestFile& operator=(const TestFile&) = delete;
    std::string path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace ilonet::store_test
