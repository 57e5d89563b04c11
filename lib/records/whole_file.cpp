#include "records/whole_file.hpp"

#include "model/failure.hpp"
#include "model/long_work.hpp"
#include "records/links.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ilonet::records {
namespace {

[[noreturn]] void fail(const std::string& path)
{
    throw Failure(Fault::io, "cannot write " + path + ": " + std::strerror(errno));
}

class File {
public:
    // `name` is what the user wrote, for messages.
    File(const std::string& path, const std::string& name, int flags, mode_t mode)
        : path_(name), handle_(::open(path.c_str(), flags, mode))
    {
        if (handle_ < 0) fail(name);
    }
    // One that is open already, at the place that it shares with whoever else writes there.
    File(int descriptor, const std::string& name) : path_(name), handle_(fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
    {
        if (handle_ < 0) fail(name);
    }
    ~File()
    {
        if (handle_ >= 0) static_cast<void>(::close(handle_)); // an error is on its way, or nothing was written
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void write(std::string_view bytes)
    {
        stop_if_asked();
        while (!bytes.empty()) {
            const auto count = ::write(handle_, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail(path_);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    void sync()
    {
        if (fsync(handle_) != 0) fail(path_);
    }
    void close()
    {
        const int handle = handle_;
        handle_ = -1;
        if (::close(handle) != 0) fail(path_);
    }

private:
    std::string path_;
    int handle_;
};

std::string folder_of(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

struct Target {
    std::string path;
    int descriptor; // of this program, or -1
    bool exists;
    struct stat status;

    bool is_file() const { return exists && S_ISREG(status.st_mode); }
};

// A link is followed: renaming over it would turn the link into a file.
std::string behind_links(const LinkEnd& end)
{
    char* real = realpath(end.path.c_str(), nullptr);
    if (real == nullptr) return end.path;
    std::string target = real;
    free(real);
    return target;
}

void must_take_bytes(int descriptor, const std::string& path)
{
    const int flags = fcntl(descriptor, F_GETFL);
    if (flags < 0) fail(path);
    if ((flags & O_ACCMODE) != O_RDONLY) return;
    errno = EBADF;
    fail(path);
}

Target target_of(const std::string& path)
{
    const auto end = end_of_links(path);
    Target target{behind_links(end), end.descriptor, false, {}};
    if (target.descriptor >= 0) must_take_bytes(target.descriptor, path);
    target.exists = (target.descriptor >= 0 ? fstat(target.descriptor, &target.status)
                                            : stat(end.path.c_str(), &target.status)) == 0;
    if (!target.exists && errno == ELOOP) fail(path);
    if (end.of_another && target.is_file())
        throw Failure(Fault::usage, path + " is a file that another program holds open", "name the file itself");
    return target;
}

// What no answer may ever replace: networks, backups, contacts, keys.
bool is_named_like_ours(const std::string& path)
{
    constexpr std::array<std::string_view, 5> ends{".keys", ".contacts", "-journal", "-wal", "-shm"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return path.ends_with(end); });
}

bool holds_data_of_ours(const std::string& path)
{
    std::array<char, 16> head{};
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return is_named_like_ours(path);
    const auto count = ::read(file, head.data(), head.size());
    const int error = errno;
    static_cast<void>(::close(file)); // nothing was written through it
    errno = error;
    if (count < 0) fail(path);
    const std::string_view begin(head.data(), static_cast<std::size_t>(count));
    // A journal that a killed writer left is needed to undo what it began.
    return begin.starts_with("SQLite format 3") || begin.starts_with("\xd9\xd5\x05\xf9") || is_named_like_ours(path);
}

void must_not_hold_data(const std::string& target, const std::string& path)
{
    if (holds_data_of_ours(target))
        throw Failure(Fault::refused,
                      path + " holds a database, its journal, contacts or keys: no answer is written over it",
                      "name another file");
}

void must_be_private(const struct stat& status, const std::string& path)
{
    constexpr mode_t others = 077;
    if ((status.st_mode & others) != 0)
        throw Failure(Fault::refused, path + " can be read by others, but the answer holds personal data",
                      "take the right away with: chmod 600 " + path);
}

using Parts = std::function<void(const Write&)>;

void write_beside(const std::string& path, mode_t mode, bool exists, const Parts& bytes)
{
    const Unfinished writing;
    const auto beside = path + ".part-" + std::to_string(getpid());
    try {
        File file(beside, path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode);
        if (exists && chmod(beside.c_str(), mode) != 0) fail(path);
        bytes([&](std::string_view part) { file.write(part); });
        file.sync();
        file.close();
        if (std::rename(beside.c_str(), path.c_str()) != 0) fail(path);
    } catch (...) {
        static_cast<void>(unlink(beside.c_str())); // the error that led here is what the user must hear
        throw;
    }
    File(folder_of(path), path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0).sync();
}

void write_through(File&& file, const Parts& bytes)
{
    bytes([&](std::string_view part) { file.write(part); });
    file.close();
}

void must_be_fit(const Target& target, const std::string& path, bool restricted)
{
    must_not_hold_data(target.path, path);
    if (restricted && target.exists) must_be_private(target.status, path);
}

void write_file(const std::string& path, const Parts& bytes, bool restricted)
{
    const auto target = target_of(path);
    if (target.is_file()) must_be_fit(target, path, restricted);
    // What stands behind a stream is not ours to replace: others write there, before and after.
    if (target.descriptor >= 0) return write_through(File(target.descriptor, path), bytes);
    if (target.exists && !target.is_file())
        return write_through(File(target.path, path, O_WRONLY | O_CLOEXEC, 0), bytes);
    const mode_t fresh = restricted ? 0600 : 0666;
    write_beside(target.path, target.exists ? target.status.st_mode & 07777 : fresh, target.exists, bytes);
}

} // namespace

void write_whole_file(const std::string& path, std::string_view bytes, bool restricted)
{
    write_file(
        path, [&](const Write& put) { put(bytes); }, restricted);
}

void write_whole_file_in_parts(const std::string& path, const std::function<void(const Write&)>& bytes)
{
    write_file(path, bytes, false);
}

void write_rejects_file(const std::string& path, std::string_view bytes)
{
    struct stat status {};
    const bool exists = stat(path.c_str(), &status) == 0;
    write_whole_file(path, bytes, !exists);
}

void must_take_output(const std::string& path, bool restricted)
{
    if (path.empty())
        throw Failure(Fault::usage, "<output> names no file"_marked, "write FORMAT:PATH, such as csv:list.csv");
    const auto target = target_of(path);
    if (target.exists && S_ISDIR(target.status.st_mode))
        throw Failure(Fault::usage, path + " is a folder", "name a file in it");
    if (target.exists && !target.is_file()) return;
    must_be_fit(target, path, restricted);
    if (target.descriptor >= 0) return;
    errno = 0;
    if (access(folder_of(target.path).c_str(), W_OK | X_OK) != 0) fail(path);
}

} // namespace ilonet::records
