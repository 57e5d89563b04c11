// The program as the library has it: terminal, environment, clock and signals of the process.
#pragma once

#include "model/api.hpp"

namespace ilonet::cmd {

/// Runs the command that the arguments of `main` spell, and returns the exit status (ilonet help exit-codes). Takes over INT,
/// TERM and HUP; to be called once, before other threads are started.
ILONET_API int run_program(int count, char** arguments);

} // namespace ilonet::cmd
