#include "options.hpp"
#include "record_commands.hpp"
#include "service/board/board.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun roster() { return {kinds::roster, "board roster", {}, {}, false, {"meeting"}}; }

Action freeze_roster(CommandLine& app)
{
    struct Frozen {
        std::string meeting, as_of;
    };
    auto options = std::make_shared<Frozen>();
    app.add_option("--meeting", options->meeting, "meeting that the list goes ahead of")->required()->type_name("UID");
    app.add_option("--as-of", options->as_of, "day whose deployments are listed (today)")->type_name("DAY");
    return [options](Session& session) {
        session.print(service::freeze_roster(session.context(), options->meeting,
                                             day_option("--as-of", options->as_of).value_or(session.today())));
        return Exit::done;
    };
}

Action show_roster(CommandLine& app)
{
    struct Shown {
        std::string uid;
        ListOptions list;
    };
    auto options = std::make_shared<Shown>();
    app.add_option("UID", options->uid, "id of the list")->required();
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::show_roster(session.context(), options->uid),
                      {"uid", "deployment", "authority", "officer", "country", "place", "host_kind", "state", "since",
                       "until", "post", "covers", "duties"},
                      options->list);
        return Exit::done;
    };
}

Action diff_rosters(CommandLine& app)
{
    struct Compared {
        std::string before, after;
        ListOptions list;
    };
    auto options = std::make_shared<Compared>();
    app.add_option("BEFORE", options->before, "id of the earlier list")->required();
    app.add_option("AFTER", options->after, "id of the later list")->required();
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::diff_rosters(session.context(), options->before, options->after), {}, options->list);
        return Exit::done;
    };
}

Action verify_rosters(CommandLine& app)
{
    auto uids = std::make_shared<std::vector<std::string>>();
    app.add_option("UID", *uids, "ids of lists; none: all");
    return [uids](Session& session) {
        auto answer = service::verify_rosters(session.context(), *uids);
        const bool changed = has_error(answer.findings);
        session.print(std::move(answer));
        return changed ? Exit::answer_is_no : Exit::done;
    };
}

} // namespace

CommandTable board_roster_commands()
{
    static constexpr std::array verbs{
        Command{"board roster freeze", "Freeze the list of deployments ahead of a meeting (Art 8(2)(d))",
                "ilonet board roster freeze --meeting COM-g-2 --as-of 2026-06-01 --db network.db", freeze_roster},
        Command{"board roster list", "List the frozen lists", "ilonet board roster list --db network.db",
                on<roster, list_records>},
        Command{"board roster show", "Show a frozen list",
                "ilonet board roster show COM-l-1 --format csv --db network.db", show_roster},
        Command{"board roster diff", "What was added, changed and ended from one frozen list to another",
                "ilonet board roster diff COM-l-1 COM-l-2 --db network.db", diff_rosters},
        Command{"board roster verify", "Check frozen lists against their digests, and against the journal",
                "ilonet board roster verify COM-l-1 --db network.db", verify_rosters},
    };
    return {.place = 4700, .commands = verbs, .about = &kinds::roster};
}

} // namespace ilonet::cmd
