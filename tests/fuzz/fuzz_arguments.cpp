// The command line: each line of an input is a word. It is run in a folder of its own with a small network file in it,
// which is as it was before the next input comes.
#include "../support/silent_system.hpp"
#include "exit.hpp"
#include "foreign_file.hpp"
#include "run.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

class Complaints : public test::SilentSystem {
public:
    std::string complaints;
    bool write_out(std::string_view) override { return true; }
    void write_err(std::string_view text) override { complaints += text; }
};

constexpr std::string_view configuration = R"([[member_state]]
code = "ES"
name = "Spain"

[[member_state]]
code = "FR"
name = "France"

[[region]]
code = "west-africa"
name = "West Africa"

[[third_country]]
code = "SN"
name = "Senegal"
region = "west-africa"

[[requirement]]
country = "SN"
officers = 2
since = 2026-01-01
)";

/// What is in the folder at first, and what tells that a file is no longer the same.
struct Kept {
    std::string bytes;
    struct stat at_first = {};
};

struct stat look_at(const fs::path& path)
{
    struct stat found = {};
    fuzz::expect(::stat(path.c_str(), &found) == 0, "a file that was written is there");
    return found;
}

class Folder {
public:
    Folder()
    {
        auto name = (fs::temp_directory_path() / "ilonet-fuzz-XXXXXX").string();
        fuzz::expect(::mkdtemp(name.data()) != nullptr, "a folder can be made");
        path_ = name;
        fs::current_path(path_);
        std::ofstream("network.toml") << configuration;
        prepare({"init", "network.db"});
        prepare({"apply", "network.toml"});
        prepare({"officer", "add", "ES-0042", "--languages", "ar fr"});
        prepare({"deploy", "add", "--officer", "ES-0042", "--country", "SN", "--planned-since", "2026-09-01"});
        prepare({"assign", "mandate", "add", "--deployment", "ES-d-1", "--topic", "a", "--level", "both"});
        for (const auto& entry : fs::directory_iterator(path_)) {
            std::ifstream in(entry.path(), std::ios::binary);
            kept_[entry.path().filename().string()] = {{std::istreambuf_iterator<char>(in), {}}, look_at(entry.path())};
        }
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder()
    {
        std::error_code ignored;
        fs::current_path(path_.parent_path(), ignored);
        fs::remove_all(path_, ignored);
    }

    void restore()
    {
        for (const auto& entry : fs::directory_iterator(path_))
            if (!kept_.contains(entry.path().filename().string())) fs::remove_all(entry.path());
        for (auto& [name, kept] : kept_)
            if (!is_untouched(path_ / name, kept.at_first)) write(path_ / name, kept);
    }

private:
    static void prepare(const std::vector<std::string>& words)
    {
        Complaints system;
        const int exit = cmd::run(words, system);
        if (exit != 0) std::fputs(system.complaints.c_str(), stderr);
        fuzz::expect(exit == 0, "the network file can be made");
    }

    static bool is_untouched(const fs::path& path, const struct stat& at_first)
    {
        struct stat now = {};
        return ::stat(path.c_str(), &now) == 0 && now.st_ino == at_first.st_ino && now.st_size == at_first.st_size &&
               now.st_mtim.tv_sec == at_first.st_mtim.tv_sec && now.st_mtim.tv_nsec == at_first.st_mtim.tv_nsec;
    }

    static void write(const fs::path& path, Kept& kept)
    {
        fs::remove_all(path);
        std::ofstream(path, std::ios::binary) << kept.bytes;
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
        kept.at_first = look_at(path);
    }

    fs::path path_;
    std::map<std::string, Kept> kept_;
};

std::vector<std::string> words_in(std::string_view text)
{
    constexpr std::string_view ends("\n\0", 2);
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(ends), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return words;
}

// Nothing may be read or written outside the folder.
bool leaves_folder(std::string_view text)
{
    return text.find_first_of("/%") != std::string_view::npos || text.find("..") != std::string_view::npos;
}

void expect_exit(int exit)
{
    constexpr std::array documented{
        cmd::Exit::done,      cmd::Exit::answer_is_no, cmd::Exit::usage,         cmd::Exit::content,
        cmd::Exit::not_found, cmd::Exit::refused,      cmd::Exit::unusable_file, cmd::Exit::io};
    fuzz::expect(std::find(documented.begin(), documented.end(), static_cast<cmd::Exit>(exit)) != documented.end(),
                 "a command ends as the manual says, and not as a bug");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (leaves_folder(text)) return 0;
    static Folder folder;
    Complaints system;
    const int exit = cmd::run(words_in(text), system);
    folder.restore();
    expect_exit(exit);
    for (std::string_view rest = system.complaints; !rest.empty();) {
        const auto line = rest.substr(0, rest.find('\n'));
        fuzz::expect_shown(line);
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    return 0;
}
