// report add, import, list, ...: what officers find out.
#include "choices.hpp"
#include "numbers.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "service/reports/reports.hpp"
#include "session.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>

namespace ilonet::cmd {
namespace {

constexpr std::int64_t usual_hits = 20;
constexpr std::int64_t most_months = 1200;

struct AskedOfReports {
    service::ReportQuestion question;
    std::vector<std::string> groups, by;
    std::string since, until, on, query, uid;
    std::int64_t months = 0, limit = usual_hits;
    ListOptions list;

    service::ReportQuestion ready() const
    {
        auto ready = question;
        ready.countries = eu_codes(ready.countries);
        ready.authorities = eu_codes(ready.authorities);
        std::vector<std::string> tasks;
        add_subjects_of(groups, ready.topics, tasks);
        const auto choices = [&](std::string_view field) {
            return kinds::report.fields[static_cast<std::size_t>(kinds::report.index_of(field))].choices;
        };
        must_be_among("--topic", ready.topics, choices("topic"));
        must_be_among("--level", ready.levels, choices("level"));
        must_be_among("--destination", ready.destinations, choices("destinations"));
        must_be_among("--reliability", ready.reliabilities, choices("reliability"));
        if (!ready.incident.empty()) must_be_among("--incident", {ready.incident}, incident_choices);
        ready.observed = {day_option("--since", since), day_option("--until", until)};
        if (!ready.observed.in_order())
            throw Failure(Fault::usage, "--until " + until + " is before --since " + since,
                          "name the earlier day first");
        return ready;
    }

    std::vector<std::string> grouping() const
    {
        auto names = by.empty() ? std::vector<std::string>{"topic"} : by;
        must_be_among("--by", names, service::report_groupings);
        for (const auto& name : names)
            if (std::count(names.begin(), names.end(), name) > 1)
                throw Failure(Fault::usage, "--by: " + name + " is named twice", "name it once");
        return names;
    }
};

void add_question(CommandLine& app, AskedOfReports& asked)
{
    auto& question = asked.question;
    add_words(app, "--country", question.countries, "countries observed");
    add_words(app, "--region", question.regions, "regions of countries observed");
    add_words(app, "--authority", question.authorities, "deploying authorities");
    add_words(app, "--officer", question.officers, "officers' ids");
    add_words(app, "--deployment", question.deployments, "deployments' ids");
    add_words(app, "--topic", question.topics, "topics a-l of Art 3(4)");
    add_words(app, "--group", asked.groups, "the topics of these groups: return or smuggling");
    add_words(app, "--level", question.levels, "levels: operational, strategic or both");
    add_words(app, "--route", question.routes, "migration routes");
    add_words(app, "--destination", question.destinations, "sent to: authority, network or agency");
    add_words(app, "--reliability", question.reliabilities,
              "reliable, mostly_reliable, mostly_unreliable or not_known");
    app.add_option("--incident", question.incident, "yes: incidents alone; no: those that are said to be none")
        ->type_name("WORD");
    app.add_option("--since", asked.since, "observed on this day or later")->type_name("DAY");
    app.add_option("--until", asked.until, "observed on this day or before")->type_name("DAY");
}

void add_by(CommandLine& app, AskedOfReports& asked)
{
    add_words(app, "--by", asked.by,
              "topic, country, region, authority, month, route, level, incident, destination, reliability, officer, "
              "deployment; several for each combination (topic)");
}

const std::vector<std::string> usual_columns{"uid", "owner", "country", "topic", "observed_on", "title", "incident"};

Action add_report(CommandLine& app)
{
    struct Named {
        std::string uid;
        FieldOptions fields;
    };
    auto options = std::make_shared<Named>();
    app.add_option("UID", options->uid, "id; without it the owner's next free number");
    options->fields.add_to(app, kinds::report, {});
    return [options](Session& session) {
        session.print(service::add_report(session.context(), options->uid, options->fields.changes()));
        return Exit::done;
    };
}

Action import_reports(CommandLine& app)
{
    auto options = std::make_shared<ImportOptions>();
    add_import_options(app, *options, false);
    return [options](Session& session) {
        auto answer = service::import_reports(session.context(), import_request(*options));
        const bool rejected = has_error(answer.findings);
        session.print(std::move(answer));
        return rejected ? Exit::content : Exit::done;
    };
}

Action list_reports(CommandLine& app)
{
    auto asked = std::make_shared<AskedOfReports>();
    add_question(app, *asked);
    add_list_options(app, asked->list);
    return [asked](Session& session) {
        const auto limit = asked->list.sort.empty() ? asked->list.limit : -1;
        session.print(service::list_reports(session.context(), asked->ready(), limit), usual_columns, asked->list);
        return Exit::done;
    };
}

Action export_reports(CommandLine& app)
{
    auto asked = std::make_shared<AskedOfReports>();
    add_question(app, *asked);
    return [asked](Session& session) {
        const auto question = asked->ready();
        session.print_parts(kinds::report, [&](const std::function<void(const Result&)>& take) {
            service::each_report(session.context(), question, take);
        });
        return Exit::done;
    };
}

Action show_report(CommandLine& app)
{
    auto asked = std::make_shared<AskedOfReports>();
    app.add_option("UID", asked->uid, "id")->required();
    return [asked](Session& session) {
        session.print(service::show_report(session.context(), asked->uid));
        return Exit::done;
    };
}

Action search_reports(CommandLine& app)
{
    auto asked = std::make_shared<AskedOfReports>();
    app.add_option("QUERY", asked->query,
                   "words, all of which must be there; \"a phrase\", begin*, OR, NOT, title:word")
        ->required();
    add_question(app, *asked);
    add_whole(app, "--limit", asked->limit, {1, 1'000'000}, "at most so many (20)");
    return [asked](Session& session) {
        session.print(service::search_reports(session.context(), asked->query, asked->ready(), asked->limit));
        return Exit::done;
    };
}

Action count_reports(CommandLine& app)
{
    auto asked = std::make_shared<AskedOfReports>();
    add_by(app, *asked);
    add_question(app, *asked);
    add_list_options(app, asked->list);
    return [asked](Session& session) {
        session.print(service::count_reports(session.context(), asked->ready(), asked->grouping()), {}, asked->list);
        return Exit::done;
    };
}

Action report_lag(CommandLine& app)
{
    auto asked = std::make_shared<AskedOfReports>();
    add_by(app, *asked);
    app.add_option("--on", asked->on, "day of the backlog (today)")->type_name("DAY");
    add_question(app, *asked);
    add_list_options(app, asked->list);
    return [asked](Session& session) {
        const auto on = day_option("--on", asked->on).value_or(session.today());
        session.print(service::report_lag(session.context(), asked->ready(), asked->grouping(), on), {}, asked->list);
        return Exit::done;
    };
}

Action silent_topics(CommandLine& app)
{
    auto asked = std::make_shared<AskedOfReports>();
    add_whole(app, "--months", asked->months, {1, most_months}, "so many months without a report")->required();
    app.add_option("--on", asked->on, "the last day of these months (today)")->type_name("DAY");
    add_words(app, "--country", asked->question.countries, "host countries");
    add_words(app, "--region", asked->question.regions, "regions of host countries");
    add_words(app, "--authority", asked->question.authorities, "mandates of these authorities alone");
    add_words(app, "--topic", asked->question.topics, "topics a-l of Art 3(4)");
    add_words(app, "--group", asked->groups, "the topics of these groups: return or smuggling");
    add_list_options(app, asked->list);
    return [asked](Session& session) {
        const auto on = day_option("--on", asked->on).value_or(session.today());
        session.print(service::silent_topics(session.context(), asked->ready(), on, asked->months), {}, asked->list);
        return Exit::done;
    };
}

} // namespace

CommandTable report_commands()
{
    static constexpr std::array verbs{
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
    };
    return {.place = 3000,
            .commands = verbs,
            .summary = "What officers find out and do, and documents (Arts 3, 4, 8, 9)",
            .about = &kinds::report};
}

} // namespace ilonet::cmd
