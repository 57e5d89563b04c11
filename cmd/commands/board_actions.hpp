// The verbs of the board that no other kind of record has.
#pragma once

#include "command.hpp"

namespace ilonet::cmd {

// board_decide.cpp
Action list_voters(CLI::App& app);
Action decide(CLI::App& app);
Action list_decisions(CLI::App& app);
Action show_decision(CLI::App& app);

// board_programme.cpp
Action adopt_programme(CLI::App& app);
Action amend_programme(CLI::App& app);
Action show_programme(CLI::App& app);
Action add_programme_item(CLI::App& app);
Action set_programme_item(CLI::App& app);
Action end_action(CLI::App& app);

// board_roster.cpp
Action freeze_roster(CLI::App& app);
Action show_roster(CLI::App& app);
Action diff_rosters(CLI::App& app);
Action verify_rosters(CLI::App& app);

// board_obligations.cpp
Action list_obligations(CLI::App& app);

// board_notification.cpp
Action list_notifications(CLI::App& app);
Action import_notification(CLI::App& app);

} // namespace ilonet::cmd
