#include "options.hpp"
#include "record_commands.hpp"
#include "service/service.hpp"
#include "session.hpp"

#include <algorithm>
#include <array>

namespace ilonet::cmd {
namespace {

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
                throw Failure(Fault::usage, "--by: " + name + " is named twice", "name it once");
        session.print(service::count_activities(session.context(), options->filter.filter(), options->kinds, by), {},
                      options->list);
        return Exit::done;
    };
}

} // namespace

CommandTable report_activity_commands()
{
    static constexpr std::array verbs{
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
    };
    return {.place = 3100, .commands = verbs, .about = &kinds::activity};
}

} // namespace ilonet::cmd
