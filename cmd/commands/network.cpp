#include "commands.hpp"
#include "network_options.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun agreement()
{
    return {kinds::facilitator_agreement, "network agreement", {"network"}, {}, false, {"network", "deployment"}};
}
RecordNoun notice()
{
    return {kinds::facilitator_notice, "network notice", {}, {}, false, {"network", "authority", "deployment"}};
}
RecordNoun network_meeting()
{
    return {kinds::network_meeting, "network meeting", {"network"}, {}, false, {"network", "present", "items"}};
}
RecordNoun guest() { return {kinds::network_guest, "network guest", {"network"}, {}, false, {"network", "country"}}; }

struct Asked {
    NetworkOptions networks;
    std::string on, since, until, code;
    bool all = false;
    ListOptions list;
};

std::shared_ptr<Asked> asked() { return std::make_shared<Asked>(); }

Action list_networks(CommandLine& app)
{
    auto options = asked();
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
    auto options = asked();
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
    auto options = asked();
    app.add_option("NETWORK", options->networks.networks, "codes of countries or regions; none: all");
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    app.add_option("--since", options->since, "first day of a period")->type_name("DAY");
    app.add_option("--until", options->until, "last day of a period")->type_name("DAY");
    add_network_options(app, options->networks);
    add_list_options(app, options->list);
    return [options](Session& session) {
        if (options->since.empty() != options->until.empty() || (!options->since.empty() && !options->on.empty()))
            throw Failure(Exit::usage, "on a day or over a period?", "give --on DAY, or --since DAY and --until DAY");
        const bool period = !options->since.empty();
        const auto first = period ? required_day("--since", options->since)
                                  : day_option("--on", options->on).value_or(session.today());
        const auto last = period ? required_day("--until", options->until) : first;
        session.print(service::facilitators(session.context(), first, last, options->networks.filter()), {},
                      options->list);
        return Exit::done;
    };
}

Action notify(CommandLine& app)
{
    auto options = asked();
    app.add_option("NETWORK", options->networks.networks, "codes of countries or regions");
    app.add_flag("--all", options->all, "all of which the board does not know who facilitates");
    app.add_option("--on", options->on, "the day on which the board was told (today)")->type_name("DAY");
    return [options](Session& session) {
        if (options->networks.networks.empty() != options->all)
            throw Failure(Exit::usage, "notify of which networks?", "name networks, or --all, but not both");
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::notify_facilitators(session.context(), eu_codes(options->networks.networks), day));
        return Exit::done;
    };
}

Action count_meetings(CommandLine& app)
{
    auto options = asked();
    app.add_option("--since", options->since, "first day of the period")->required()->type_name("DAY");
    app.add_option("--until", options->until, "last day of the period")->required()->type_name("DAY");
    add_words(app, "--network", options->networks.networks, "these networks alone");
    add_words(app, "--region", options->networks.regions, "networks of these regions alone");
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::count_network_meetings(session.context(), required_day("--since", options->since),
                                                      required_day("--until", options->until),
                                                      options->networks.filter()),
                      {}, options->list);
        return Exit::done;
    };
}

constexpr std::array commands{
    Command{"network list", "List the networks of a day: members, facilitator, last meeting",
            "ilonet network list --on 2026-01-01 --min-authorities 2 --db network.db", list_networks},
    Command{"network show", "Show who is in a network on a day",
            "ilonet network show SN --on 2026-01-01 --db network.db", show_network},
    Command{"network facilitator", "Who facilitates, on a day or over a period: computed by Art 5(2)",
            "ilonet network facilitator SN MA --since 2026-01-01 --until 2026-12-31 --db network.db", facilitators},
    Command{"network notify", "Record that the board was told who facilitates, or that nobody does (Art 5(3))",
            "ilonet network notify --all --on 2026-02-01 --db network.db", notify},
    Command{"network agreement add", "Record what a network agreed on its facilitator",
            "ilonet network agreement add --network SN --deployment ES-d-12 --since 2026-02-01 --db network.db",
            on<agreement, add_record>},
    Command{"network agreement set", "Change fields of what a network agreed on its facilitator",
            "ilonet network agreement set COM-f-1 --reference 'minutes of 2026-01-28' --db network.db",
            on<agreement, set_record>},
    Command{"network agreement end", "Give what a network agreed on its facilitator its last day",
            "ilonet network agreement end COM-f-1 --until 2027-06-30 --db network.db", on<agreement, end_record>},
    Command{"network agreement list", "List agreements", "ilonet network agreement list --network SN --db network.db",
            on<agreement, list_records>},
    Command{"network agreement show", "Show what a network agreed on its facilitator",
            "ilonet network agreement show COM-f-1 --db network.db", on<agreement, show_record>},
    Command{"network agreement import", "Import agreements from CSV, TSV or JSON Lines",
            "ilonet network agreement import agreements.csv --db network.db", on<agreement, import_records>},
    Command{"network agreement export", "Export agreements, ready to import",
            "ilonet network agreement export --format csv --db network.db", on<agreement, export_records>},
    Command{
        "network notice add", "Record a notice of a facilitator",
        "ilonet network notice add --network SN --authority ES --deployment ES-d-12 --since 2026-02-01 --notified-on 2026-02-05 --db network.db",
        on<notice, add_record>},
    Command{"network notice list", "List notices", "ilonet network notice list --network SN --db network.db",
            on<notice, list_records>},
    Command{"network notice show", "Show a notice of a facilitator",
            "ilonet network notice show COM-h-1 --db network.db", on<notice, show_record>},
    Command{"network notice import", "Import notices from CSV, TSV or JSON Lines",
            "ilonet network notice import notices.csv --db network.db", on<notice, import_records>},
    Command{"network notice export", "Export notices, ready to import",
            "ilonet network notice export --format csv --db network.db", on<notice, export_records>},
    Command{"network meeting add", "Record a meeting of a network",
            "ilonet network meeting add --network SN --day 2026-03-10 --present 'ES FR' --items 'a b' --db network.db",
            on<network_meeting, add_record>},
    Command{"network meeting set", "Change fields of a meeting of a network",
            "ilonet network meeting set COM-k-1 --outputs 'joint position towards two carriers' --db network.db",
            on<network_meeting, set_record>},
    Command{"network meeting list", "List network meetings", "ilonet network meeting list --network SN --db network.db",
            on<network_meeting, list_records>},
    Command{"network meeting show", "Show a meeting of a network",
            "ilonet network meeting show COM-k-1 --db network.db", on<network_meeting, show_record>},
    Command{"network meeting count", "Count the meetings of a period by network and by duty of Art 5(1)",
            "ilonet network meeting count --since 2026-01-01 --until 2026-12-31 --db network.db", count_meetings},
    Command{"network meeting import", "Import network meetings from CSV, TSV or JSON Lines",
            "ilonet network meeting import network-meetings.csv --db network.db", on<network_meeting, import_records>},
    Command{"network meeting export", "Export network meetings, ready to import",
            "ilonet network meeting export --format csv --db network.db", on<network_meeting, export_records>},
    Command{"network guest add", "Record a liaison officer of another country who works with a network",
            "ilonet network guest add --network SN --country CA --since 2026-02-01 --db network.db",
            on<guest, add_record>},
    Command{"network guest set", "Change fields of a liaison officer of another country who works with a network",
            "ilonet network guest set COM-q-1 --until 2026-12-31 --db network.db", on<guest, set_record>},
    Command{"network guest end", "Give a liaison officer of another country who works with a network its last day",
            "ilonet network guest end COM-q-1 --until 2027-06-30 --db network.db", on<guest, end_record>},
    Command{"network guest list", "List guests", "ilonet network guest list --network SN --db network.db",
            on<guest, list_records>},
    Command{"network guest show", "Show a liaison officer of another country who works with a network",
            "ilonet network guest show COM-q-1 --db network.db", on<guest, show_record>},
    Command{"network guest import", "Import guests from CSV, TSV or JSON Lines",
            "ilonet network guest import guests.csv --db network.db", on<guest, import_records>},
    Command{"network guest export", "Export guests, ready to import",
            "ilonet network guest export --format csv --db network.db", on<guest, export_records>},
};

} // namespace

std::span<const Command> network_commands() { return commands; }

} // namespace ilonet::cmd
