#include "read/config_files.hpp"

#include "model/failure.hpp"
#include "model/text.hpp"
#include "read/file_text.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace ilonet::read {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// Links to folders are not followed, so that no walk is without end.
std::vector<std::string> toml_below(const std::string& folder)
{
    std::vector<std::string> files;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        if (is_hidden(at->path())) {
            at.disable_recursion_pending();
            continue;
        }
        std::error_code unknown;
        if (at->path().extension() == ".toml" && at->is_regular_file(unknown)) files.push_back(at->path().string());
    }
    if (error) fail_at(folder, error.value());
    std::sort(files.begin(), files.end());
    return files;
}

std::string listed(std::span<const std::string> paths)
{
    std::string list;
    for (const auto& path : paths) list += (list.empty() ? "'" : ", '") + visible(path) + "'";
    return list;
}

} // namespace

std::vector<std::string> configuration_files(std::span<const std::string> paths)
{
    std::vector<std::string> files;
    std::set<std::string> known;
    const auto add = [&](const std::string& file) {
        std::error_code error;
        const auto real = fs::canonical(file, error);
        if (known.insert(error ? file : real.string()).second) files.push_back(file);
    };
    for (const auto& path : paths) {
        std::error_code error;
        const auto status = fs::status(path, error);
        if (error) fail_at(path, error.value());
        if (!fs::is_directory(status))
            add(path);
        else
            for (const auto& file : toml_below(path)) add(file);
    }
    if (files.empty())
        throw Failure(Exit::usage, "no TOML file in " + listed(paths), "name a folder with files that end in .toml");
    return files;
}

} // namespace ilonet::read
