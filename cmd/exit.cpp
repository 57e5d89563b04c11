#include "exit.hpp"

#include "model/long_work.hpp"

namespace ilonet::cmd {
namespace {

Exit exit_of(Fault fault)
{
    switch (fault) {
    case Fault::usage: return Exit::usage;
    case Fault::content: return Exit::content;
    case Fault::not_found: return Exit::not_found;
    case Fault::refused: return Exit::refused;
    case Fault::busy:
    case Fault::unusable_file: return Exit::unusable_file;
    case Fault::io: return Exit::io;
    case Fault::outcome_unknown: return Exit::outcome_unknown;
    case Fault::bug:
    case Fault::stopped: break;
    }
    return Exit::bug;
}

} // namespace

int status_of_signal(int signal) noexcept { return 128 + signal; }

int status_of(Fault fault)
{
    if (fault == Fault::stopped) return status_of_signal(asked_to_stop());
    return static_cast<int>(exit_of(fault));
}

} // namespace ilonet::cmd
