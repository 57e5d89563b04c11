#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun officer() { return {kinds::officer, "officer", {}, {}}; }

} // namespace

CommandTable officer_commands()
{
    static constexpr std::array verbs{
        Command{"officer add", "Register an officer under a pseudonymous id",
                "ilonet officer add ES-0042 --languages 'ar fr' --db network.db", on<officer, add_record>},
        Command{"officer set", "Change fields of an officer",
                "ilonet officer set ES-0042 --training 'document-advice' --db network.db", on<officer, set_record>},
        Command{"officer list", "List officers", "ilonet officer list --authority ES --db network.db",
                on<officer, list_records>},
        Command{"officer show", "Show one officer", "ilonet officer show ES-0042 --db network.db",
                on<officer, show_record>},
        Command{"officer import", "Import officers from CSV, TSV or JSON Lines",
                "ilonet officer import officers.csv --db network.db", on<officer, import_records>},
        Command{"officer export", "Export officers, ready to import",
                "ilonet officer export --format csv --db network.db", on<officer, export_records>},
    };
    return {.place = 8000,
            .commands = verbs,
            .summary = "Officers under pseudonymous ids; no names here",
            .about = &kinds::officer};
}

} // namespace ilonet::cmd
