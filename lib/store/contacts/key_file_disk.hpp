// An open key file: bytes read, written and locked, whole or not at all.
#pragma once

#include "store/connection.hpp"

#include <chrono>
#include <span>
#include <string>

namespace ilonet::store {

class KeyFileDisk {
public:
    /// Failure (unusable_file) where it is no plain file or others than its owner have a right on it; `name` is for messages.
    KeyFileDisk(const std::string& path, const std::string& name, Access access);
    KeyFileDisk(KeyFileDisk&& other) noexcept;
    ~KeyFileDisk();

    /// Alone, or as one reader among others. Failure (busy) where other programs take too long.
    void lock(bool alone, std::chrono::milliseconds wait) const;
    std::size_t size() const;
    /// By zeros.
    void grow_to(std::size_t size) const;
    void read(std::span<unsigned char> bytes, std::size_t at) const;
    void write(std::span<const unsigned char> bytes, std::size_t at) const;
    /// Failure (outcome_unknown): the disk may or may not hold what was written.
    void sync() const;
    /// So that the next read asks the disk and not the memory.
    void forget_cached() const;

private:
    [[noreturn]] void fail(const char* verb) const;

    std::string name_;
    int handle_;
};

} // namespace ilonet::store
