// report build: documents, ready to send.
#include "options.hpp"
#include "passphrase.hpp"
#include "service/documents/documents.hpp"
#include "session.hpp"

#include <array>
#include <memory>

namespace ilonet::cmd {
namespace {

struct AskedDocument {
    std::string since, until, on, name, table;
    bool disclose = false;
    ListOptions list;

    service::DocumentPeriod period() const
    {
        return {required_day("--since", since), required_day("--until", until), disclose};
    }
};

void add_document_options(CommandLine& app, AskedDocument& asked)
{
    app.add_option("--table", asked.table, "one table of the document alone")->type_name("NAME");
    add_list_options(app, asked.list);
}

void add_period(CommandLine& app, AskedDocument& asked)
{
    app.add_option("--since", asked.since, "first day of the period")->required()->type_name("DAY");
    app.add_option("--until", asked.until, "last day of the period")->required()->type_name("DAY");
    app.add_flag("--disclose", asked.disclose, "show small counts; not for publication");
    add_document_options(app, asked);
}

Action build_deployments(CommandLine& app)
{
    auto asked = std::make_shared<AskedDocument>();
    add_period(app, *asked);
    return [asked](Session& session) {
        session.print_document(service::deployments_document(session.context(), asked->period()), asked->table,
                               asked->list);
        return Exit::done;
    };
}

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

Action build_activity(CommandLine& app)
{
    auto asked = std::make_shared<AskedDocument>();
    add_period(app, *asked);
    return [asked](Session& session) {
        session.print_document(service::activity_document(session.context(), asked->period()), asked->table,
                               asked->list);
        return Exit::done;
    };
}

Action build_country(CommandLine& app)
{
    auto asked = std::make_shared<AskedDocument>();
    app.add_option("COUNTRY", asked->name, "third country")->required();
    add_period(app, *asked);
    return [asked](Session& session) {
        session.print_document(
            service::country_document(session.context(), eu_codes({asked->name}).front(), asked->period()),
            asked->table, asked->list);
        return Exit::done;
    };
}

Action build_programme(CommandLine& app)
{
    auto asked = std::make_shared<AskedDocument>();
    app.add_option("UID", asked->name, "programme; without it the one that holds the day");
    app.add_option("--on", asked->on, "day that the programme holds (today)")->type_name("DAY");
    add_document_options(app, *asked);
    return [asked](Session& session) {
        if (!asked->name.empty() && !asked->on.empty())
            throw Failure(Fault::usage, "a programme is named, or found by --on", "leave one of the two out");
        const auto on = day_option("--on", asked->on).value_or(session.today());
        session.print_document(service::programme_document(session.context(), asked->name, on), asked->table,
                               asked->list);
        return Exit::done;
    };
}

} // namespace

CommandTable report_build_commands()
{
    static constexpr std::array verbs{
        Command{"report build contacts", "The restricted contact list of Art 9(2)(d)",
                "ilonet report build contacts --on 2026-01-01 --output csv:contacts.csv --db network.db",
                build_contacts},
        Command{
            "report build activity", "The biennial activity report, Art 8(2)(c)",
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
        Command{
            "report build deployments", "The overview of deployments at the start and end of a period, Art 4(1)",
            "ilonet report build deployments --since 2026-01-01 --until 2026-12-31 --output html:overview.html --db "
            "network.db",
            build_deployments},
    };
    return {.place = 3200, .commands = verbs, .about = &kinds::programme};
}

} // namespace ilonet::cmd
