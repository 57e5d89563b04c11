#include "render/workbook/temporary_file.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace ilonet::render {

std::string temporary_folder()
{
    const char* folder = std::getenv("TMPDIR");
    return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

TemporaryFile::TemporaryFile() : file_(::memfd_create("ilonet", MFD_CLOEXEC))
{
    if (file_ < 0) throw Failure(Fault::io, std::string("cannot make a file in memory: ") + std::strerror(errno));
    path_ = "/proc/self/fd/" + std::to_string(file_);
}

// What was in it is gone with it, as it should be.
TemporaryFile::~TemporaryFile() { static_cast<void>(::close(file_)); }

std::string TemporaryFile::bytes() const
{
    std::string all;
    std::array<char, 65536> part{};
    if (::lseek(file_, 0, SEEK_SET) < 0) throw Failure(Fault::io, "cannot read " + visible(path_));
    for (;;) {
        const auto got = ::read(file_, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw Failure(Fault::io, "cannot read " + visible(path_) + ": " + std::strerror(errno));
        if (got == 0) return all;
        all.append(part.data(), static_cast<std::size_t>(got));
    }
}

} // namespace ilonet::render
