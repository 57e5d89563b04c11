// How far long work has come, on one line of the terminal that goes away again.
#pragma once

#include "model/long_work.hpp"
#include "run.hpp"

namespace ilonet::cmd {

/// After one second, on a terminal alone, unless `quiet`.
class ProgressLine {
public:
    ProgressLine(System& system, bool quiet);
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Before anything else is written to the terminal.
    void clear();

private:
    System& system_;
    bool shown_ = false;
    std::optional<Watch> watch_;
};

} // namespace ilonet::cmd
