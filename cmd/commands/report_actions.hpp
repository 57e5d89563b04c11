// The actions of `report` on reports themselves (report_reports.cpp), and its documents (report_build.cpp).
#pragma once

#include "command.hpp"

namespace ilonet::cmd {

Action add_report(CLI::App& app);
Action import_reports(CLI::App& app);
Action list_reports(CLI::App& app);
Action export_reports(CLI::App& app);
Action show_report(CLI::App& app);
Action search_reports(CLI::App& app);
Action count_reports(CLI::App& app);
Action report_lag(CLI::App& app);
Action silent_topics(CLI::App& app);

Action build_deployments(CLI::App& app);
Action build_activity(CLI::App& app);
Action build_country(CLI::App& app);
Action build_programme(CLI::App& app);

} // namespace ilonet::cmd
