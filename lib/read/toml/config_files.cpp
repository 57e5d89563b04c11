#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "read/data_files.hpp"
#include "read/file_text.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace ilonet::read {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

bool is_toml(const fs::path& path) { return path.extension() == ".toml"; }
bool holds_rows(const fs::path& path)
{
    return names_row_format(path.filename().string()) && !path.extension().empty();
}

// Links to folders are not followed, so that no walk is without end.
std::vector<std::string> files_below(const std::string& folder, bool (*is_wanted)(const fs::path&))
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
        if (is_wanted(at->path()) && at->is_regular_file(unknown)) files.push_back(at->path().string());
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

/// Each file once, whatever the ways to it.
class Collected {
public:
    void add(const std::string& file, std::vector<std::string>& files)
    {
        std::error_code error;
        const auto real = fs::canonical(file, error);
        if (known_.insert(error ? file : real.string()).second) files.push_back(file);
    }

private:
    std::set<std::string> known_;
};

bool is_folder(const std::string& path)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    if (error) fail_at(path, error.value());
    return fs::is_directory(status);
}

} // namespace

std::vector<std::string> configuration_files(std::span<const std::string> paths)
{
    std::vector<std::string> files;
    Collected collected;
    for (const auto& path : paths) {
        if (path == "-")
            throw Failure(Fault::usage, "TOML is not read from the standard input",
                          "name files or folders; a file of that name is ./-");
        if (!is_folder(path))
            collected.add(path, files);
        else
            for (const auto& file : files_below(path, is_toml)) collected.add(file, files);
    }
    if (files.empty())
        throw Failure(Fault::usage, "no TOML file in " + listed(paths), "name a folder with files that end in .toml");
    return files;
}

DataFiles data_files(std::span<const std::string> paths, std::span<const std::string> of_rows)
{
    DataFiles files;
    Collected collected;
    for (const auto& path : of_rows) collected.add(path, files.rows);
    for (const auto& path : paths) {
        if (path == "-" || (!is_folder(path) && holds_rows(path))) {
            collected.add(path, files.rows);
        } else if (!is_folder(path)) {
            collected.add(path, files.configuration);
        } else {
            for (const auto& file : files_below(path, is_toml)) collected.add(file, files.configuration);
            for (const auto& file : files_below(path, holds_rows)) collected.add(file, files.rows);
        }
    }
    if (files.configuration.empty() && files.rows.empty())
        throw Failure(Fault::usage, "no file to check in " + listed(paths),
                      "name a folder with files that end in .toml, .csv, .tsv, .jsonl or .ndjson");
    return files;
}

} // namespace ilonet::read
