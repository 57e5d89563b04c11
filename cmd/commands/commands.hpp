// The registries of commands, one for each group.
#pragma once

#include "command.hpp"

namespace ilonet::cmd {

std::span<const Command> deploy_commands();
std::span<const Command> assign_commands();
std::span<const Command> board_commands();
std::span<const Command> network_commands();
std::span<const Command> coverage_commands();
std::span<const Command> fund_commands();
std::span<const Command> officer_commands();
std::span<const Command> report_commands();
std::span<const Command> file_commands();

} // namespace ilonet::cmd
