#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun sharing() { return {kinds::sharing, "assign sharing", {"deployment"}, {}, true}; }

} // namespace

CommandTable assign_sharing_commands()
{
    static constexpr std::array verbs{
        Command{
            "assign sharing add", "An officer shares a task with officers of other member states, Art 6(2)",
            "ilonet assign sharing add --deployment ES-d-12 --partners 'FR IT' --topic d --agreement 'ES-FR-IT 2026/1' "
            "--db network.db",
            on<sharing, add_record>},
        Command{"assign sharing set", "Change fields of a sharing",
                "ilonet assign sharing set ES-s-1 --partners 'FR IT PT' --db network.db", on<sharing, set_record>},
        Command{"assign sharing end", "Give a sharing its last day",
                "ilonet assign sharing end ES-s-1 --until 2026-06-30 --db network.db", on<sharing, end_record>},
        Command{"assign sharing list", "List sharings", "ilonet assign sharing list --group smuggling --db network.db",
                on<sharing, list_records>},
        Command{"assign sharing show", "Show one sharing", "ilonet assign sharing show ES-s-1 --db network.db",
                on<sharing, show_record>},
        Command{"assign sharing import", "Import sharings from CSV, TSV or JSON Lines",
                "ilonet assign sharing import sharings.csv --db network.db", on<sharing, import_records>},
        Command{"assign sharing export", "Export sharings, ready to import",
                "ilonet assign sharing export --format csv --db network.db", on<sharing, export_records>},
    };
    return {.place = 2200, .commands = verbs, .about = &kinds::sharing};
}

} // namespace ilonet::cmd
