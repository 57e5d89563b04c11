#include "commands.hpp"
#include "contact.hpp"
#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun noun() { return {kinds::officer, "officer", {}, {}}; }

constexpr std::array commands{
    Command{"officer add", "Register an officer under a pseudonymous id",
            "ilonet officer add ES-0042 --languages 'ar fr' --db network.db",
            [](CommandLine& app) { return add_record(app, noun()); }},
    Command{"officer set", "Change fields of an officer",
            "ilonet officer set ES-0042 --training 'document-advice' --db network.db",
            [](CommandLine& app) { return set_record(app, noun()); }},
    Command{"officer list", "List officers", "ilonet officer list --authority ES --db network.db",
            [](CommandLine& app) { return list_records(app, noun()); }},
    Command{"officer show", "Show one officer", "ilonet officer show ES-0042 --db network.db",
            [](CommandLine& app) { return show_record(app, noun()); }},
    Command{"officer import", "Import officers from CSV, TSV or JSON Lines",
            "ilonet officer import officers.csv --db network.db",
            [](CommandLine& app) { return import_records(app, noun()); }},
    Command{"officer export", "Export officers, ready to import", "ilonet officer export --format csv --db network.db",
            [](CommandLine& app) { return export_records(app, noun()); }},
    Command{"officer contact set", "Keep an officer's name, telephone and email, sealed and apart",
            "ilonet officer contact set ES-0042 --review-on 2027-01-31 --db network.db < contact.txt",
            contact_of<kinds::officer, set_contact>},
    Command{"officer contact show", "Show an officer's contact; the journal notes it",
            "ilonet officer contact show ES-0042 --db network.db", contact_of<kinds::officer, show_contact>},
    Command{"officer contact list", "List whose contact is kept, and until when; opens nothing",
            "ilonet officer contact list --db network.db", contact_of<kinds::officer, list_contacts>},
    Command{"officer contact erase", "Erase an officer's contact: its key is destroyed",
            "ilonet officer contact erase ES-0042 --yes --db network.db", contact_of<kinds::officer, erase_contact>},
};

} // namespace

std::span<const Command> officer_commands() { return commands; }

} // namespace ilonet::cmd
