#include "store/contacts/key_file_disk.hpp"

#include "model/failure.hpp"
#include "store/contacts/contact_disk.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace ilonet::store {

KeyFileDisk::KeyFileDisk(const std::string& path, const std::string& name, Access access) : name_(name)
{
    // NONBLOCK, or a pipe of that name would hold us up before it is seen to be no file.
    const int flags = (access == Access::read ? O_RDONLY : O_RDWR) | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
    handle_ = ::open(resolved(path).c_str(), flags);
    if (handle_ < 0 && errno == ELOOP)
        throw Failure(Fault::unusable_file, name + " is a symbolic link", "put the file itself there");
    if (handle_ < 0) fail("open");
    struct stat status {};
    try {
        if (fstat(handle_, &status) != 0) fail("read");
        must_be_private(status, name_);
    } catch (...) {
        static_cast<void>(::close(handle_)); // nothing was written through it
        throw;
    }
}

KeyFileDisk::KeyFileDisk(KeyFileDisk&& other) noexcept
    : name_(std::move(other.name_)), handle_(std::exchange(other.handle_, -1))
{
}

KeyFileDisk::~KeyFileDisk()
{
    if (handle_ >= 0) static_cast<void>(::close(handle_)); // what was written is synced, or an error has said so
}

void KeyFileDisk::lock(bool alone, std::chrono::milliseconds wait) const
{
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    while (flock(handle_, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) fail("lock");
        if (Clock::now() - begun >= wait)
            throw Failure(Fault::busy, name_ + " is busy: another program is writing it",
                          "try again, or wait longer with <lock-wait> SECONDS"_marked);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

std::size_t KeyFileDisk::size() const
{
    struct stat status {};
    if (fstat(handle_, &status) != 0) fail("read");
    return static_cast<std::size_t>(status.st_size);
}

void KeyFileDisk::grow_to(std::size_t size) const
{
    if (ftruncate(handle_, static_cast<off_t>(size)) != 0) fail("write");
}

void KeyFileDisk::read(std::span<unsigned char> bytes, std::size_t at) const
{
    while (!bytes.empty()) {
        const auto count = pread(handle_, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("read");
        if (count == 0) throw Failure(Fault::unusable_file, name_ + " is damaged: it ends too early");
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        at += static_cast<std::size_t>(count);
    }
}

void KeyFileDisk::write(std::span<const unsigned char> bytes, std::size_t at) const
{
    while (!bytes.empty()) {
        const auto count = pwrite(handle_, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("write");
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        at += static_cast<std::size_t>(count);
    }
}

void KeyFileDisk::sync() const
{
    if (fsync(handle_) == 0) return;
    throw Failure(Fault::outcome_unknown,
                  "it is not known whether " + name_ + " holds this write: " + std::strerror(errno),
                  "run the same command again; a repeat is harmless");
}

// A file system may know no such advice; what was synced is synced all the same.
void KeyFileDisk::forget_cached() const { static_cast<void>(posix_fadvise(handle_, 0, 0, POSIX_FADV_DONTNEED)); }

void KeyFileDisk::fail(const char* verb) const
{
    throw Failure(errno == ENOENT ? Fault::not_found : Fault::io,
                  std::string("cannot ") + verb + " " + name_ + ": " + std::strerror(errno));
}

} // namespace ilonet::store
