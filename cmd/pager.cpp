#include "pager.hpp"

#include "model/utf8.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace ilonet::cmd {
namespace {

constexpr const char* usual_pager = "if command -v less >/dev/null; then exec less; else exec cat; fi";
constexpr int not_found = 127; // as sh says it

// Ctrl-C is the pager's business while it is open: it stops a search there, and must not leave a terminal in disorder
// behind. A pager that is left early closes the pipe.
class IgnoredSignals {
public:
    IgnoredSignals()
    {
        struct sigaction ignore = {};
        ignore.sa_handler = SIG_IGN;
        // It fails for a number alone that is no signal: these are.
        for (std::size_t i = 0; i < signals.size(); ++i) static_cast<void>(sigaction(signals[i], &ignore, &before_[i]));
    }
    ~IgnoredSignals() { restore(); }
    IgnoredSignals(const IgnoredSignals&) = delete;
    IgnoredSignals& operator=(const IgnoredSignals&) = delete;

    void restore() const
    {
        for (std::size_t i = 0; i < signals.size(); ++i)
            static_cast<void>(sigaction(signals[i], &before_[i], nullptr)); // as above
    }

private:
    static constexpr std::array<int, 3> signals{SIGINT, SIGQUIT, SIGPIPE};
    std::array<struct sigaction, signals.size()> before_{};
};

// Whatever a pipe has to say at its end, the pager's exit code says.
void close_end(int file) { static_cast<void>(close(file)); }

[[noreturn]] void become(const std::string& command, int reading, int writing)
{
    if (dup2(reading, STDIN_FILENO) < 0) _exit(not_found);
    close_end(reading);
    close_end(writing);
    // Leave where all fits (F), keep colours (R), leave the text on the screen (X): as git has it. Without memory for
    // it the pager shows the same text in its own way.
    static_cast<void>(setenv("LESS", "FRX", 0));
    static_cast<void>(execl("/bin/sh", "sh", "-c", command.c_str(), nullptr)); // comes back only where it failed
    _exit(not_found);
}

void write_all(int file, std::string_view text)
{
    while (!text.empty()) {
        const auto count = write(file, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

} // namespace

std::string pager_of(const System& system)
{
    const auto terminal = system.env("TERM").value_or("");
    if (terminal.empty() || terminal == "dumb") return {};
    auto command = system.env("ILONET_PAGER");
    if (!command) command = system.env("PAGER");
    if (!command) return usual_pager;
    return *command == "cat" || command->find_first_not_of(' ') == std::string::npos ? std::string{} : *command;
}

// Colours are counted as if they took room: a pager more seldom hurts than a lost beginning.
bool overflows(std::string_view text, int width, int height)
{
    if (width <= 0 || height <= 0) return false;
    int rows = 0;
    while (!text.empty() && rows < height) {
        const auto end = std::min(text.find('\n'), text.size());
        rows += std::max(1, (count_characters(text.substr(0, end)) + width - 1) / width);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rows >= height;
}

bool page(const std::string& command, std::string_view text)
{
    std::array<int, 2> pipe_ends{};
    if (pipe(pipe_ends.data()) != 0) return false;
    const auto [reading, writing] = pipe_ends;
    const IgnoredSignals ignored;
    const auto child = fork();
    if (child == 0) {
        ignored.restore();
        become(command, reading, writing);
    }
    close_end(reading);
    if (child > 0) write_all(writing, text);
    close_end(writing);
    if (child < 0) return false;
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace ilonet::cmd
