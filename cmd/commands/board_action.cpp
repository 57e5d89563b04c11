#include "options.hpp"
#include "record_commands.hpp"
#include "service/board/board.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun ad_hoc_action()
{
    return {kinds::action,
            "board action",
            {"decision", "aim", "networks", "due"},
            {},
            false,
            {"decision", "networks", "authorities"}};
}

Action end_action(CommandLine& app)
{
    struct Ended {
        std::string uid, on, outcome;
    };
    auto options = std::make_shared<Ended>();
    app.add_option("UID", options->uid, "id of the action")->required();
    app.add_option("--on", options->on, "day on which it ended")->required()->type_name("DAY");
    app.add_option("--outcome", options->outcome, "outcome, in a few words")->type_name("TEXT");
    return [options](Session& session) {
        session.print(
            service::end_action(session.context(), options->uid, required_day("--on", options->on), options->outcome));
        return Exit::done;
    };
}

} // namespace

CommandTable board_action_commands()
{
    static constexpr std::array verbs{
        Command{
            "board action add", "Record an ad hoc action of networks (Art 8(3)(a))",
            "ilonet board action add --decision COM-v-3 --aim 'document checks at departure' --networks SN --due 2026-12-31 --db network.db",
            on<ad_hoc_action, add_record>},
        Command{"board action set", "Change fields of an ad hoc action of networks (Art 8(3)(a))",
                "ilonet board action set COM-a-1 --authorities 'ES FR' --db network.db", on<ad_hoc_action, set_record>},
        Command{"board action end", "Record that an ad hoc action ended, and with which outcome",
                "ilonet board action end COM-a-1 --on 2026-12-10 --outcome 'three sessions held' --db network.db",
                end_action},
        Command{"board action list", "List ad hoc actions", "ilonet board action list --networks SN --db network.db",
                on<ad_hoc_action, list_records>},
        Command{"board action show", "Show an ad hoc action of networks (Art 8(3)(a))",
                "ilonet board action show COM-a-1 --db network.db", on<ad_hoc_action, show_record>},
        Command{"board action import", "Import ad hoc actions from CSV, TSV or JSON Lines",
                "ilonet board action import actions.csv --db network.db", on<ad_hoc_action, import_records>},
        Command{"board action export", "Export ad hoc actions, ready to import",
                "ilonet board action export --format csv --db network.db", on<ad_hoc_action, export_records>},
    };
    return {.place = 4600, .commands = verbs, .about = &kinds::action};
}

} // namespace ilonet::cmd
