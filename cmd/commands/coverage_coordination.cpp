// coverage coordination: which networks work, and which do not.
#include "network_options.hpp"
#include "options.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

Action coordination(CommandLine& app)
{
    struct Asked {
        std::string on;
        NetworkOptions networks;
        ListOptions list;
    };
    auto options = std::make_shared<Asked>();
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    add_words(app, "--country", options->networks.networks, "networks of these countries alone");
    add_network_options(app, options->networks);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::coordination(session.context(), day, options->networks.filter()), {}, options->list);
        return Exit::done;
    };
}

} // namespace

CommandTable coverage_coordination_commands()
{
    static constexpr std::array verbs{
        Command{
            "coverage coordination",
            "Networks of several authorities without facilitator, without meeting, or with a topic twice and another not",
            "ilonet coverage coordination --on 2026-01-01 --db network.db", coordination},
    };
    return {6200, verbs};
}

} // namespace ilonet::cmd
