// Plays tests/cli/*.test: `$ ilonet ...`, the expected output and, where it is not 0, `[exit N]`. Plain lines are
// played in this process; lines with shell characters run the real program through sh. ILONET_BLESS=1 rewrites the
// expectations; ILONET_TRANSCRIPTS names files, without folder and ending, and plays these alone.
#include "run.hpp"
#include "silent_system.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
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

void play_file(const fs::path& path)
{
    const auto folder = fs::temp_directory_path() / ("ilonet-" + std::to_string(getpid()) + "-" + path.stem().string());
    fs::remove_all(folder);
    fs::create_directories(folder);
    const auto before = fs::current_path();
    fs::current_path(folder);
    fs::create_directory_symlink(ILONET_SOURCE_DIR "/examples", "examples");
    fs::create_directory_symlink(ILONET_SOURCE_DIR "/tests/data", "data");
    std::ifstream in(path);
    std::string rewritten;
    std::string line;
    std::string command;
    std::string expected;
    const auto finish = [&] {
        if (command.empty()) return;
        const auto got = transcript_of(play(command));
        rewritten += "$ " + command + "\n" + got;
        if (std::getenv("ILONET_BLESS") == nullptr) {
            INFO("$ " << command);
            CHECK(got == expected);
        }
        command.clear();
        expected.clear();
    };
    while (std::getline(in, line)) {
        if (line.starts_with("$ ") || line.starts_with("# ")) finish();
        if (line.starts_with("$ "))
            command = line.substr(2);
        else if (line.starts_with("# "))
            rewritten += line + "\n";
        else
            expected += line + "\n";
    }
    finish();
    in.close();
    fs::current_path(before);
    fs::remove_all(folder);
    if (std::getenv("ILONET_BLESS") != nullptr) std::ofstream(path) << rewritten;
}

bool is_asked_for(const fs::path& file)
{
    const char* names = std::getenv("ILONET_TRANSCRIPTS");
    if (names == nullptr) return true;
    std::istringstream words(names);
    for (std::string name; words >> name;)
        if (file.stem() == name) return true;
    return false;
}

} // namespace

TEST_CASE("transcripts of tests/cli")
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(ILONET_SOURCE_DIR "/tests/cli"))
        if (entry.path().extension() == ".test" && is_asked_for(entry.path())) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    REQUIRE_FALSE(files.empty());
    for (const auto& file : files) {
        INFO(file.string());
        play_file(file);
    }
}
