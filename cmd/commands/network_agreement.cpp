#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun agreement()
{
    return {kinds::facilitator_agreement, "network agreement", {"network"}, {}, false, {"network", "deployment"}};
}

} // namespace

CommandTable network_agreement_commands()
{
    static constexpr std::array verbs{
        Command{"network agreement add", "Record what a network agreed on its facilitator",
                "ilonet network agreement add --network SN --deployment ES-d-12 --since 2026-02-01 --db network.db",
                on<agreement, add_record>},
        Command{"network agreement set", "Change fields of what a network agreed on its facilitator",
                "ilonet network agreement set COM-f-1 --reference 'minutes of 2026-01-28' --db network.db",
                on<agreement, set_record>},
        Command{"network agreement end", "Give what a network agreed on its facilitator its last day",
                "ilonet network agreement end COM-f-1 --until 2027-06-30 --db network.db", on<agreement, end_record>},
        Command{"network agreement list", "List agreements",
                "ilonet network agreement list --network SN --db network.db", on<agreement, list_records>},
        Command{"network agreement show", "Show what a network agreed on its facilitator",
                "ilonet network agreement show COM-f-1 --db network.db", on<agreement, show_record>},
        Command{"network agreement import", "Import agreements from CSV, TSV or JSON Lines",
                "ilonet network agreement import agreements.csv --db network.db", on<agreement, import_records>},
        Command{"network agreement export", "Export agreements, ready to import",
                "ilonet network agreement export --format csv --db network.db", on<agreement, export_records>},
    };
    return {.place = 5100, .commands = verbs, .about = &kinds::facilitator_agreement};
}

} // namespace ilonet::cmd
