#include "commands.hpp"
#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun noun() { return {kinds::mandate, "assign mandate", {"deployment"}, {}}; }

constexpr std::array commands{
    Command{"assign mandate add", "Give a deployment a topic (a-l) or a task",
            "ilonet assign mandate add --deployment ES-d-12 --topic d --level operational --share 40 --db network.db",
            [](CLI::App& app) { return add_record(app, noun()); }},
    Command{"assign mandate set", "Change fields of a mandate",
            "ilonet assign mandate set ES-m-7 --share 60 --db network.db",
            [](CLI::App& app) { return set_record(app, noun()); }},
    Command{"assign mandate list", "List mandates",
            "ilonet assign mandate list --task return --on 2026-01-01 --db network.db",
            [](CLI::App& app) { return list_records(app, noun()); }},
    Command{"assign mandate show", "Show one mandate", "ilonet assign mandate show ES-m-7 --db network.db",
            [](CLI::App& app) { return show_record(app, noun()); }},
    Command{"assign mandate import", "Import mandates from CSV or JSON Lines",
            "ilonet assign mandate import mandates.csv --db network.db",
            [](CLI::App& app) { return import_records(app, noun()); }},
    Command{"assign mandate export", "Export mandates, ready to import",
            "ilonet assign mandate export --format csv --db network.db",
            [](CLI::App& app) { return export_records(app, noun()); }},
};

} // namespace

std::span<const Command> assign_commands() { return commands; }

} // namespace ilonet::cmd
