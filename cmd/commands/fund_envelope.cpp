#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun envelope() { return {kinds::envelope, "fund envelope", {}, {}, false, {"instrument", "strand"}}; }

} // namespace

CommandTable fund_envelope_commands()
{
    static constexpr std::array verbs{
        Command{
            "fund envelope add", "Record an envelope: money of one strand of an instrument",
            "ilonet fund envelope add --instrument BMVI --strand thematic-facility --since 2021-01-01 --until 2027-12-31 --amount 2000000 --db network.db",
            on<envelope, add_record>},
        Command{"fund envelope list", "List envelopes", "ilonet fund envelope list --instrument BMVI --db network.db",
                on<envelope, list_records>},
        Command{"fund envelope show", "Show an envelope", "ilonet fund envelope show COM-b-1 --db network.db",
                on<envelope, show_record>},
        Command{"fund envelope import", "Import envelopes from CSV, TSV or JSON Lines",
                "ilonet fund envelope import envelopes.csv --db network.db", on<envelope, import_records>},
        Command{"fund envelope export", "Export envelopes, ready to import",
                "ilonet fund envelope export --format csv --db network.db", on<envelope, export_records>},
    };
    return {.place = 7000, .commands = verbs, .about = &kinds::envelope};
}

} // namespace ilonet::cmd
