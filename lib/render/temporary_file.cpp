#include "render/temporary_file.hpp"

#include "model/failure.hpp"
#include "model/text.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace ilonet::render {

std::string temporary_folder()
{
    const char* folder = std::getenv("TMPDIR");
    return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

TemporaryFile::TemporaryFile() : path_(temporary_folder() + "/ilonet-XXXXXX")
{
    const int file = ::mkstemp(path_.data());
    if (file < 0)
        throw Failure(Exit::io, "cannot make a file in " + visible(temporary_folder()) + ": " + std::strerror(errno),
                      "set TMPDIR to a folder that can be written");
    ::close(file);
}

TemporaryFile::~TemporaryFile() { ::unlink(path_.c_str()); }

std::string TemporaryFile::bytes() const
{
    std::ifstream file(path_, std::ios::binary);
    std::string all{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad()) throw Failure(Exit::io, "cannot read " + visible(path_));
    return all;
}

} // namespace ilonet::render
