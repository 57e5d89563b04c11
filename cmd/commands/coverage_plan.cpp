// coverage plan: where more officers would help most.

#include "choices.hpp"
#include "model/decimal.hpp"
#include "model/safe_text.hpp"
#include "numbers.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "service/coverage/coverage.hpp"
#include "session.hpp"

#include <array>
#include <memory>

namespace ilonet::cmd {
namespace {

constexpr std::int64_t most_postings = 10'000;
constexpr double a_day = 86'400;

struct AskedPlan {
    service::CoveragePlanRequest request;
    std::vector<std::string> topics, tasks, groups, limits;
    std::string since, until, budget, costs, from, delimiter, problem;
    std::int64_t add = -1, relocate = -1;
    ListOptions list;
};

std::pair<std::string, std::int64_t> limit_of(const std::string& written)
{
    const auto colon = written.find(':');
    const auto most = colon == std::string::npos ? std::nullopt : parse_whole(written.substr(colon + 1));
    if (!most || *most < 0)
        throw Failure(Fault::usage, "--most: '" + visible(written) + "' is no limit",
                      "write AUTHORITY:N, such as ES:2");
    return {eu_codes({written.substr(0, colon)}).front(), *most};
}

service::CoveragePlanRequest ready(const AskedPlan& asked)
{
    auto request = asked.request;
    if (asked.since.empty() || asked.until.empty())
        throw Failure(Fault::usage, "in which period?", "give the days of the postings: --since DAY --until DAY");
    request.since = required_day("--since", asked.since);
    request.until = required_day("--until", asked.until);
    must_be_among("--topic", asked.topics, topic_choices());
    must_be_among("--task", asked.tasks, task_choices());
    request.subjects = asked.topics;
    auto tasks = asked.tasks;
    add_subjects_of(asked.groups, request.subjects, tasks);
    request.subjects.insert(request.subjects.end(), tasks.begin(), tasks.end());
    for (auto* codes : {&request.countries, &request.required, &request.forbidden}) *codes = eu_codes(*codes);
    if (asked.add >= 0) request.add = asked.add;
    if (asked.relocate >= 0) request.relocate = asked.relocate;
    request.movers = eu_codes(request.movers);
    if (!asked.budget.empty()) {
        request.budget = parse_hundredths(asked.budget);
        if (!request.budget || *request.budget < 0)
            throw Failure(Fault::usage, "--budget: '" + visible(asked.budget) + "' is no amount",
                          "write euro with at most two decimals, such as 250000 or 99999.50");
    }
    if (!asked.costs.empty()) request.costs = row_source(asked.costs, asked.from, asked.delimiter);
    for (const auto& limit : asked.limits) request.limits.push_back(limit_of(limit));
    return request;
}

bool asks_for_network(const AskedPlan& asked)
{
    const auto& request = asked.request;
    const bool words = !asked.topics.empty() || !asked.tasks.empty() || !asked.groups.empty() ||
                       !asked.limits.empty() || !request.countries.empty() || !request.regions.empty() ||
                       !request.required.empty() || !request.forbidden.empty() || !request.free.empty() ||
                       !request.movers.empty() || !request.kept.empty();
    const bool texts = !asked.since.empty() || !asked.until.empty() || !asked.costs.empty() || !asked.budget.empty();
    return words || texts || asked.add >= 0 || asked.relocate >= 0 || request.close || request.twice ||
           request.whole_region || request.reach > 0 || request.per_host > 1;
}

void add_wishes(CommandLine& app, AskedPlan& asked)
{
    auto& request = asked.request;
    app.add_option("--since", asked.since, "first day of the postings")->type_name("DAY");
    app.add_option("--until", asked.until, "last day of the postings")->type_name("DAY");
    add_whole(app, "--add", asked.add, {0, most_postings}, "at most so many postings")->type_name("K");
    app.add_flag("--close", request.close, "the least that closes all gaps, by cost or by number");
    app.add_option("--budget", asked.budget, "the costs add up to no more, in euro; with --costs")->type_name("EUR");
    app.add_option("--costs", asked.costs, "CSV, TSV or JSON Lines: country, cost of a posting there in euro")
        ->type_name("FILE");
    app.add_option("--from", asked.from, "csv, tsv or jsonl, where the name of the costs does not say it")
        ->type_name("FORMAT");
    app.add_option("--delimiter", asked.delimiter, "what parts the cells of CSV: , or ; or tab")->type_name("CHAR");
    add_words(app, "--topic", asked.topics, "topics that each posting has a mandate for, a-l of Art 3(4)");
    add_words(app, "--task", asked.tasks, "tasks that each has a mandate for");
    add_words(app, "--group", asked.groups, "the topics and tasks of these groups: return or smuggling");
    add_words(app, "--country", request.countries, "hosts and gaps of these countries alone");
    add_words(app, "--region", request.regions, "of these regions alone");
    add_words(app, "--require", request.required, "hosts that must be among them");
    add_words(app, "--forbid", request.forbidden, "hosts that must not");
    add_words(app, "--free", request.free, "deployments that leave their hosts and are placed anew");
    add_whole(app, "--relocate", asked.relocate, {0, most_postings},
              "at most so many deployments are chosen to move elsewhere")
        ->type_name("K");
    add_words(app, "--authority", request.movers, "with --relocate: officers of these authorities alone may move");
    add_words(app, "--keep", request.kept, "with --relocate: deployments that stay where they are");
    add_words(app, "--most", asked.limits, "AUTHORITY:N, its postings at most; then only these authorities send");
    add_whole(app, "--reach", request.reach, {0, 50}, "neighbours that each posting covers, those that lack most (0)");
    app.add_flag("--whole-region", request.whole_region, "each covers all of its region instead");
    add_whole(app, "--per-host", request.per_host, {1, 20}, "postings in one country at most (1)");
    app.add_flag("--twice", request.twice, "one officer more than is required everywhere, as backup");
}

Action coverage_plan(CommandLine& app)
{
    auto asked = std::make_shared<AskedPlan>();
    add_wishes(app, *asked);
    app.add_option("--from-problem", asked->problem, "solve a plain instance instead: ilonet-problem(5)")
        ->type_name("FILE");
    add_seconds(app, "--time-limit", asked->request.seconds, 0.01, a_day,
                "seconds after which the best so far is shown (60)");
    add_list_options(app, asked->list);
    return [asked](Session& session) {
        if (!asked->problem.empty() && asks_for_network(*asked))
            throw Failure(Fault::usage, "--from-problem is an instance by itself", "leave the other options out");
        auto answer = asked->problem.empty() ? service::coverage_plan(session.context(), ready(*asked))
                                             : service::solve_location(asked->problem, asked->request.seconds);
        const bool impossible = answer.differs;
        session.print(std::move(answer), {}, asked->list);
        return impossible ? Exit::answer_is_no : Exit::done;
    };
}

} // namespace

CommandTable coverage_plan_commands()
{
    static constexpr std::array verbs{
        Command{
            "coverage plan", "Where more officers would help most, with proof; a proposal, nothing is written",
            "ilonet coverage plan --since 2026-07-01 --until 2026-12-31 --add 5 --group smuggling --reach 2 --db network.db",
            coverage_plan},
    };
    return {6100, verbs};
}

} // namespace ilonet::cmd
