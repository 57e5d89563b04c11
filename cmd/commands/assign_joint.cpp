#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun joint() { return {kinds::joint_deployment, "assign joint", {"deployment"}, {}, true}; }

} // namespace

CommandTable assign_joint_commands()
{
    static constexpr std::array verbs{
        Command{"assign joint add", "Two or more member states deploy an officer jointly, Art 6(3)",
                "ilonet assign joint add --deployment ES-d-12 --shares 'ES:60 FR:40' --agreement 'ES-FR 2026/2' --db "
                "network.db",
                on<joint, add_record>},
        Command{"assign joint set", "Change fields of a joint deployment",
                "ilonet assign joint set ES-j-1 --shares 'ES:50 FR:50' --db network.db", on<joint, set_record>},
        Command{"assign joint end", "Give a joint deployment its last day",
                "ilonet assign joint end ES-j-1 --until 2026-06-30 --db network.db", on<joint, end_record>},
        Command{"assign joint list", "List joint deployments", "ilonet assign joint list --partner FR --db network.db",
                on<joint, list_records>},
        Command{"assign joint show", "Show one joint deployment", "ilonet assign joint show ES-j-1 --db network.db",
                on<joint, show_record>},
        Command{"assign joint import", "Import joint deployments from CSV, TSV or JSON Lines",
                "ilonet assign joint import joint.csv --db network.db", on<joint, import_records>},
        Command{"assign joint export", "Export joint deployments, ready to import",
                "ilonet assign joint export --format csv --db network.db", on<joint, export_records>},
    };
    return {.place = 2300, .commands = verbs, .about = &kinds::joint_deployment};
}

} // namespace ilonet::cmd
