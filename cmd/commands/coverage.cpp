#include "service/coverage/coverage.hpp"

#include "choices.hpp"
#include "model/decimal.hpp"
#include "model/safe_text.hpp"
#include "numbers.hpp"
#include "options.hpp"
#include "records/whole_file.hpp"
#include "render/render.hpp"
#include "service/documents/documents.hpp"
#include "session.hpp"

#include <algorithm>
#include <array>

namespace ilonet::cmd {
namespace {

struct CoverageOptions {
    std::vector<std::string> countries, regions, authorities, kinds, topics, tasks, groups;
    std::string on, by = "country", since, until;
    std::string with, with_known_at, cells = "supply", fail_under;
    std::int64_t min_days = 1, within = 0;
    bool with_planned = false, without_planned = false, with_possibilities = false, priority = false;
    ListOptions list;
};

constexpr std::int64_t a_century = 36525; // days

void add_scope_options(CommandLine& app, CoverageOptions& options)
{
    add_words(app, "--country", options.countries, "these countries alone");
    add_words(app, "--region", options.regions, "countries of these regions alone");
    add_words(app, "--authority", options.authorities, "count officers of these authorities alone");
    add_words(app, "--authority-kind", options.kinds,
              "count officers of these kinds alone: member_state, associated_state, commission or agency");
    add_words(app, "--topic", options.topics, "these topics alone, a-l of Art 3(4)");
    add_words(app, "--task", options.tasks, "these tasks alone: return, resettlement, admission or sharing");
    add_words(app, "--group", options.groups, "the topics and tasks of these groups alone: return or smuggling");
}

coverage::Scope scope_of(const CoverageOptions& options)
{
    must_be_among("--authority-kind", options.kinds, authority_kind_choices());
    must_be_among("--topic", options.topics, topic_choices());
    must_be_among("--task", options.tasks, task_choices());
    auto subjects = options.topics;
    auto tasks = options.tasks;
    add_subjects_of(options.groups, subjects, tasks);
    subjects.insert(subjects.end(), tasks.begin(), tasks.end());
    return {eu_codes(options.countries), options.regions, eu_codes(options.authorities), options.kinds,
            std::move(subjects)};
}

template <typename By>
By grouping_of(std::string_view choices, const std::string& written)
{
    must_be_among("--by", {written}, choices);
    const auto words = words_of(choices);
    return static_cast<By>(std::find(words.begin(), words.end(), written) - words.begin());
}

void add_period_options(CommandLine& app, CoverageOptions& options)
{
    app.add_option("--on", options.on, "one day (today)")->type_name("DAY");
    app.add_option("--since", options.since, "first day of a period")->type_name("DAY");
    app.add_option("--until", options.until, "last day of a period")->type_name("DAY");
}

/// --on, or --since and --until, or today.
service::CoveragePeriod period_of(const Session& session, const CoverageOptions& options)
{
    const auto on = day_option("--on", options.on);
    if (on && (!options.since.empty() || !options.until.empty()))
        throw Failure(Fault::usage, "--on is one day, --since and --until are many", "give one or the other");
    const auto day = on.value_or(session.today());
    if (options.since.empty() && options.until.empty()) return {day, day, scope_of(options)};
    if (options.since.empty() || options.until.empty())
        throw Failure(Fault::usage, "a period has two ends", "give both --since and --until, or one day with --on");
    return {required_day("--since", options.since), required_day("--until", options.until), scope_of(options)};
}

Action list(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    app.add_option("--on", options->on, "the day to count on (today)")->type_name("DAY");
    app.add_option("--by", options->by, "country, region, network, authority, topic or group")->type_name("WHAT");
    app.add_flag("--with-planned", options->with_planned, "planned deployments in a column of their own");
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto day = day_option("--on", options->on).value_or(session.today());
        const auto scope = scope_of(*options);
        const auto by = grouping_of<coverage::By>(coverage_groupings, options->by);
        session.print(service::coverage_list(session.context(), day, by, scope, options->with_planned), {},
                      options->list);
        return Exit::done;
    };
}

Action gaps(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    app.add_option("--since", options->since, "first day of the period")->required()->type_name("DAY");
    app.add_option("--until", options->until, "last day of the period")->required()->type_name("DAY");
    add_whole(app, "--min-days", options->min_days, {1, 1'000'000'000}, "leave out gaps that last fewer days in a row");
    app.add_flag("--with-possibilities", options->with_possibilities,
                 "who served last, who is planned, who is nearest, in columns of their own");
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        auto asked = period_of(session, *options);
        asked.drawn = session.draws();
        session.print(service::coverage_gaps(session.context(), asked, options->min_days, options->with_possibilities),
                      {}, options->list);
        return Exit::done;
    };
}

Action surplus(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    add_period_options(app, *options);
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::coverage_surplus(session.context(), period_of(session, *options)), {}, options->list);
        return Exit::done;
    };
}

Action overlaps(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    add_period_options(app, *options);
    add_words(app, "--country", options->countries, "these countries alone");
    add_words(app, "--region", options->regions, "countries of these regions alone");
    add_words(app, "--topic", options->topics, "these topics alone, a-l of Art 3(4)");
    add_words(app, "--task", options->tasks, "these tasks alone: return, resettlement, admission or sharing");
    add_words(app, "--group", options->groups, "the topics and tasks of these groups alone: return or smuggling");
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::coverage_overlaps(session.context(), period_of(session, *options)), {}, options->list);
        return Exit::done;
    };
}

Action matrix(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    add_period_options(app, *options);
    app.add_option("--cells", options->cells, "what the cells hold: supply, required or gap (supply)")
        ->type_name("WHAT");
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        must_be_among("--cells", {options->cells}, matrix_cell_choices);
        session.print(service::coverage_matrix(session.context(), period_of(session, *options), options->cells), {},
                      options->list);
        return Exit::done;
    };
}

Action timeline(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    add_period_options(app, *options);
    app.add_option("--by", options->by, "country, region, network, authority, route, topic or group (country)")
        ->type_name("WHAT");
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto by = grouping_of<coverage::TimelineBy>(timeline_groupings, options->by);
        auto asked = period_of(session, *options);
        asked.drawn = session.draws();
        session.print(service::coverage_timeline(session.context(), asked, by, options->by), {}, options->list);
        return Exit::done;
    };
}

Action expiring(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    add_whole(app, "--within", options->within, {1, a_century}, "gaps that open within so many days from today")
        ->required()
        ->type_name("DAYS");
    app.add_flag("--without-planned", options->without_planned, "as if no planned deployment began");
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::coverage_expiring(session.context(), options->within, scope_of(*options),
                                                 options->without_planned),
                      {}, options->list);
        return Exit::done;
    };
}

Action compare(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    app.add_option("--on", options->on, "the day before (today)")->type_name("DAY");
    app.add_option("--with", options->with, "the day after (the same)")->type_name("DAY");
    app.add_option(
           "--with-known-at", options->with_known_at,
           "the day after as it was known at a revision, a day or an instant; --as-known-at says it for the day before")
        ->type_name("WHEN");
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        if (options->with.empty() && options->with_known_at.empty())
            throw Failure(Fault::usage, "compared with what?", "name another day with --with, or --with-known-at");
        const auto before = day_option("--on", options->on).value_or(session.today());
        const auto after = day_option("--with", options->with).value_or(before);
        session.print(
            service::coverage_compare(session.context(), {before, after, options->with_known_at, scope_of(*options)}),
            {}, options->list);
        return Exit::done;
    };
}

std::int64_t threshold_of(const std::string& written)
{
    constexpr std::int64_t most = 100'00;
    const auto percent = parse_hundredths(written);
    if (!percent || *percent < 0 || *percent > most)
        throw Failure(Fault::usage, "--fail-under: '" + visible(written) + "' is no percentage",
                      "write a number from 0 to 100 with at most two decimals");
    return *percent;
}

Action test(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    add_period_options(app, *options);
    app.add_option("--fail-under", options->fail_under, "exit 1 where less of what is required is there")
        ->required()
        ->type_name("PERCENT");
    app.add_flag("--priority", options->priority, "countries whose weight is over 1 alone");
    add_scope_options(app, *options);
    return [options](Session& session) {
        const auto threshold = threshold_of(options->fail_under);
        auto answer =
            service::coverage_test(session.context(), period_of(session, *options), threshold, options->priority);
        const bool failed = answer.differs;
        session.print(std::move(answer));
        return failed ? Exit::answer_is_no : Exit::done;
    };
}

Action indicators(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::coverage_indicators(session.context(), day), {}, options->list);
        return Exit::done;
    };
}

Action map(CommandLine& app)
{
    auto options = std::make_shared<CoverageOptions>();
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto day = day_option("--on", options->on).value_or(session.today());
        auto answer = service::coverage_map(session.context(), day, scope_of(*options));
        std::vector<std::string> pictures;
        while (const auto path = session.take_output("svg")) pictures.push_back(*path);
        const auto svg = render::render_picture(answer.document.sections.front().pictures.front());
        if (pictures.empty() || !session.globals().outputs.empty() || !session.globals().format.empty())
            session.print_document(std::move(answer), {}, options->list);
        for (const auto& path : pictures) records::write_whole_file(path, svg);
        return Exit::done;
    };
}

} // namespace

CommandTable coverage_commands()
{
    static constexpr std::array verbs{
        Command{"coverage list", "Officers by country, region, network, authority, topic or group on a day",
                "ilonet coverage list --on 2026-01-01 --by country --db network.db", list},
        Command{"coverage gaps", "Where officers are missing against the requirements, from when to when",
                "ilonet coverage gaps --since 2026-01-01 --until 2026-12-31 --min-days 30 --db network.db", gaps,
                "svg"},
        Command{"coverage surplus", "Where more serve than is required, from when to when",
                "ilonet coverage surplus --on 2026-01-01 --db network.db", surplus},
        Command{"coverage overlaps", "Several authorities on one subject without a facilitator, Art 5(2)",
                "ilonet coverage overlaps --on 2026-01-01 --topic d --db network.db", overlaps},
        Command{
            "coverage matrix", "Countries by topics and tasks on a day or over a period",
            "ilonet coverage matrix --since 2026-01-01 --until 2026-12-31 --cells gap --region west-africa --db network.db",
            matrix},
        Command{"coverage timeline", "Officers and full-time share as stretches of days",
                "ilonet coverage timeline --since 2026-01-01 --until 2026-12-31 --by route --db network.db", timeline,
                "svg"},
        Command{"coverage expiring", "Gaps that will open as deployments end, and whose end opens them",
                "ilonet coverage expiring --within 90 --today 2026-01-01 --db network.db", expiring},
        Command{"coverage compare", "What changed between two days, or two states of the file",
                "ilonet coverage compare --on 2026-01-01 --with 2026-07-01 --region west-africa --db network.db",
                compare},
        Command{"coverage test", "Exit 1 where less than a share of what is required is there",
                "ilonet coverage test --on 2026-01-01 --fail-under 60 --priority --db network.db", test},
        Command{"coverage indicators", "The state of the network in figures, each with its definition",
                "ilonet coverage indicators --on 2026-01-01 --db network.db", indicators},
        Command{"coverage map", "Officers and what lacks, as maps of the world and a table",
                "ilonet coverage map --on 2026-01-01 --output html:map.html --output svg:map.svg --db network.db", map,
                "svg"},
    };
    return {6000, verbs, "Where officers are, and where they are missing (Art 8(2)(e))"};
}

} // namespace ilonet::cmd
