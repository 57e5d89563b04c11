#include "choices.hpp"
#include "options.hpp"
#include "service/board/board.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

Action list_obligations(CommandLine& app)
{
    struct Asked {
        std::string on, until;
        std::vector<std::string> states, duties;
        ListOptions list;
    };
    auto options = std::make_shared<Asked>();
    app.add_option("--on", options->on, "as they stand on this day (today)")->type_name("DAY");
    app.add_option("--until", options->until, "leave out what is due later; years and programmes are told up to then")
        ->type_name("DAY");
    add_words(app, "--state", options->states, "those that are met, due, overdue or not_known");
    add_words(app, "--duty", options->duties, "these duties alone, such as meetings or list_of_deployments");
    add_list_options(app, options->list);
    return [options](Session& session) {
        must_be_among("--state", options->states, obligation_state_choices);
        const service::ObligationRequest request{day_option("--on", options->on).value_or(session.today()),
                                                 day_option("--until", options->until), options->states,
                                                 options->duties};
        const auto calendar = session.take_output("ics");
        if (calendar && service::write_calendar(session.context(), request, *calendar) == 0)
            session.say("there is no day to write: the calendar is empty");
        const bool nothing_else = session.globals().outputs.empty() && session.globals().format.empty();
        if (!calendar || !nothing_else)
            session.print(service::obligations(session.context(), request), {}, options->list);
        return Exit::done;
    };
}

} // namespace

CommandTable board_obligations_commands()
{
    static constexpr std::array verbs{
        Command{"board obligations",
                "What Articles 4 to 9 ask for: met, due or overdue; --output ics:FILE writes a calendar",
                "ilonet board obligations --on 2026-12-31 --output ics:obligations.ics --db network.db",
                list_obligations, "ics"},
    };
    return {4800, verbs};
}

} // namespace ilonet::cmd
