#include "options.hpp"
#include "record_commands.hpp"
#include "service/service.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun network_meeting()
{
    return {kinds::network_meeting, "network meeting", {"network"}, {}, false, {"network", "present", "items"}};
}

Action count_meetings(CommandLine& app)
{
    struct Counted {
        std::string since, until;
        service::NetworkFilter networks;
        ListOptions list;
    };
    auto options = std::make_shared<Counted>();
    app.add_option("--since", options->since, "first day of the period")->required()->type_name("DAY");
    app.add_option("--until", options->until, "last day of the period")->required()->type_name("DAY");
    add_words(app, "--network", options->networks.networks, "these networks alone");
    add_words(app, "--region", options->networks.regions, "networks of these regions alone");
    add_list_options(app, options->list);
    return [options](Session& session) {
        auto filter = options->networks;
        filter.networks = eu_codes(filter.networks);
        session.print(service::count_network_meetings(session.context(), required_day("--since", options->since),
                                                      required_day("--until", options->until), filter),
                      {}, options->list);
        return Exit::done;
    };
}

} // namespace

CommandTable network_meeting_commands()
{
    static constexpr std::array verbs{
        Command{
            "network meeting add", "Record a meeting of a network",
            "ilonet network meeting add --network SN --day 2026-03-10 --present 'ES FR' --items 'a b' --db network.db",
            on<network_meeting, add_record>},
        Command{"network meeting set", "Change fields of a meeting of a network",
                "ilonet network meeting set COM-k-1 --outputs 'joint position towards two carriers' --db network.db",
                on<network_meeting, set_record>},
        Command{"network meeting list", "List network meetings",
                "ilonet network meeting list --network SN --db network.db", on<network_meeting, list_records>},
        Command{"network meeting show", "Show a meeting of a network",
                "ilonet network meeting show COM-k-1 --db network.db", on<network_meeting, show_record>},
        Command{"network meeting count", "Count the meetings of a period by network and by duty of Art 5(1)",
                "ilonet network meeting count --since 2026-01-01 --until 2026-12-31 --db network.db", count_meetings},
        Command{"network meeting import", "Import network meetings from CSV, TSV or JSON Lines",
                "ilonet network meeting import network-meetings.csv --db network.db",
                on<network_meeting, import_records>},
        Command{"network meeting export", "Export network meetings, ready to import",
                "ilonet network meeting export --format csv --db network.db", on<network_meeting, export_records>},
    };
    return {.place = 5300, .commands = verbs, .about = &kinds::network_meeting};
}

} // namespace ilonet::cmd
