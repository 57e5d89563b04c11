// The verbs of the board that no other kind of record has.
#pragma once

#include "command.hpp"

namespace ilonet::cmd {

// board_decide.cpp
Action list_voters(CommandLine& app);
Action decide(CommandLine& app);
Action list_decisions(CommandLine& app);
Action show_decision(CommandLine& app);

// board_programme.cpp
Action adopt_programme(CommandLine& app);
Action amend_programme(CommandLine& app);
Action show_programme(CommandLine& app);
Action add_programme_item(CommandLine& app);
Action set_programme_item(CommandLine& app);
Action end_action(CommandLine& app);

// board_roster.cpp
Action freeze_roster(CommandLine& app);
Action show_roster(CommandLine& app);
Action diff_rosters(CommandLine& app);
Action verify_rosters(CommandLine& app);

// board_obligations.cpp
Action list_obligations(CommandLine& app);

// board_notification.cpp
Action list_notifications(CommandLine& app);
Action import_notification(CommandLine& app);

} // namespace ilonet::cmd
