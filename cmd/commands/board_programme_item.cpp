#include "options.hpp"
#include "record_commands.hpp"
#include "service/board/board.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun programme_item()
{
    return {kinds::programme_item,
            "board programme item",
            {"programme", "decision"},
            {"uid", "programme", "priority", "activity", "lead", "networks", "resources", "resources_minor", "currency",
             "due", "progress", "progress_on"},
            false,
            {"programme", "priority", "lead", "networks", "progress"}};
}

struct Changed {
    std::string uid;
    FieldOptions fields;
};

std::shared_ptr<Changed> changed(CommandLine& app, const Kind& kind, const std::vector<std::string_view>& except)
{
    auto options = std::make_shared<Changed>();
    app.add_option("UID", options->uid, "id")->required();
    options->fields.add_to(app, kind, except, Empty::clears);
    return options;
}

records::Changes must_change(const Changed& options)
{
    auto changes = options.fields.changes();
    if (changes.empty())
        throw Failure(Fault::usage, "nothing to set", "name a field; an empty value (--FIELD '') clears it");
    return changes;
}

Action add_programme_item(CommandLine& app)
{
    auto options = std::make_shared<Changed>();
    app.add_option("UID", options->uid, "id; without it the next free number");
    options->fields.add_to(app, kinds::programme_item, {});
    return [options](Session& session) {
        session.print(service::add_programme_item(session.context(), options->uid, options->fields.changes()));
        return Exit::done;
    };
}

Action amend_programme(CommandLine& app)
{
    auto options = changed(app, kinds::programme_item, {"programme"});
    return [options](Session& session) {
        const auto changes = options->fields.changes();
        const auto by =
            std::find_if(changes.begin(), changes.end(), [](const auto& change) { return change.first == "decision"; });
        if (by == changes.end() || by->second.empty())
            throw Failure(Fault::usage, "by which decision is it amended?",
                          "name it with --decision; before the adoption use: ilonet board programme item set");
        session.print(
            service::set_programme_item(session.context(), "board programme amend", options->uid, changes, true));
        return Exit::done;
    };
}

Action set_programme_item(CommandLine& app)
{
    auto options = changed(app, kinds::programme_item, {"programme", "decision"});
    return [options](Session& session) {
        session.print(service::set_programme_item(session.context(), "board programme item set", options->uid,
                                                  must_change(*options), false));
        return Exit::done;
    };
}

} // namespace

CommandTable board_programme_item_commands()
{
    static constexpr std::array verbs{
        Command{"board programme amend", "Change an item of an adopted programme by a decision (Art 8(2)(b))",
                "ilonet board programme amend COM-i-2 --decision COM-v-4 --due 2027-12-31 --db network.db",
                amend_programme},
        Command{
            "board programme item add", "Record an item of a work programme",
            "ilonet board programme item add --programme COM-w-1 --activity 'joint training' --lead FR --resources 40000 --db network.db",
            add_programme_item},
        Command{"board programme item set", "Change fields of an item; of an adopted programme its progress alone",
                "ilonet board programme item set COM-i-2 --progress done --db network.db", set_programme_item},
        Command{"board programme item list", "List items of work programmes",
                "ilonet board programme item list --programme COM-w-1 --db network.db",
                on<programme_item, list_records>},
        Command{"board programme item show", "Show an item of a work programme",
                "ilonet board programme item show COM-i-2 --db network.db", on<programme_item, show_record>},
        Command{"board programme item import", "Import items of work programmes from CSV, TSV or JSON Lines",
                "ilonet board programme item import items.csv --db network.db", on<programme_item, import_records>},
        Command{"board programme item export", "Export items of work programmes, ready to import",
                "ilonet board programme item export --format csv --db network.db", on<programme_item, export_records>},
    };
    return {.place = 4450, .commands = verbs, .about = &kinds::programme_item};
}

} // namespace ilonet::cmd
