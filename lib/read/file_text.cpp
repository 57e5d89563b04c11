#include "read/file_text.hpp"

#include "model/failure.hpp"
#include "model/long_work.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace ilonet::read {
namespace {

constexpr std::size_t first_block = std::size_t{64} * 1024;

// One byte more than the size, so that the end of a regular file is seen without growing.
std::size_t room_at_first(int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size < 1) return first_block;
    return static_cast<std::size_t>(status.st_size) + 1;
}

std::string like_name(const std::string& path)
{
    const std::filesystem::path wanted(path);
    const auto folder = wanted.has_parent_path() ? wanted.parent_path() : std::filesystem::path(".");
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        names.push_back(at->path().filename().string());
    std::sort(names.begin(), names.end());
    const auto found = nearest(wanted.filename().string(), names);
    if (found.empty()) return {};
    return "did you mean '" + visible((wanted.parent_path() / found).string()) + "'?";
}

} // namespace

void fail_at(const std::string& path, int error_number)
{
    const bool missing = error_number == ENOENT || error_number == ENOTDIR;
    const auto name = path == "-" ? std::string("standard input") : "'" + visible(path) + "'";
    throw Failure(missing ? Fault::not_found : Fault::io, "cannot read " + name + ": " + std::strerror(error_number),
                  missing ? like_name(path) : "");
}

InputFile::InputFile(std::string path)
    : path_(std::move(path)), descriptor_(path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC))
{
    if (descriptor_ < 0) fail_at(path_, errno);
}

InputFile::~InputFile()
{
    if (descriptor_ != STDIN_FILENO) static_cast<void>(::close(descriptor_)); // nothing was written through it
}

std::size_t InputFile::read(char* to, std::size_t most)
{
    for (;;) {
        const auto got = ::read(descriptor_, to, most);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) fail_at(path_, errno);
        stop_if_asked();
    }
}

std::string file_text(const std::string& path, std::size_t most)
{
    InputFile file(path);
    std::string text(std::min(room_at_first(file.descriptor()), most), '\0');
    std::size_t filled = 0;
    while (filled < most) {
        if (filled == text.size()) text.resize(std::min(most, 2 * text.size()));
        const auto got = file.read(text.data() + filled, text.size() - filled);
        if (got == 0) break;
        filled += got;
    }
    text.resize(filled);
    return text;
}

} // namespace ilonet::read
