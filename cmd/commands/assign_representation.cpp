#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun representation() { return {kinds::representation, "assign representation", {"deployment"}, {}, true}; }

} // namespace

CommandTable assign_representation_commands()
{
    static constexpr std::array verbs{
        Command{
            "assign representation add", "An officer also looks after another member state's interests, Art 6(1)",
            "ilonet assign representation add --deployment ES-d-12 --beneficiary PT --agreement 'ES-PT 2026/3' --db "
            "network.db",
            on<representation, add_record>},
        Command{"assign representation set", "Change fields of a representation",
                "ilonet assign representation set ES-r-1 --task return --db network.db",
                on<representation, set_record>},
        Command{"assign representation end", "Give a representation its last day",
                "ilonet assign representation end ES-r-1 --until 2026-06-30 --db network.db",
                on<representation, end_record>},
        Command{"assign representation list", "List representations",
                "ilonet assign representation list --partner PT --on 2026-01-01 --db network.db",
                on<representation, list_records>},
        Command{"assign representation show", "Show one representation",
                "ilonet assign representation show ES-r-1 --db network.db", on<representation, show_record>},
        Command{"assign representation import", "Import representations from CSV, TSV or JSON Lines",
                "ilonet assign representation import representations.csv --db network.db",
                on<representation, import_records>},
        Command{"assign representation export", "Export representations, ready to import",
                "ilonet assign representation export --format csv --db network.db", on<representation, export_records>},
    };
    return {.place = 2100, .commands = verbs, .about = &kinds::representation};
}

} // namespace ilonet::cmd
