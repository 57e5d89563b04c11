// What the program touches of the system, so that a test can hand it another one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ilonet::cmd {

class System {
public:
    virtual ~System() = default;
    /// False where the bytes could not be written.
    virtual bool write_out(std::string_view bytes) = 0;
    virtual void write_err(std::string_view text) = 0;
    virtual std::optional<std::string> env(const char* name) const = 0;
    /// Columns of the terminal behind stdout, 0 where there is none.
    virtual int out_width() const = 0;
    /// Its rows, 0 where there is none or it does not say.
    virtual int out_height() const = 0;
    /// Has the text read in a pager, a command for sh; false where it could not be started, or failed.
    virtual bool page(const std::string& command, std::string_view text) = 0;
    virtual bool err_is_terminal() const = 0;
    /// UTC now as 2026-01-31T12:00:00.000Z.
    virtual std::string now() const = 0;
    /// yes or no of the person at the terminal; nothing where nobody is there.
    virtual std::optional<bool> ask(std::string_view question) = 0;
    /// What the person at the terminal types on one line, not shown where it is `secret`; nothing where nobody is there.
    virtual std::optional<std::string> ask_line(std::string_view prompt, bool secret) = 0;
    /// All that comes from a file descriptor; nothing where it cannot be read.
    virtual std::optional<std::string> read_all(int descriptor) = 0;
};

} // namespace ilonet::cmd
