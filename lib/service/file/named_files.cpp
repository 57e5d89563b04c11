#include "service/file/named_files.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "read/data_files.hpp"
#include "records/links.hpp"

#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace ilonet::service {
namespace {

namespace fs = std::filesystem;

// Of a file that is not there yet: its folder, and its name in it.
using Identity = std::tuple<dev_t, ino_t, std::string>;

std::optional<Identity> of_status(const struct stat& status)
{
    if (!S_ISREG(status.st_mode)) return std::nullopt;
    return Identity{status.st_dev, status.st_ino, {}};
}

std::optional<Identity> identity_of(const NamedFile& file, bool is_read)
{
    struct stat status {};
    const int descriptor = is_read && file.path == "-" ? STDIN_FILENO : file.descriptor;
    if (descriptor >= 0) return fstat(descriptor, &status) == 0 ? of_status(status) : std::nullopt;
    if (stat(file.path.c_str(), &status) == 0) return of_status(status);
    const auto end = records::end_of_links(file.path).path;
    const auto folder = end.has_parent_path() ? end.parent_path() : fs::path(".");
    if (stat(folder.c_str(), &status) != 0 || end.filename().empty()) return std::nullopt;
    return Identity{status.st_dev, status.st_ino, end.filename().string()};
}

struct Identified {
    const NamedFile& file;
    Identity identity;
};

std::vector<Identified> identified(const std::vector<NamedFile>& files, bool are_read)
{
    std::vector<Identified> list;
    for (const auto& file : files)
        if (auto identity = identity_of(file, are_read)) list.push_back({file, std::move(*identity)});
    return list;
}

std::string name_of(const NamedFile& file) { return file.path.empty() ? file.by : file.by + ": " + visible(file.path); }

[[noreturn]] void refuse(const NamedFile& written, const std::string& what, const NamedFile& other)
{
    throw Failure(Fault::usage, name_of(written) + what + " (" + name_of(other) + ")", "name another file");
}

} // namespace

void must_be_apart(const std::vector<NamedFile>& read, const std::vector<NamedFile>& written)
{
    const auto inputs = identified(read, true);
    const auto outputs = identified(written, false);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        for (const auto& input : inputs)
            if (input.identity == outputs[i].identity) refuse(outputs[i].file, " is a file that is read", input.file);
        for (std::size_t before = 0; before < i; ++before)
            if (outputs[before].identity == outputs[i].identity)
                refuse(outputs[i].file, " is written already", outputs[before].file);
    }
}

std::vector<std::string> files_of_configuration(std::span<const std::string> paths)
{
    return read::configuration_files(paths);
}

} // namespace ilonet::service
