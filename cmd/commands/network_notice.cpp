#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun notice()
{
    return {kinds::facilitator_notice, "network notice", {}, {}, false, {"network", "authority", "deployment"}};
}

} // namespace

CommandTable network_notice_commands()
{
    static constexpr std::array verbs{
        Command{
            "network notice add", "Record a notice of a facilitator",
            "ilonet network notice add --network SN --authority ES --deployment ES-d-12 --since 2026-02-01 --notified-on 2026-02-05 --db network.db",
            on<notice, add_record>},
        Command{"network notice list", "List notices", "ilonet network notice list --network SN --db network.db",
                on<notice, list_records>},
        Command{"network notice show", "Show a notice of a facilitator",
                "ilonet network notice show COM-h-1 --db network.db", on<notice, show_record>},
        Command{"network notice import", "Import notices from CSV, TSV or JSON Lines",
                "ilonet network notice import notices.csv --db network.db", on<notice, import_records>},
        Command{"network notice export", "Export notices, ready to import",
                "ilonet network notice export --format csv --db network.db", on<notice, export_records>},
    };
    return {.place = 5200, .commands = verbs, .about = &kinds::facilitator_notice};
}

} // namespace ilonet::cmd
