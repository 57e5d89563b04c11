// From the words of a command line to an exit status: what the program can do, for programs that say it in its words.
// What is typed for each command, and what it answers, is in the manual: ilonet(1).
#pragma once

#include "model/api.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::cmd {

/// What a command touches of the world besides files: where its answer goes, the environment, the clock, and whoever sits at the
/// terminal. A program derives its own; one that says nothing of terminal and people has neither.
class System {
public:
    virtual ~System() = default;
    /// The answer, perhaps in several parts. False where the bytes could not be written.
    virtual bool write_out(std::string_view bytes) = 0;
    /// Findings, remarks and what went wrong, for people.
    virtual void write_err(std::string_view text) = 0;
    /// The value of a variable of the environment, such as ILONET_DB; nothing where it is not set.
    virtual std::optional<std::string> env(const char* name) const = 0;
    /// Columns of the terminal behind stdout, 0 where there is none.
    virtual int out_width() const { return 0; }
    /// Its rows, 0 where there is none or it does not say.
    virtual int out_height() const { return 0; }
    /// Has the text read in a pager, a command for sh; false where it could not be started, or failed.
    virtual bool page(const std::string& /*command*/, std::string_view /*text*/) { return false; }
    /// Whether write_err writes to a terminal: progress is shown and questions are asked there alone.
    virtual bool err_is_terminal() const { return false; }
    /// UTC now as 2026-01-31T12:00:00.000Z.
    virtual std::string now() const = 0;
    /// yes or no of the person at the terminal; nothing where nobody is there.
    virtual std::optional<bool> ask(std::string_view /*question*/) { return std::nullopt; }
    /// What the person at the terminal types on one line, not shown where it is `secret`; nothing where nobody is there.
    virtual std::optional<std::string> ask_line(std::string_view /*prompt*/, bool /*secret*/) { return std::nullopt; }
    /// All that comes from a file descriptor, such as a passphrase; nothing where it cannot be read.
    virtual std::optional<std::string> read_all(int descriptor) = 0;
};

/// Runs the command that `arguments` (without the program's name) spell, and returns its exit status: 0 where it was done,
/// others as `ilonet help exit-codes` lists them. What went wrong is told to write_err; no exception leaves it. One thread at a
/// time; a Stoppable of that thread stops it (model/stop.hpp).
ILONET_API int run(const std::vector<std::string>& arguments, System& system);

/// The same for `main`: with the terminal, environment and clock of the process. Takes over INT, TERM and HUP; to be called once,
/// before other threads are started.
ILONET_API int run_program(int count, char** arguments);

} // namespace ilonet::cmd
