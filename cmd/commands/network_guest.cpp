#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun guest() { return {kinds::network_guest, "network guest", {"network"}, {}, false, {"network", "country"}}; }

} // namespace

CommandTable network_guest_commands()
{
    static constexpr std::array verbs{
        Command{"network guest add", "Record a liaison officer of another country who works with a network",
                "ilonet network guest add --network SN --country CA --since 2026-02-01 --db network.db",
                on<guest, add_record>},
        Command{"network guest set", "Change fields of a liaison officer of another country who works with a network",
                "ilonet network guest set COM-q-1 --until 2026-12-31 --db network.db", on<guest, set_record>},
        Command{"network guest end", "Give a liaison officer of another country who works with a network its last day",
                "ilonet network guest end COM-q-1 --until 2027-06-30 --db network.db", on<guest, end_record>},
        Command{"network guest list", "List guests", "ilonet network guest list --network SN --db network.db",
                on<guest, list_records>},
        Command{"network guest show", "Show a liaison officer of another country who works with a network",
                "ilonet network guest show COM-q-1 --db network.db", on<guest, show_record>},
        Command{"network guest import", "Import guests from CSV, TSV or JSON Lines",
                "ilonet network guest import guests.csv --db network.db", on<guest, import_records>},
        Command{"network guest export", "Export guests, ready to import",
                "ilonet network guest export --format csv --db network.db", on<guest, export_records>},
    };
    return {.place = 5400, .commands = verbs, .about = &kinds::network_guest};
}

} // namespace ilonet::cmd
