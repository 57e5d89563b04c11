// COIN-OR CBC, a solver of mixed-integer programs, where it is installed: loaded when it is first asked.
#pragma once

#include "solver/program.hpp"

namespace ilonet::solver {

struct ForeignAnswer {
    std::vector<std::uint32_t> chosen; ///< columns; empty where it found no choice
    bool proven = false;               ///< it says that no choice costs less, or that there is none
    bool found = false;
    double cost = 0;
};

/// Nothing where the library is not there or the program is empty. `start`: a choice to begin with, or none.
std::optional<ForeignAnswer> solve_with_cbc(const Program& program, const std::vector<std::uint32_t>& start,
                                            double seconds);

bool has_cbc();

} // namespace ilonet::solver
