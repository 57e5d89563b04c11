// What the commands of `fund` do.
#pragma once

#include "command.hpp"

#include <string_view>
#include <vector>

namespace ilonet::cmd {

Action allocate(CommandLine& app);
Action amend_envelope(CommandLine& app);
Action transfer(CommandLine& app);
Action grant(CommandLine& app);
Action commit(CommandLine& app);
Action claim(CommandLine& app);
Action pay(CommandLine& app);
Action recover(CommandLine& app);
Action decommit(CommandLine& app);
Action correct(CommandLine& app);
Action list_balance(CommandLine& app);
Action list_cost(CommandLine& app);
Action list_indicators(CommandLine& app);
Action list_due(CommandLine& app);
Action split_money(CommandLine& app);
Action share_cost(CommandLine& app);
/// `filters`: fields that lists of entries can ask for.
Action export_entries(CommandLine& app, const std::vector<std::string_view>& filters);
Action reconcile(CommandLine& app);

} // namespace ilonet::cmd
