#include "service/whole_file.hpp"

#include "model/failure.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ilonet::service {
namespace {

[[noreturn]] void fail(const std::string& path)
{
    throw Failure(Exit::io, "cannot write " + path + ": " + std::strerror(errno));
}

class File {
public:
    // `name` is what the user wrote, for messages.
    File(const std::string& path, const std::string& name, int flags, mode_t mode)
        : path_(name), handle_(::open(path.c_str(), flags, mode))
    {
        if (handle_ < 0) fail(name);
    }
    ~File()
    {
        if (handle_ >= 0) ::close(handle_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void write(std::string_view bytes)
    {
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

// A link is followed: renaming over it would turn the link into a file.
std::string behind_links(const std::string& path)
{
    char* real = realpath(path.c_str(), nullptr);
    if (real == nullptr) return path;
    std::string target = real;
    free(real);
    return target;
}

void write_beside(const std::string& path, mode_t mode, bool exists, std::string_view bytes)
{
    const auto beside = path + ".part-" + std::to_string(getpid());
    try {
        File file(beside, path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode);
        if (exists && chmod(beside.c_str(), mode) != 0) fail(path);
        file.write(bytes);
        file.sync();
        file.close();
        if (std::rename(beside.c_str(), path.c_str()) != 0) fail(path);
    } catch (...) {
        unlink(beside.c_str());
        throw;
    }
    File(folder_of(path), path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0).sync();
}

} // namespace

void write_whole_file(const std::string& path, std::string_view bytes, bool restricted)
{
    const auto target = behind_links(path);
    struct stat status {};
    const bool exists = stat(target.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
        File file(target, path, O_WRONLY | O_CLOEXEC, 0);
        file.write(bytes);
        return file.close();
    }
    constexpr mode_t others = 077;
    if (restricted && exists && (status.st_mode & others) != 0)
        throw Failure(Exit::refused, path + " can be read by others, but the answer holds personal data",
                      "take the right away with: chmod 600 " + path);
    const mode_t fresh = restricted ? 0600 : 0666;
    write_beside(target, exists ? status.st_mode & 07777 : fresh, exists, bytes);
}

} // namespace ilonet::service
