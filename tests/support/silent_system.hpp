// A system without terminal, people and environment, on a fixed instant.
#pragma once

#include "run.hpp"

namespace ilonet::test {

class SilentSystem : public cmd::System {
public:
    std::optional<std::string> env(const char* name) const override
    {
        if (std::string_view(name) == "ILONET_DB") return "network.db";
        return std::nullopt;
    }
    std::string now() const override { return "2026-01-01T09:00:00.000Z"; }
    std::optional<std::string> read_all(int) override { return std::string{}; }
};

} // namespace ilonet::test
