#include "commands.hpp"
#include "network_options.hpp"
#include "options.hpp"
#include "session.hpp"

#include <CLI/CLI.hpp>
#include <array>

namespace ilonet::cmd {
namespace {

struct CoverageOptions {
    std::vector<std::string> countries, regions, authorities, kinds, topics, tasks, groups;
    std::string on, by = "country", since, until;
    std::int64_t min_days = 1;
    bool with_planned = false;
    ListOptions list;
};

void add_scope_options(CLI::App& app, CoverageOptions& options)
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
    must_be_among("--authority-kind", options.kinds, "member_state associated_state commission agency");
    must_be_among("--topic", options.topics, "a b c d e f g h i j k l");
    must_be_among("--task", options.tasks, "return resettlement admission sharing");
    auto subjects = options.topics;
    auto tasks = options.tasks;
    add_subjects_of(options.groups, subjects, tasks);
    subjects.insert(subjects.end(), tasks.begin(), tasks.end());
    return {eu_codes(options.countries), options.regions, eu_codes(options.authorities), options.kinds,
            std::move(subjects)};
}

coverage::By by_of(const std::string& written)
{
    must_be_among("--by", {written}, "country region authority topic group");
    if (written == "region") return coverage::By::region;
    if (written == "authority") return coverage::By::authority;
    if (written == "group") return coverage::By::group;
    return written == "topic" ? coverage::By::topic : coverage::By::country;
}

Action list(CLI::App& app)
{
    auto options = std::make_shared<CoverageOptions>();
    app.add_option("--on", options->on, "the day to count on (today)")->type_name("DAY");
    app.add_option("--by", options->by, "country, region, authority, topic or group")->type_name("WHAT");
    app.add_flag("--with-planned", options->with_planned, "planned deployments in a column of their own");
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto day = day_option("--on", options->on).value_or(session.today());
        const auto scope = scope_of(*options);
        session.print(service::coverage_list(session.context(), day, by_of(options->by), scope, options->with_planned),
                      {}, options->list);
        return Exit::done;
    };
}

Action gaps(CLI::App& app)
{
    auto options = std::make_shared<CoverageOptions>();
    app.add_option("--since", options->since, "first day of the period")->required()->type_name("DAY");
    app.add_option("--until", options->until, "last day of the period")->required()->type_name("DAY");
    app.add_option("--min-days", options->min_days, "leave out gaps that last fewer days in a row")
        ->type_name("N")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
    add_scope_options(app, *options);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto since = required_day("--since", options->since);
        const auto until = required_day("--until", options->until);
        session.print(service::coverage_gaps(session.context(), since, until, options->min_days, scope_of(*options)),
                      {}, options->list);
        return Exit::done;
    };
}

Action coordination(CLI::App& app)
{
    struct Asked {
        std::string on;
        NetworkOptions networks;
        ListOptions list;
    };
    auto options = std::make_shared<Asked>();
    app.add_option("--on", options->on, "the day (today)")->type_name("DAY");
    add_words(app, "--country", options->networks.networks, "networks of these countries alone");
    add_network_options(app, options->networks);
    add_list_options(app, options->list);
    return [options](Session& session) {
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::coordination(session.context(), day, options->networks.filter()), {}, options->list);
        return Exit::done;
    };
}

constexpr std::array commands{
    Command{"coverage list", "Officers by country, region, authority, topic or group on a day",
            "ilonet coverage list --on 2026-01-01 --by country --db network.db", list},
    Command{"coverage gaps", "Where officers are missing against the requirements, from when to when",
            "ilonet coverage gaps --since 2026-01-01 --until 2026-12-31 --min-days 30 --db network.db", gaps},
    Command{
        "coverage coordination",
        "Networks of several authorities without facilitator, without meeting, or with a topic twice and another not",
        "ilonet coverage coordination --on 2026-01-01 --db network.db", coordination},
};

} // namespace

std::span<const Command> coverage_commands() { return commands; }

} // namespace ilonet::cmd
