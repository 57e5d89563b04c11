// How the program ends, for the shell that started it.
#pragma once

#include "model/failure.hpp"

namespace ilonet::cmd {

/// The exit codes of the program; `ilonet.1` lists them for users.
enum class Exit : int {
    done = 0,
    answer_is_no = 1,
    usage = 2,
    content = 3,
    not_found = 4,
    refused = 5,
    unusable_file = 6,
    bug = 70,
    io = 74,
    outcome_unknown = 75,
};

/// 128 and the number of the signal, as shells count.
int status_of_signal(int signal) noexcept;
/// The exit status for what stood in the way; for what was stopped that of the signal that asked for it.
int status_of(Fault fault);

} // namespace ilonet::cmd
