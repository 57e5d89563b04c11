// Plays tests/cli/*.test: `$ ilonet ...`, the expected output and, where it is not 0, `[exit N]`. Plain lines are
// played in this process; lines with shell characters run the real program through sh. Each file is a test case of its
// own, and what fails is told with its line there. ILONET_BLESS=1 rewrites the expectations.
#include "transcripts.hpp"

#include "run.hpp"
#include "silent_system.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

class TestWorld : public ilonet::test::SilentSystem {
public:
    std::string text;
    bool write_out(std::string_view bytes) override { return text += bytes, true; }
    void write_err(std::string_view line) override { text += line; }
    std::optional<std::string> env(const char* name) const override
    {
        if (std::string_view(name) == "ILONET_TODAY") return "2026-01-01";
        return SilentSystem::env(name);
    }
};

struct Outcome {
    std::string text;
    int exit = 0;
};

std::vector<std::string> split_words(const std::string& line)
{
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    bool any = false;
    for (const char c : line) {
        if (c == '\'') {
            quoted = !quoted;
            any = true;
        } else if (c == ' ' && !quoted) {
            if (any || !word.empty()) words.push_back(word);
            word.clear();
            any = false;
        } else {
            word += c;
        }
    }
    if (any || !word.empty()) words.push_back(word);
    return words;
}

Outcome play_in_shell(const std::string& line)
{
    const std::string settings = "ilonet() { \"" ILONET_PROGRAM "\" \"$@\"; }; export ILONET=\"" ILONET_PROGRAM
                                 "\" ILONET_TODAY=2026-01-01 ILONET_DB=network.db "
                                 "ILONET_NOW=2026-01-01T09:00:00.000Z; { ";
    FILE* pipe = popen((settings + line + "\n} 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    Outcome outcome;
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe))
        outcome.text.append(buffer.data(), count);
    const int status = pclose(pipe);
    outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return outcome;
}

Outcome play(const std::string& line)
{
    const bool plain = line.starts_with("ilonet ") && line.find_first_of("|<>&;$`\"*") == std::string::npos;
    if (!plain) return play_in_shell(line);
    TestWorld system;
    auto words = split_words(line);
    words.erase(words.begin());
    const int exit = ilonet::cmd::run(words, system);
    return {system.text, exit};
}

std::string transcript_of(const Outcome& outcome)
{
    auto text = outcome.text;
    if (!text.empty() && text.back() != '\n') text += "\n";
    return outcome.exit == 0 ? text : text + "[exit " + std::to_string(outcome.exit) + "]\n";
}

// As a folder of the user's own, with the examples and the data of the tests in it.
class Folder {
public:
    explicit Folder(const std::string& name)
        : path_(fs::temp_directory_path() / ("ilonet-" + std::to_string(getpid()) + "-" + name)),
          before_(fs::current_path())
    {
        fs::remove_all(path_);
        fs::create_directories(path_);
        fs::current_path(path_);
        fs::create_directory_symlink(ILONET_SOURCE_DIR "/examples", "examples");
        fs::create_directory_symlink(ILONET_SOURCE_DIR "/tests/data", "data");
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::current_path(before_, ignored);
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

private:
    fs::path path_, before_;
};

struct Play {
    std::string command;
    int line = 0; ///< of the command
    std::string expected;
};

void compare(const std::string& path, const Play& play, const std::string& got)
{
    if (got == play.expected)
        CHECK(true);
    else
        ADD_FAIL_CHECK_AT(path.c_str(), play.line,
                          "$ " << play.command << "\n--- expected\n"
                               << play.expected << "--- got\n"
                               << got);
}

} // namespace

void ilonet::test::play_transcript(const std::string& path)
{
    const bool bless = std::getenv("ILONET_BLESS") != nullptr;
    std::string rewritten;
    {
        const Folder folder(fs::path(path).stem().string());
        std::ifstream in(path);
        REQUIRE(in.is_open());
        Play next;
        const auto finish = [&] {
            if (next.command.empty()) return;
            const auto got = transcript_of(play(next.command));
            rewritten += "$ " + next.command + "\n" + got;
            if (!bless) compare(path, next, got);
            next = {};
        };
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            if (line.starts_with("$ ") || line.starts_with("# ")) finish();
            if (line.starts_with("$ "))
                next = {line.substr(2), number, {}};
            else if (line.starts_with("# "))
                rewritten += line + "\n";
            else
                next.expected += line + "\n";
        }
        finish();
    }
    if (bless) std::ofstream(path) << rewritten;
}
