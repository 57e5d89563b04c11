// How far long work has come, on one line of the terminal that goes away again.
#pragma once

#include "model/long_work.hpp"
#include "world.hpp"

namespace ilonet::cmd {

/// After one second, on a terminal alone, unless `quiet`.
class ProgressLine {
public:
    ProgressLine(World& world, bool quiet);
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Before anything else is written to the terminal.
    void clear();

private:
    World& world_;
    bool shown_ = false;
    std::optional<Watch> watch_;
};

} // namespace ilonet::cmd
