// report build: documents, ready to send.
#include "options.hpp"
#include "report_actions.hpp"
#include "service/documents.hpp"
#include "session.hpp"

#include <memory>

namespace ilonet::cmd {
namespace {

struct Asked {
    std::string since, until, on, name, table;
    bool disclose = false;
    ListOptions list;

    service::DocumentPeriod period() const
    {
        return {required_day("--since", since), required_day("--until", until), disclose};
    }
};

void add_document_options(CommandLine& app, Asked& asked)
{
    app.add_option("--table", asked.table, "one table of the document alone")->type_name("NAME");
    add_list_options(app, asked.list);
}

void add_period(CommandLine& app, Asked& asked)
{
    app.add_option("--since", asked.since, "first day of the period")->required()->type_name("DAY");
    app.add_option("--until", asked.until, "last day of the period")->required()->type_name("DAY");
    app.add_flag("--disclose", asked.disclose, "show small counts; not for publication");
    add_document_options(app, asked);
}

} // namespace

Action build_deployments(CommandLine& app)
{
    auto asked = std::make_shared<Asked>();
    add_period(app, *asked);
    return [asked](Session& session) {
        session.print_document(service::deployments_document(session.context(), asked->period()), asked->table,
                               asked->list);
        return Exit::done;
    };
}

Action build_activity(CommandLine& app)
{
    auto asked = std::make_shared<Asked>();
    add_period(app, *asked);
    return [asked](Session& session) {
        session.print_document(service::activity_document(session.context(), asked->period()), asked->table,
                               asked->list);
        return Exit::done;
    };
}

Action build_country(CommandLine& app)
{
    auto asked = std::make_shared<Asked>();
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
    auto asked = std::make_shared<Asked>();
    app.add_option("UID", asked->name, "programme; without it the one that holds the day");
    app.add_option("--on", asked->on, "day that the programme holds (today)")->type_name("DAY");
    add_document_options(app, *asked);
    return [asked](Session& session) {
        if (!asked->name.empty() && !asked->on.empty())
            throw Failure(Exit::usage, "a programme is named, or found by --on", "leave one of the two out");
        const auto on = day_option("--on", asked->on).value_or(session.today());
        session.print_document(service::programme_document(session.context(), asked->name, on), asked->table,
                               asked->list);
        return Exit::done;
    };
}

} // namespace ilonet::cmd
