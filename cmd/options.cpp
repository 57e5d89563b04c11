#include "options.hpp"

#include "choices.hpp"
#include "model/code.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "model/snapshot.hpp"
#include "naming.hpp"
#include "numbers.hpp"

#include <algorithm>

namespace ilonet::cmd {
namespace {

constexpr const char* output_group = "Output";
constexpr const char* general_group = "General";

std::string dashed(std::string_view field)
{
    std::string option = "--" + std::string(field);
    std::replace(option.begin(), option.end(), '_', '-');
    return option;
}

std::string described_alone(const Field& field)
{
    std::string text(field.help);
    if (!field.choices.empty()) text += ": " + one_of(field.choices);
    return text;
}

std::string described(const Field& field)
{
    auto text = described_alone(field);
    if (holds_several(field.type)) text += ", parted by spaces or commas";
    return text;
}

} // namespace

Option* add_words(CommandLine& app, const std::string& name, std::vector<std::string>& words, const std::string& what)
{
    return app.add_option(name, words, what)->type_name("WORD,...");
}

void add_global_options(CommandLine& app, Globals& globals, std::string_view words)
{
    app.add_option("--db", globals.db, "the file; else ILONET_DB")->type_name("FILE")->group(general_group);
    app.add_option("--as", globals.acting, "the authority that acts")->type_name("CODE")->group(general_group);
    app.add_option("--operator", globals.operator_code,
                   "code of the person at work, for the journal; else ILONET_OPERATOR")
        ->type_name("CODE")
        ->group(general_group);
    app.add_option("--today", globals.today, "take this day for today; else ILONET_TODAY")
        ->type_name("DAY")
        ->group(general_group);
    app.add_option("--as-known-at", globals.known_at,
                   "answer from the file as it was known: a revision's number, a day or a UTC instant")
        ->type_name("WHEN")
        ->group(general_group);
    constexpr double an_hour = 3600;
    add_seconds(app, "--lock-wait", globals.lock_wait, 0, an_hour, "seconds to wait while another program writes (5)")
        ->group(general_group);
    app.add_flag("-n,--dry-run", globals.dry_run, "do all but write")->group(general_group);
    app.add_flag("-y,--yes", globals.yes, "answer yes to questions")->group(general_group);
    app.add_option("-f,--format", globals.format,
                   one_of(std::string(render::format_names())) + " (terminal: table; pipe: tsv)")
        ->type_name("FORMAT")
        ->group(output_group);
    app.add_option("-o,--output", globals.outputs, "write to a file instead; may be repeated")
        ->type_name("FORMAT:PATH")
        ->group(output_group);
    app.add_option("--columns", globals.columns, "these columns alone, in this order")
        ->type_name("NAME,...")
        ->group(output_group);
    if (names_countries(words))
        app.add_option("--lang", globals.lang, "names of countries in this language of the Union, such as fr")
            ->type_name("CODE")
            ->group(output_group);
    app.add_option("--color", globals.color, "auto, always or never")
        ->choices(words_of(color_choices))
        ->type_name("WHEN")
        ->group(output_group);
    app.add_flag("--no-pager", globals.no_pager, "write all to the terminal at once")->group(output_group);
    app.add_flag("-q,--quiet", globals.quiet, "no notes and warnings")->group(output_group);
    app.add_flag("-v,--verbose", globals.verbose, "all warnings")->group(output_group);
    app.add_flag("--help", globals.help, "this text")->group(general_group);
}

void add_list_options(CommandLine& app, ListOptions& options)
{
    app.add_option("--sort", options.sort, "sort by these columns; -NAME for descending")->type_name("NAME,...");
    add_whole(app, "--limit", options.limit, {0, 1'000'000'000}, "at most so many rows");
}

void add_filter_options(CommandLine& app, FilterOptions& options)
{
    add_words(app, "--country", options.countries, "host countries");
    add_words(app, "--region", options.regions, "regions of host countries");
    add_words(app, "--authority", options.authorities, "deploying authorities");
    add_words(app, "--topic", options.written_topics, "topics a-l that are mandated");
    add_words(app, "--task", options.written_tasks,
              "tasks that are mandated: return, resettlement, admission or sharing");
    add_words(app, "--group", options.groups, "groups of topics and tasks that are mandated: return or smuggling");
    add_words(app, "--state", options.states, "states: planned, active, ended or cancelled");
    app.add_option("--on", options.on, "in service on this day; with --state planned: planned for it")
        ->type_name("DAY");
    app.add_option("--since", options.since, "in service on this day or later")->type_name("DAY");
    app.add_option("--until", options.until, "in service on this day or before")->type_name("DAY");
}

void add_partner_option(CommandLine& app, FilterOptions& options)
{
    add_words(app, "--partner", options.partners, "member states that take part");
}

Day required_day(const std::string& option, const std::string& written)
{
    if (const auto day = Day::parse(written)) return *day;
    throw Failure(Fault::usage, option + ": '" + visible(written) + "' is no day",
                  "write YYYY-MM-DD, such as 2026-01-31");
}

std::optional<Day> day_option(const std::string& option, const std::string& written)
{
    return written.empty() ? std::nullopt : std::optional(required_day(option, written));
}

std::vector<std::string> eu_codes(std::vector<std::string> codes)
{
    for (auto& code : codes) code = std::string(eu_code(code));
    return codes;
}

void must_be_among(const std::string& option, const std::vector<std::string>& written, std::string_view choices)
{
    const auto known = words_of(choices);
    for (const auto& word : written) {
        if (std::find(known.begin(), known.end(), word) != known.end()) continue;
        const auto meant = did_you_mean(word, std::span<const std::string>(known));
        throw Failure(Fault::usage, option + ": there is no '" + spelled_out(word) + "'",
                      meant.empty() ? "write " + one_of(choices) : meant);
    }
}

void add_subjects_of(const std::vector<std::string>& groups, std::vector<std::string>& topics,
                     std::vector<std::string>& tasks)
{
    must_be_among("--group", groups, group_choices());
    for (const auto& group : subject_groups()) {
        if (std::find(groups.begin(), groups.end(), group.name) == groups.end()) continue;
        for (auto& subject : words_of(group.subjects)) (subject.size() == 1 ? topics : tasks).push_back(subject);
    }
}

records::Filter FilterOptions::filter() const
{
    must_be_among("--topic", written_topics, topic_choices());
    must_be_among("--task", written_tasks, task_choices());
    auto topics = written_topics;
    auto tasks = written_tasks;
    add_subjects_of(groups, topics, tasks);
    must_be_among("--state", states, state_choices());
    records::Filter filter{eu_codes(countries),
                           regions,
                           eu_codes(authorities),
                           topics,
                           tasks,
                           states,
                           eu_codes(partners),
                           {},
                           {},
                           day_option("--on", on),
                           {day_option("--since", since), day_option("--until", until)}};
    if (!filter.period.in_order())
        throw Failure(Fault::usage, "--since " + since + " lies after --until " + until, "exchange the two days");
    return filter;
}

namespace {

bool holds_codes(FieldType type)
{
    return type == FieldType::authority || type == FieldType::authorities || type == FieldType::network ||
           type == FieldType::networks || type == FieldType::country;
}

} // namespace

void BoardFilterOptions::add_to(CommandLine& app, const Kind& kind, const std::vector<std::string_view>& fields)
{
    for (const auto name : fields) {
        const auto& field = kind.fields[static_cast<std::size_t>(kind.index_of(name))];
        auto& asked = *asked_.emplace_back(std::make_unique<Asked>(Asked{field, {}}));
        add_words(app, dashed(name), asked.words, "those with: " + described_alone(field))->holds(field);
    }
    app.add_option("--on", on_, "those that hold this day")->type_name("DAY");
    app.add_option("--since", since_, "those that hold this day or a later one")->type_name("DAY");
    app.add_option("--until", until_, "those that hold this day or one before")->type_name("DAY");
}

records::Filter BoardFilterOptions::filter() const
{
    records::Filter filter;
    for (const auto& asked : asked_) {
        const auto& [field, words] = *asked;
        if (words.empty()) continue;
        if (!field.choices.empty()) must_be_among(dashed(field.name), words, field.choices);
        filter.fields.emplace_back(field.name, holds_codes(field.type) ? eu_codes(words) : words);
    }
    filter.on = day_option("--on", on_);
    filter.period = {day_option("--since", since_), day_option("--until", until_)};
    if (!filter.period.in_order())
        throw Failure(Fault::usage, "--since " + since_ + " lies after --until " + until_, "exchange the two days");
    return filter;
}

void FieldOptions::add_to(CommandLine& app, const Kind& kind, const std::vector<std::string_view>& except, Empty empty)
{
    for (const auto& field : kind.fields) {
        const bool left_out = std::find(except.begin(), except.end(), field.name) != except.end();
        const bool of_programs = field.type == FieldType::digest;
        if (field.name == "uid" || field.name == "owner" || of_programs || left_out) continue;
        auto& given = *given_.emplace_back(std::make_unique<Given>(Given{std::string(field.name), {}, false}));
        const bool several = holds_several(field.type);
        auto* option = app.add_option(
                              dashed(field.name),
                              [&given, several](const std::string& value) {
                                  given.value = value;
                                  if (several) std::replace(given.value.begin(), given.value.end(), ',', ' ');
                                  given.given = true;
                              },
                              described(field))
                           ->type_name(several ? "VALUE,..." : "VALUE")
                           ->holds(field);
        if (empty == Empty::clears) option->may_be_empty();
    }
}

records::Changes FieldOptions::changes() const
{
    records::Changes changes;
    for (const auto& given : given_)
        if (given->given) changes.emplace_back(given->field, given->value);
    return changes;
}

} // namespace ilonet::cmd
