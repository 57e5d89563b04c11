#include "numbers.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun deployment()
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

std::shared_ptr<Days> days_of(CommandLine& app)
{
    auto days = std::make_shared<Days>();
    app.add_option("UID", days->uid, "id of the deployment")->required();
    return days;
}

Action start(CommandLine& app)
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

Action extend(CommandLine& app)
{
    auto days = days_of(app);
    app.add_option("--until", days->until, "new last day of service")->required()->type_name("DAY");
    return [days](Session& session) {
        session.print(service::extend_deployment(session.context(), days->uid, required_day("--until", days->until)));
        return Exit::done;
    };
}

Action end(CommandLine& app)
{
    auto days = days_of(app);
    app.add_option("--until", days->until, "last day of service")->required()->type_name("DAY");
    return [days](Session& session) {
        session.print(service::end_deployment(session.context(), days->uid, required_day("--until", days->until)));
        return Exit::done;
    };
}

Action cancel(CommandLine& app)
{
    auto days = days_of(app);
    return [days](Session& session) {
        session.print(service::cancel_deployment(session.context(), days->uid));
        return Exit::done;
    };
}

struct Notified {
    std::vector<std::string> uids;
    bool all = false;
    std::string on;
    std::int64_t again = 0;
};

// Prints, and writes the file for the board where one is asked for, as the file stood with that answer.
void print_notification(Session& session, records::Answer answer, const records::Context& context)
{
    const auto bundle = session.take_output("jsonl");
    if (bundle && context.dry_run) session.say("dry run: " + *bundle + " was not written");
    session.print(std::move(answer), {}, {}, [&] {
        if (bundle && !context.dry_run) service::write_bundle(context, *bundle);
    });
}

void notify_again(Session& session, const Notified& options)
{
    if (!options.uids.empty() || options.all || !options.on.empty())
        throw Failure(Fault::usage, "--again stands alone: the revision says what was told, and when",
                      "leave out UID, --all and --on");
    auto context = session.context();
    auto answer = service::notified_again(context, options.again);
    context.known_at = std::to_string(options.again);
    print_notification(session, std::move(answer), context);
}

Action notify_deployments(CommandLine& app)
{
    auto options = std::make_shared<Notified>();
    app.add_option("UID", options->uids, "ids of deployments");
    app.add_flag("--all", options->all, "everything of which the board does not know all");
    app.add_option("--on", options->on, "the day on which it was sent (today)")->type_name("DAY");
    add_whole(app, "--again", options->again, {1, 1'000'000'000'000},
              "write down once more what was recorded as that revision")
        ->type_name("REVISION");
    return [options](Session& session) {
        if (options->again > 0) {
            notify_again(session, *options);
            return Exit::done;
        }
        if (options->uids.empty() != options->all)
            throw Failure(Fault::usage, "notify of what?", "name deployments, or --all");
        const auto day = day_option("--on", options->on).value_or(session.today());
        const auto context = session.context();
        print_notification(session, service::notify(context, {options->uids, options->all, day}), context);
        return Exit::done;
    };
}

struct Desk {
    std::vector<std::string> authorities;
    std::int64_t within = 90;
    std::string since, until;
    bool with_planned = false;
    ListOptions list;
};

std::shared_ptr<Desk> desk_of(CommandLine& app)
{
    auto desk = std::make_shared<Desk>();
    add_words(app, "--authority", desk->authorities, "deploying authorities");
    add_list_options(app, desk->list);
    return desk;
}

Action ending(CommandLine& app)
{
    auto desk = desk_of(app);
    add_whole(app, "--within", desk->within, {0, 100'000}, "so many days from today on (90)")->type_name("DAYS");
    return [desk](Session& session) {
        session.print(service::endings(session.context(), desk->within, eu_codes(desk->authorities)), {}, desk->list);
        return Exit::done;
    };
}

Action handovers(CommandLine& app)
{
    auto desk = desk_of(app);
    app.add_option("--since", desk->since, "first day of the period")->required()->type_name("DAY");
    app.add_option("--until", desk->until, "last day of the period")->required()->type_name("DAY");
    app.add_flag("--with-planned", desk->with_planned, "planned successors, too");
    return [desk](Session& session) {
        session.print(service::handovers(session.context(), required_day("--since", desk->since),
                                         required_day("--until", desk->until), desk->with_planned,
                                         eu_codes(desk->authorities)),
                      {}, desk->list);
        return Exit::done;
    };
}

Action against_plan(CommandLine& app)
{
    auto desk = desk_of(app);
    return [desk](Session& session) {
        session.print(service::against_plan(session.context(), eu_codes(desk->authorities)), {}, desk->list);
        return Exit::done;
    };
}

} // namespace

CommandTable deploy_commands()
{
    static constexpr std::array verbs{
        Command{"deploy add", "Register a deployment: planned with --planned-since, active with --since",
                "ilonet deploy add --officer ES-0042 --country SN --planned-since 2026-09-01 --db network.db",
                on<deployment, add_record>},
        Command{"deploy set", "Change fields of a deployment",
                "ilonet deploy set ES-d-12 --place Dakar --host-kind a --db network.db", on<deployment, set_record>},
        Command{"deploy start", "A planned deployment begins; the plan's dates stay",
                "ilonet deploy start ES-d-12 --since 2026-09-03 --until 2029-08-31 --db network.db", start},
        Command{"deploy extend", "Give an active deployment a later last day",
                "ilonet deploy extend ES-d-12 --until 2030-02-28 --db network.db", extend},
        Command{"deploy end", "End a deployment, and with it its mandates",
                "ilonet deploy end ES-d-12 --until 2029-06-30 --db network.db", end},
        Command{"deploy cancel", "Give up a planned deployment", "ilonet deploy cancel ES-d-12 --db network.db",
                cancel},
        Command{"deploy list", "List deployments", "ilonet deploy list --country SN --on 2026-01-01 --db network.db",
                on<deployment, list_records>},
        Command{"deploy show", "Show one deployment", "ilonet deploy show ES-d-12 --db network.db",
                on<deployment, show_record>},
        Command{
            "deploy notify", "Record that the board was told of plans and deployments (Art 4), and write it down",
            "ilonet deploy notify --all --output md:notification.md --output jsonl:ES.jsonl --as ES --db network.db",
            notify_deployments},
        Command{"deploy ending", "Deployments that end soon, and who follows",
                "ilonet deploy ending --within 90 --db network.db", ending},
        Command{"deploy handovers", "Days without incumbent and days with two, at posts with a label",
                "ilonet deploy handovers --since 2026-01-01 --until 2026-12-31 --db network.db", handovers},
        Command{"deploy against-plan", "Planned days beside actual ones", "ilonet deploy against-plan --db network.db",
                against_plan},
        Command{"deploy import", "Import deployments from CSV, TSV or JSON Lines",
                "ilonet deploy import deployments.csv --db network.db", on<deployment, import_records>},
        Command{"deploy export", "Export deployments, ready to import",
                "ilonet deploy export --format csv --db network.db", on<deployment, export_records>},
    };
    return {.place = 1000,
            .commands = verbs,
            .summary = "Deployments: who is posted where, from when to when (Art 4)",
            .about = &kinds::deployment};
}

} // namespace ilonet::cmd
