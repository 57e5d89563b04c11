#include "network_options.hpp"
#include "options.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

struct AskedOfNetworks {
    NetworkOptions networks;
    std::string on, since, until, code;
    bool all = false;
    ListOptions list;
};

std::shared_ptr<AskedOfNetworks> asked_of_networks() { return std::make_shared<AskedOfNetworks>(); }

Action list_networks(CommandLine& app)
{
    auto options = asked_of_networks();
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    add_network_options(app, options->networks);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::networks(session.context(), day, options->networks.filter()), {}, options->list);
        return Exit::done;
    };
}

Action show_network(CommandLine& app)
{
    auto options = asked_of_networks();
    app.add_option("NETWORK", options->code, "code of a country or a region")->required();
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::network(session.context(), eu_codes({options->code}).front(), day), {}, options->list);
        return Exit::done;
    };
}

Action facilitators(CommandLine& app)
{
    auto options = asked_of_networks();
    app.add_option("NETWORK", options->networks.networks, "codes of countries or regions; none: all");
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    app.add_option("--since", options->since, "first day of a period")->type_name("DAY");
    app.add_option("--until", options->until, "last day of a period")->type_name("DAY");
    add_network_options(app, options->networks);
    add_list_options(app, options->list);
    return [options](Session& session) {
        if (options->since.empty() != options->until.empty() || (!options->since.empty() && !options->on.empty()))
            throw Failure(Fault::usage, "on a day or over a period?", "give --on DAY, or --since DAY and --until DAY");
        const bool period = !options->since.empty();
        const auto first = period ? required_day("--since", options->since)
                                  : day_option("--on", options->on).value_or(session.today());
        const auto last = period ? required_day("--until", options->until) : first;
        session.print(service::facilitators(session.context(), first, last, options->networks.filter()), {},
                      options->list);
        return Exit::done;
    };
}

Action notify_networks(CommandLine& app)
{
    auto options = asked_of_networks();
    app.add_option("NETWORK", options->networks.networks, "codes of countries or regions");
    app.add_flag("--all", options->all, "all of which the board does not know who facilitates");
    app.add_option("--on", options->on, "the day on which the board was told (today)")->type_name("DAY");
    return [options](Session& session) {
        if (options->networks.networks.empty() != options->all)
            throw Failure(Fault::usage, "notify of which networks?", "name networks, or --all, but not both");
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::notify_facilitators(session.context(), eu_codes(options->networks.networks), day));
        return Exit::done;
    };
}

} // namespace

CommandTable network_commands()
{
    static constexpr std::array verbs{
        Command{"network list", "List the networks of a day: members, facilitator, last meeting",
                "ilonet network list --on 2026-01-01 --min-authorities 2 --db network.db", list_networks},
        Command{"network show", "Show who is in a network on a day",
                "ilonet network show SN --on 2026-01-01 --db network.db", show_network},
        Command{"network facilitator", "Who facilitates, on a day or over a period: computed by Art 5(2)",
                "ilonet network facilitator SN MA --since 2026-01-01 --until 2026-12-31 --db network.db", facilitators},
        Command{"network notify", "Record that the board was told who facilitates, or that nobody does (Art 5(3))",
                "ilonet network notify --all --on 2026-02-01 --db network.db", notify_networks},
    };
    return {5000, verbs, "Local and regional networks: who is in them, who facilitates (Art 5)"};
}

} // namespace ilonet::cmd
