#include "commands.hpp"
#include "options.hpp"
#include "passphrase.hpp"
#include "record_commands.hpp"
#include "report_actions.hpp"
#include "service/activities.hpp"
#include "session.hpp"

#include <algorithm>
#include <array>

namespace ilonet::cmd {
namespace {

Action build_contacts(CommandLine& app)
{
    struct Contacts {
        std::string on;
        std::vector<std::string> authorities;
        int descriptor = -1;
        ListOptions list;
    };
    auto options = std::make_shared<Contacts>();
    app.add_option("--on", options->on, "officers in service on this day (today)")->type_name("DAY");
    add_words(app, "--authority", options->authorities, "deploying authorities");
    add_passphrase_option(app, options->descriptor);
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.outputs_must_be_private();
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::contact_list(session.context(), day, eu_codes(options->authorities),
                                            present_passphrase(session, options->descriptor)),
                      {}, options->list);
        return Exit::done;
    };
}

RecordNoun activity() { return {kinds::activity, "report activity", {"deployment"}, {}}; }

Action count_activities(CommandLine& app)
{
    struct Counted {
        FilterOptions filter;
        std::vector<std::string> kinds, by;
        ListOptions list;
    };
    auto options = std::make_shared<Counted>();
    add_words(
        app, "--by", options->by,
        "kind, country, region, authority, served, officer, deployment, month; several for each combination (kind)");
    add_words(app, "--kind", options->kinds, "activities of these kinds alone");
    add_filter_options(app, options->filter);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto by = options->by.empty() ? std::vector<std::string>{"kind"} : options->by;
        must_be_among("--by", by, service::activity_groupings);
        const auto& kind = kinds::activity.fields[static_cast<std::size_t>(kinds::activity.index_of("kind"))];
        must_be_among("--kind", options->kinds, kind.choices);
        for (const auto& name : by)
            if (std::count(by.begin(), by.end(), name) > 1)
                throw Failure(Exit::usage, "--by: " + name + " is named twice", "name it once");
        session.print(service::count_activities(session.context(), options->filter.filter(), options->kinds, by), {},
                      options->list);
        return Exit::done;
    };
}

constexpr std::array commands{
    Command{
        "report add", "Record a piece of information, Art 3(4)",
        "ilonet report add --deployment ES-d-12 --topic d --observed-on 2026-03-02 --title 'new boats seen at the river "
        "mouth' --incident yes --db network.db",
        add_report},
    Command{"report list", "List reports",
            "ilonet report list --topic d,f --country SN --since 2026-01-01 --until 2026-06-30 --db network.db",
            list_reports},
    Command{"report show", "Show one report", "ilonet report show ES-p-1 --db network.db", show_report},
    Command{"report search", "Find reports by words of title and text, the best first",
            "ilonet report search 'boats NOT engine' --group smuggling --db network.db", search_reports},
    Command{"report import", "Import reports from CSV, TSV or JSON Lines, a million as well as one",
            "ilonet report import reports.csv --db network.db", import_reports},
    Command{"report export", "Export reports, ready to import", "ilonet report export --format csv --db network.db",
            export_reports},
    Command{"report count", "Reports and incidents by topic, country, region, authority, month, route and more",
            "ilonet report count --by country,topic,month --since 2026-01-01 --until 2026-06-30 --db network.db",
            count_reports},
    Command{"report lag", "How long reports take from observed to received to processed, and the backlog",
            "ilonet report lag --by topic --on 2026-06-30 --db network.db", report_lag},
    Command{"report silent", "Topics that officers have a mandate for and nobody reports on",
            "ilonet report silent --months 6 --on 2026-06-30 --db network.db", silent_topics},
    Command{"report activity add", "Record what an officer did in a period, in counts",
            "ilonet report activity add --deployment ES-d-12 --kind return_assistance --since 2026-01-01 --until "
            "2026-01-31 --requests 12 --identified 7 --returned 5 --db network.db",
            on<activity, add_record>},
    Command{"report activity set", "Change fields of an activity",
            "ilonet report activity set ES-c-1 --identified 8 --db network.db", on<activity, set_record>},
    Command{"report activity list", "List activities",
            "ilonet report activity list --country MA --since 2026-01-01 --until 2026-06-30 --db network.db",
            on<activity, list_records>},
    Command{"report activity count", "Sums of activities by kind, country, authority, state served or month",
            "ilonet report activity count --by served,country --kind return_assistance --since 2026-01-01 --until "
            "2026-06-30 --db network.db",
            count_activities},
    Command{"report activity show", "Show one activity", "ilonet report activity show ES-c-1 --db network.db",
            on<activity, show_record>},
    Command{"report activity import", "Import activities from CSV, TSV or JSON Lines",
            "ilonet report activity import activities.csv --db network.db", on<activity, import_records>},
    Command{"report activity export", "Export activities, ready to import",
            "ilonet report activity export --format csv --db network.db", on<activity, export_records>},
    Command{"report build contacts", "The restricted contact list of Art 9(2)(d)",
            "ilonet report build contacts --on 2026-01-01 --output csv:contacts.csv --db network.db", build_contacts},
    Command{"report build activity", "The biennial activity report, Art 8(2)(c)",
            "ilonet report build activity --since 2026-01-01 --until 2027-12-31 --output html:activity.html --output "
            "md:activity.md --db network.db",
            build_activity},
    Command{
        "report build country", "The situational picture of one third country",
        "ilonet report build country SN --since 2026-01-01 --until 2026-12-31 --output html:SN.html --db network.db",
        build_country},
    Command{"report build programme", "A programme of the board and the progress of its items, Art 8(2)(a)",
            "ilonet report build programme --on 2026-06-30 --output html:programme.html --db network.db",
            build_programme},
    Command{"report build deployments", "The overview of deployments at the start and end of a period, Art 4(1)",
            "ilonet report build deployments --since 2026-01-01 --until 2026-12-31 --output html:overview.html --db "
            "network.db",
            build_deployments},
};

} // namespace

std::span<const Command> report_commands() { return commands; }

} // namespace ilonet::cmd
