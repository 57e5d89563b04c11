#include "contact_verbs.hpp"
#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun seat() { return {kinds::seat, "board seat", {"authority", "body"}, {}, false, {"authority", "role"}}; }

} // namespace

CommandTable board_seat_commands()
{
    static constexpr std::array verbs{
        Command{"board seat add", "Record a seat",
                "ilonet board seat add --authority ES --role member --since 2026-01-20 --db network.db",
                on<seat, add_record>},
        Command{"board seat set", "Change fields of a seat",
                "ilonet board seat set COM-t-3 --until 2027-12-31 --db network.db", on<seat, set_record>},
        Command{"board seat end", "Give a seat its last day",
                "ilonet board seat end COM-t-3 --until 2027-06-30 --db network.db", on<seat, end_record>},
        Command{"board seat list", "List seats", "ilonet board seat list --role member --on 2026-01-20 --db network.db",
                on<seat, list_records>},
        Command{"board seat show", "Show a seat", "ilonet board seat show COM-t-3 --db network.db",
                on<seat, show_record>},
        Command{"board seat import", "Import seats from CSV, TSV or JSON Lines",
                "ilonet board seat import seats.csv --db network.db", on<seat, import_records>},
        Command{"board seat export", "Export seats, ready to import",
                "ilonet board seat export --format csv --db network.db", on<seat, export_records>},
        Command{"board seat contact set", "Keep the name, telephone and email of who holds a seat, sealed and apart",
                "ilonet board seat contact set COM-t-3 --review-on 2027-01-31 --db network.db < contact.txt",
                contact_of<kinds::seat, set_contact>},
        Command{"board seat contact show", "Show who holds a seat; the journal notes it",
                "ilonet board seat contact show COM-t-3 --db network.db", contact_of<kinds::seat, show_contact>},
        Command{"board seat contact list", "List the seats whose contact is kept, and until when; opens nothing",
                "ilonet board seat contact list --db network.db", contact_of<kinds::seat, list_contacts>},
        Command{"board seat contact erase", "Erase the contact of a seat: its key is destroyed",
                "ilonet board seat contact erase COM-t-3 --yes --db network.db",
                contact_of<kinds::seat, erase_contact>},
    };
    return {.place = 4000, .commands = verbs, .about = &kinds::seat};
}

} // namespace ilonet::cmd
