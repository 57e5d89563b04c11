#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun meeting() { return {kinds::meeting, "board meeting", {}, {}, false, {"state", "present", "items"}}; }

} // namespace

CommandTable board_meeting_commands()
{
    static constexpr std::array verbs{
        Command{"board meeting add", "Record a meeting",
                "ilonet board meeting add --day 2026-06-09 --place Brussels --db network.db", on<meeting, add_record>},
        Command{"board meeting set", "Change fields of a meeting",
                "ilonet board meeting set COM-g-2 --state held --items deployment_gaps --db network.db",
                on<meeting, set_record>},
        Command{"board meeting list", "List meetings",
                "ilonet board meeting list --state held --since 2026-01-01 --db network.db", on<meeting, list_records>},
        Command{"board meeting show", "Show a meeting", "ilonet board meeting show COM-g-2 --db network.db",
                on<meeting, show_record>},
        Command{"board meeting import", "Import meetings from CSV, TSV or JSON Lines",
                "ilonet board meeting import meetings.csv --db network.db", on<meeting, import_records>},
        Command{"board meeting export", "Export meetings, ready to import",
                "ilonet board meeting export --format csv --db network.db", on<meeting, export_records>},
    };
    return {.place = 4200, .commands = verbs, .about = &kinds::meeting};
}

} // namespace ilonet::cmd
