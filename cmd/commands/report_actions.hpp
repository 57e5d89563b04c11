// The actions of `report` on reports themselves: report_reports.cpp.
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

} // namespace ilonet::cmd
