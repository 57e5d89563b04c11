#include "records/links.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace ilonet::records {
namespace {

namespace fs = std::filesystem;

bool is_number(const std::string& text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// /proc/7/fd, and of one of its threads /proc/7/task/8/fd.
bool holds_descriptors(const fs::path& folder)
{
    auto part = folder.begin();
    const auto next = [&] { return part == folder.end() ? std::string{} : (part++)->string(); };
    if (next() != "/" || next() != "proc" || !is_number(next())) return false;
    auto name = next();
    if (name == "task") name = is_number(next()) ? next() : std::string{};
    return name == "fd" && part == folder.end();
}

fs::path folder_of(const fs::path& path)
{
    std::error_code none;
    return fs::canonical(path.has_parent_path() ? path.parent_path() : fs::path("."), none);
}

// The number that /proc knows this program by, which need not be the one of getpid.
bool is_of_this_program(const fs::path& folder)
{
    std::error_code none;
    const auto own = fs::canonical("/proc/self", none).string();
    return !own.empty() && folder.string().starts_with(own + "/");
}

int number_of(const std::string& name)
{
    int number = -1;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc{} && end == name.data() + name.size() ? number : -1;
}

} // namespace

LinkEnd end_of_links(fs::path path)
{
    constexpr int most_links = 40;
    std::error_code none;
    for (int i = 0;; ++i) {
        const auto folder = folder_of(path);
        const auto name = path.filename().string();
        if (holds_descriptors(folder) && is_number(name)) {
            const bool own = is_of_this_program(folder);
            return {path, own ? number_of(name) : -1, !own};
        }
        if (i == most_links || !fs::is_symlink(fs::symlink_status(path, none))) return {path};
        path = path.parent_path() / fs::read_symlink(path, none);
    }
}

} // namespace ilonet::records
