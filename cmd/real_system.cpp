#include "exit.hpp"
#include "model/instant.hpp"
#include "model/long_work.hpp"
#include "pager.hpp"
#include "run.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace ilonet::cmd {
namespace {

class RealSystem : public System {
public:
    bool write_out(std::string_view bytes) override { return write_all(STDOUT_FILENO, bytes); }
    // Where stderr takes nothing, nobody can be told; the exit code still speaks.
    void write_err(std::string_view text) override { static_cast<void>(write_all(STDERR_FILENO, text)); }

    std::optional<std::string> env(const char* name) const override
    {
        const char* value = std::getenv(name);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    }

    int out_width() const override
    {
        if (isatty(STDOUT_FILENO) == 0) return 0;
        winsize size{};
        constexpr int usual = 80;
        return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
    }

    int out_height() const override
    {
        winsize size{};
        return isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
    }

    bool page(const std::string& command, std::string_view text) override { return cmd::page(command, text); }

    bool err_is_terminal() const override { return isatty(STDERR_FILENO) != 0; }

    std::string now() const override
    {
        if (auto fixed = env("ILONET_NOW")) return *fixed;
        return clock_instant();
    }

    std::optional<bool> ask(std::string_view question) override
    {
        if (isatty(STDIN_FILENO) == 0 || !err_is_terminal()) return std::nullopt;
        write_err(std::string(question) + " [y/N] ");
        std::array<char, 64> answer{};
        const auto length = ::read(STDIN_FILENO, answer.data(), answer.size());
        stop_if_asked();
        return length > 0 && (answer[0] == 'y' || answer[0] == 'Y');
    }

    std::optional<std::string> ask_line(std::string_view prompt, bool secret) override
    {
        if (isatty(STDIN_FILENO) == 0 || !err_is_terminal()) return std::nullopt;
        write_err(prompt);
        termios shown{};
        const Unfinished until_shown_again;
        if (secret && !hide_typing(shown)) return std::nullopt; // nobody types a secret for all to see
        auto line = typed_line();
        if (secret) {
            const bool visible_again = tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) == 0;
            write_err(visible_again ? "\n" : "\nthe terminal does not show what is typed; type: stty echo\n");
        }
        stop_if_asked();
        return line;
    }

    std::optional<std::string> read_all(int descriptor) override
    {
        std::string bytes;
        std::array<char, 4096> part{};
        for (;;) {
            const auto count = ::read(descriptor, part.data(), part.size());
            if (count == 0) return bytes;
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return std::nullopt;
            bytes.append(part.data(), static_cast<std::size_t>(count));
        }
    }

private:
    static bool hide_typing(termios& shown)
    {
        if (tcgetattr(STDIN_FILENO, &shown) != 0) return false;
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        return tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }

    // Nothing where the terminal went away: half a line is no answer.
    static std::optional<std::string> typed_line()
    {
        std::string line;
        char c = 0;
        auto count = ::read(STDIN_FILENO, &c, 1);
        for (; count == 1 && c != '\n'; count = ::read(STDIN_FILENO, &c, 1)) line += c;
        return count < 0 ? std::nullopt : std::optional(line);
    }

    static bool write_all(int file, std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto count = write(file, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }
};

// Where nothing would be left half done the program ends at once, and so it does when it is asked twice.
Stop stop_of_program; // signals are the process's, and so is this

void stop(int signal)
{
    if (!stop_of_program.is_unfinished() || stop_of_program.asked() != 0) _exit(status_of_signal(signal));
    stop_of_program.ask(signal);
}

void stop_on_signals()
{
    struct sigaction action {};
    action.sa_handler = stop;
    static_cast<void>(sigemptyset(&action.sa_mask)); // it cannot fail
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        // What a shell made us ignore, as nohup does, stays ignored.
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            static_cast<void>(sigaction(signal, &action, nullptr)); // the one before has worked for the same number
    }
}

} // namespace

int run_program(int count, char** arguments)
{
    const Stoppable stoppable(stop_of_program);
    stop_on_signals();
    RealSystem system;
    return run({arguments + (count > 0 ? 1 : 0), arguments + count}, system);
}

} // namespace ilonet::cmd
