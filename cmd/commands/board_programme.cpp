#include "options.hpp"
#include "record_commands.hpp"
#include "service/board/board.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun programme() { return {kinds::programme, "board programme", {"decision"}, {}, false, {"priorities"}}; }

Action adopt_programme(CommandLine& app)
{
    struct Adopted {
        std::string uid, decision;
    };
    auto options = std::make_shared<Adopted>();
    app.add_option("UID", options->uid, "id of the programme")->required();
    app.add_option("--decision", options->decision, "decision of the board that adopted it")
        ->required()
        ->type_name("UID");
    return [options](Session& session) {
        session.print(service::adopt_programme(session.context(), options->uid, options->decision));
        return Exit::done;
    };
}

Action show_programme(CommandLine& app)
{
    auto uid = std::make_shared<std::string>();
    app.add_option("UID", *uid, "id")->required();
    return [uid](Session& session) {
        session.print(service::show_programme(session.context(), *uid));
        return Exit::done;
    };
}

} // namespace

CommandTable board_programme_commands()
{
    static constexpr std::array verbs{
        Command{
            "board programme add", "Record a work programme",
            "ilonet board programme add --since 2026-02-01 --until 2028-01-31 --priorities smuggling --db network.db",
            on<programme, add_record>},
        Command{"board programme set", "Change fields of a work programme: its days while it is a draft",
                "ilonet board programme set COM-w-1 --sent-on 2026-03-01 --db network.db", on<programme, set_record>},
        Command{"board programme adopt", "Give a draft programme and its items the decision that adopted them",
                "ilonet board programme adopt COM-w-1 --decision COM-v-2 --db network.db", adopt_programme},
        Command{"board programme list", "List programmes", "ilonet board programme list --db network.db",
                on<programme, list_records>},
        Command{"board programme show", "Show a work programme, its progress and its resources",
                "ilonet board programme show COM-w-1 --db network.db", show_programme},
        Command{"board programme import", "Import programmes from CSV, TSV or JSON Lines",
                "ilonet board programme import programmes.csv --db network.db", on<programme, import_records>},
        Command{"board programme export", "Export programmes, ready to import",
                "ilonet board programme export --format csv --db network.db", on<programme, export_records>},
    };
    return {.place = 4400, .commands = verbs, .about = &kinds::programme};
}

} // namespace ilonet::cmd
