#include "service/board/board.hpp"

#include "options.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

Action list_voters(CommandLine& app)
{
    struct Asked {
        std::string on;
        ListOptions list;
    };
    auto options = std::make_shared<Asked>();
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::voters(session.context(), day_option("--on", options->on).value_or(session.today())), {},
                      options->list);
        return Exit::done;
    };
}

} // namespace

CommandTable board_commands()
{
    static constexpr std::array verbs{
        Command{"board voters", "Who votes on a day, and how many votes make a majority (Art 7)",
                "ilonet board voters --on 2026-01-20 --db network.db", list_voters},
    };
    return {4100, verbs, "The steering board: members, meetings, decisions, obligations (Arts 4, 7, 8)"};
}

} // namespace ilonet::cmd
