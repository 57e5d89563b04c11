// What the commands of `fund` do.
#pragma once

#include "command.hpp"

#include <string_view>
#include <vector>

namespace ilonet::cmd {

Action allocate(CLI::App& app);
Action amend_envelope(CLI::App& app);
Action transfer(CLI::App& app);
Action grant(CLI::App& app);
Action commit(CLI::App& app);
Action claim(CLI::App& app);
Action pay(CLI::App& app);
Action recover(CLI::App& app);
Action decommit(CLI::App& app);
Action correct(CLI::App& app);
Action list_balance(CLI::App& app);
Action list_cost(CLI::App& app);
Action list_indicators(CLI::App& app);
Action list_due(CLI::App& app);
Action split_money(CLI::App& app);
Action share_cost(CLI::App& app);
/// `filters`: fields that lists of entries can ask for.
Action export_entries(CLI::App& app, const std::vector<std::string_view>& filters);
Action reconcile(CLI::App& app);

} // namespace ilonet::cmd
