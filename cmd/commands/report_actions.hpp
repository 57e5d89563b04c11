// The actions of `report` on reports themselves (report_reports.cpp), and its documents (report_build.cpp).
#pragma once

#include "command.hpp"

namespace ilonet::cmd {

Action add_report(CommandLine& app);
Action import_reports(CommandLine& app);
Action list_reports(CommandLine& app);
Action export_reports(CommandLine& app);
Action show_report(CommandLine& app);
Action search_reports(CommandLine& app);
Action count_reports(CommandLine& app);
Action report_lag(CommandLine& app);
Action silent_topics(CommandLine& app);

Action build_deployments(CommandLine& app);
Action build_activity(CommandLine& app);
Action build_country(CommandLine& app);
Action build_programme(CommandLine& app);

} // namespace ilonet::cmd
