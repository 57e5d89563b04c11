// A system without terminal, people and environment, on a fixed instant.
#pragma once

#include "system.hpp"

namespace ilonet::test {

class SilentSystem : public cmd::System {
public:
    std::optional<std::string> env(const char* name) const override
    {
        if (std::string_view(name) == "ILONET_DB") return "network.db";
        return std::nullopt;
    }
    int out_width() const override { return 0; }
    int out_height() const override { return 0; }
    bool page(const std::string&, std::string_view) override { return false; }
    bool err_is_terminal() const override { return false; }
    std::string now() const override { return "2026-01-01T09:00:00.000Z"; }
    std::optional<bool> ask(std::string_view) override { return std::nullopt; }
    std::optional<std::string> ask_line(std::string_view, bool) override { return std::nullopt; }
    std::optional<std::string> read_all(int) override { return std::string{}; }
};

} // namespace ilonet::test
