#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun mandate() { return {kinds::mandate, "assign mandate", {"deployment"}, {}}; }

} // namespace

CommandTable assign_mandate_commands()
{
    static constexpr std::array verbs{
        Command{
            "assign mandate add", "Give a deployment a topic (a-l) or a task",
            "ilonet assign mandate add --deployment ES-d-12 --topic d --level operational --share 40 --db network.db",
            on<mandate, add_record>},
        Command{"assign mandate set", "Change fields of a mandate",
                "ilonet assign mandate set ES-m-7 --share 60 --db network.db", on<mandate, set_record>},
        Command{"assign mandate end", "Give a mandate its last day",
                "ilonet assign mandate end ES-m-7 --until 2026-06-30 --db network.db", on<mandate, end_record>},
        Command{"assign mandate list", "List mandates",
                "ilonet assign mandate list --task return --on 2026-01-01 --db network.db", on<mandate, list_records>},
        Command{"assign mandate show", "Show one mandate", "ilonet assign mandate show ES-m-7 --db network.db",
                on<mandate, show_record>},
        Command{"assign mandate import", "Import mandates from CSV, TSV or JSON Lines",
                "ilonet assign mandate import mandates.csv --db network.db", on<mandate, import_records>},
        Command{"assign mandate export", "Export mandates, ready to import",
                "ilonet assign mandate export --format csv --db network.db", on<mandate, export_records>},
    };
    return {.place = 2000, .commands = verbs, .about = &kinds::mandate};
}

} // namespace ilonet::cmd
