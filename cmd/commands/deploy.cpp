#include "commands.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "session.hpp"

#include <CLI/CLI.hpp>
#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun noun()
{
    return {
        kinds::deployment,
        "deploy",
        {"state"},
        {"uid", "officer", "country", "place", "state", "since", "until", "planned_since", "planned_until", "post"}};
}

struct Days {
    std::string uid, since, until;
};

std::shared_ptr<Days> days_of(CLI::App& app)
{
    auto days = std::make_shared<Days>();
    app.add_option("UID", days->uid, "id of the deployment")->required();
    return days;
}

Action start(CLI::App& app)
{
    auto days = days_of(app);
    app.add_option("--since", days->since, "first day of service")->required()->type_name("DAY");
    app.add_option("--until", days->until, "last day of service, where it is known")->type_name("DAY");
    return [days](Session& session) {
        session.print(service::start_deployment(session.context(), days->uid, required_day("--since", days->since),
                                                day_option("--until", days->until)));
        return Exit::done;
    };
}

Action extend(CLI::App& app)
{
    auto days = days_of(app);
    app.add_option("--until", days->until, "new last day of service")->required()->type_name("DAY");
    return [days](Session& session) {
        session.print(service::extend_deployment(session.context(), days->uid, required_day("--until", days->until)));
        return Exit::done;
    };
}

Action end(CLI::App& app)
{
    auto days = days_of(app);
    app.add_option("--until", days->until, "last day of service")->required()->type_name("DAY");
    return [days](Session& session) {
        session.print(service::end_deployment(session.context(), days->uid, required_day("--until", days->until)));
        return Exit::done;
    };
}

Action cancel(CLI::App& app)
{
    auto days = days_of(app);
    return [days](Session& session) {
        session.print(service::cancel_deployment(session.context(), days->uid));
        return Exit::done;
    };
}

constexpr std::array commands{
    Command{"deploy add", "Register a deployment: planned with --planned-since, active with --since",
            "ilonet deploy add --officer ES-0042 --country SN --planned-since 2026-09-01 --db network.db",
            [](CLI::App& app) { return add_record(app, noun()); }},
    Command{"deploy set", "Change fields of a deployment",
            "ilonet deploy set ES-d-12 --place Dakar --host-kind a --db network.db",
            [](CLI::App& app) { return set_record(app, noun()); }},
    Command{"deploy start", "A planned deployment begins; the plan's dates stay",
            "ilonet deploy start ES-d-12 --since 2026-09-03 --until 2029-08-31 --db network.db", start},
    Command{"deploy extend", "Give an active deployment a later last day",
            "ilonet deploy extend ES-d-12 --until 2030-02-28 --db network.db", extend},
    Command{"deploy end", "End a deployment, and with it its mandates",
            "ilonet deploy end ES-d-12 --until 2029-06-30 --db network.db", end},
    Command{"deploy cancel", "Give up a planned deployment", "ilonet deploy cancel ES-d-12 --db network.db", cancel},
    Command{"deploy list", "List deployments", "ilonet deploy list --country SN --on 2026-01-01 --db network.db",
            [](CLI::App& app) { return list_records(app, noun()); }},
    Command{"deploy show", "Show one deployment", "ilonet deploy show ES-d-12 --db network.db",
            [](CLI::App& app) { return show_record(app, noun()); }},
    Command{"deploy import", "Import deployments from CSV or JSON Lines",
            "ilonet deploy import deployments.csv --db network.db",
            [](CLI::App& app) { return import_records(app, noun()); }},
    Command{"deploy export", "Export deployments, ready to import", "ilonet deploy export --format csv --db network.db",
            [](CLI::App& app) { return export_records(app, noun()); }},
};

} // namespace

std::span<const Command> deploy_commands() { return commands; }

} // namespace ilonet::cmd
