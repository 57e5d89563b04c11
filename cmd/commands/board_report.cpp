#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun activity_report() { return {kinds::activity_report, "board report", {}, {}, false, {}}; }

} // namespace

CommandTable board_report_commands()
{
    static constexpr std::array verbs{
        Command{
            "board report add", "Record a biennial activity report",
            "ilonet board report add --since 2026-02-01 --until 2028-01-31 --prepared-on 2028-02-20 --db network.db",
            on<activity_report, add_record>},
        Command{"board report set", "Change fields of a biennial activity report",
                "ilonet board report set COM-y-1 --decision COM-v-7 --db network.db", on<activity_report, set_record>},
        Command{"board report list", "List activity reports", "ilonet board report list --db network.db",
                on<activity_report, list_records>},
        Command{"board report show", "Show a biennial activity report",
                "ilonet board report show COM-y-1 --db network.db", on<activity_report, show_record>},
        Command{"board report import", "Import activity reports from CSV, TSV or JSON Lines",
                "ilonet board report import reports.csv --db network.db", on<activity_report, import_records>},
        Command{"board report export", "Export activity reports, ready to import",
                "ilonet board report export --format csv --db network.db", on<activity_report, export_records>},
    };
    return {.place = 4500, .commands = verbs, .about = &kinds::activity_report};
}

} // namespace ilonet::cmd
