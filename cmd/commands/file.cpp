#include "check.hpp"
#include "choices.hpp"
#include "commands.hpp"
#include "complete.hpp"
#include "files_of.hpp"
#include "help.hpp"
#include "model/decimal.hpp"
#include "model/nearest.hpp"
#include "model/text.hpp"
#include "options.hpp"
#include "service/named_files.hpp"
#include "session.hpp"

#include <algorithm>
#include <array>

namespace ilonet::cmd {

namespace {

struct FileOptions {
    std::string path, authority, revision, rule, uid, field, reason;
    service::LogRequest log;
    std::vector<std::string> paths, words;
    bool group = false, exit_code = false, prune = false, head = false, last = false;
    ListOptions list;
};

std::shared_ptr<FileOptions> make() { return std::make_shared<FileOptions>(); }

// No revision tells of what is done to a whole file: where the answer cannot be written, the message does.
void print_done(Session& session, service::Answer answer, const std::string& done)
{
    try {
        session.print(std::move(answer));
    } catch (const Failure& failure) {
        if (session.globals().dry_run) throw;
        throw Failure(Exit::io, done + "; answer not written: " + failure.what(), "it need not be repeated");
    }
}

Action init(CommandLine& app)
{
    auto options = make();
    app.add_option("FILE", options->path, "the file to make")->required();
    app.add_option("--authority", options->authority, "a national file: only this authority's records can be written")
        ->type_name("CODE");
    app.add_flag("--group", options->group, "let the group read and write the file");
    return [options](Session& session) {
        print_done(session,
                   service::init(session.context_without_file(), options->path, options->authority, options->group),
                   options->path + " was made");
        return Exit::done;
    };
}

Action upgrade(CommandLine& app)
{
    auto options = make();
    app.add_option("FILE", options->path, "the file to bring up to date")->required();
    return [options](Session& session) {
        print_done(session, service::upgrade(session.context_without_file(), options->path),
                   options->path + " is of the present schema");
        return Exit::done;
    };
}

Action plan(CommandLine& app)
{
    auto options = make();
    app.add_option("PATH", options->paths, "TOML files and folders")->required();
    app.add_flag("--prune", options->prune, "also what apply --prune would remove");
    app.add_flag("--exit-code", options->exit_code, "exit 1 where something would change");
    add_list_options(app, options->list);
    return [options](Session& session) {
        must_keep(session, service::files_of_configuration(options->paths));
        auto answer = service::plan(session.context(), {options->paths, options->prune});
        const bool differs = answer.differs;
        session.print(std::move(answer), {}, options->list);
        return options->exit_code && differs ? Exit::answer_is_no : Exit::done;
    };
}

Action apply(CommandLine& app)
{
    auto options = make();
    app.add_option("PATH", options->paths, "TOML files and folders")->required();
    app.add_flag("--prune", options->prune, "remove reference records that these paths do not hold");
    return [options](Session& session) {
        must_keep(session, service::files_of_configuration(options->paths));
        if (options->prune && !session.confirmed("Remove reference records that are not in these files?")) {
            session.say("nothing was written");
            return Exit::done;
        }
        session.print(service::apply(session.context(), {options->paths, options->prune}));
        return Exit::done;
    };
}

std::int64_t must_be_revision(const std::string& written)
{
    const auto number = parse_whole(written);
    if (number && *number > 0) return *number;
    throw Failure(Exit::usage, "'" + visible(written) + "' is no revision", "write its number, such as 12");
}

Action log(CommandLine& app)
{
    auto options = make();
    app.add_option("REVISION", options->revision, "one revision, field by field");
    app.add_flag("--head", options->head, "number and digest of the newest revision");
    app.add_option("--uid", options->log.uid, "the history of this record, field by field")->type_name("UID");
    app.add_option("--authority", options->log.authority, "revisions that acted for it or changed its records")
        ->type_name("CODE");
    app.add_option("--by", options->log.operator_code, "revisions by this operator code")->type_name("CODE");
    app.add_option("--since", options->log.since, "from this day or UTC instant on")->type_name("WHEN");
    app.add_option("--until", options->log.until, "up to this day (whole) or UTC instant")->type_name("WHEN");
    add_list_options(app, options->list);
    return [options](Session& session) {
        const std::vector<std::string> usual{"revision", "instant",  "acting",  "operator",
                                             "command",  "inserted", "updated", "deleted"};
        options->log.authority = eu_codes({options->log.authority}).front();
        if (options->head)
            session.print(service::log_head(session.context()));
        else if (!options->log.uid.empty())
            session.print(service::log_of_record(session.context(), options->log),
                          {"revision", "instant", "operator", "command", "operation", "field", "before", "after"},
                          options->list);
        else if (options->revision.empty())
            session.print(service::log(session.context(), options->log), usual, options->list);
        else
            session.print(service::log_revision(session.context(), must_be_revision(options->revision)), {},
                          options->list);
        return Exit::done;
    };
}

Action undo(CommandLine& app)
{
    auto options = make();
    app.add_option("REVISION", options->revision, "the revision to take back");
    app.add_flag("--last", options->last, "the newest revision");
    return [options](Session& session) {
        if (options->revision.empty() != options->last)
            throw Failure(Exit::usage, "which revision?",
                          "write its number, or --last for the newest; list them with: ilonet log");
        const auto revision =
            options->last ? std::optional<std::int64_t>{} : std::optional(must_be_revision(options->revision));
        session.print(service::undo(session.context(), revision));
        return Exit::done;
    };
}

Action redact(CommandLine& app)
{
    auto options = make();
    app.add_option("UID", options->uid, "id of the record")->required();
    app.add_option("FIELD", options->field, "the free text to blank, such as duties")->required();
    app.add_option("--reason", options->reason, "why, for the journal")->required()->type_name("TEXT");
    return [options](Session& session) {
        if (!session.confirmed("Blank " + options->field + " of " + options->uid +
                               " in the record and in the whole journal? This cannot be undone.")) {
            session.say("nothing was written");
            return Exit::done;
        }
        session.print(service::redact(session.context(), options->uid, options->field, options->reason));
        return Exit::done;
    };
}

Action backup(CommandLine& app)
{
    auto options = make();
    app.add_option("FILE", options->path, "the copy to make")->required();
    return [options](Session& session) {
        print_done(session, service::backup(session.context(), options->path), options->path + " was made");
        return Exit::done;
    };
}

Action restore(CommandLine& app)
{
    auto options = make();
    app.add_option("FILE", options->path, "the backup; it is checked first")->required();
    return [options](Session& session) {
        const auto context = session.context();
        service::verify_backup(context, options->path);
        if (service::exists(context.db) && !session.confirmed("Put " + options->path + " in the place of " +
                                                              context.db + "? What was written since is lost.")) {
            session.say("nothing was written");
            return Exit::done;
        }
        print_done(session, service::restore(context, options->path), context.db + " was restored");
        return Exit::done;
    };
}

Action query(CommandLine& app)
{
    auto options = make();
    app.add_option("SELECT", options->path, "one SELECT over the views that 'ilonet schema' lists")->required();
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::query(session.context(), options->path), {}, options->list);
        return Exit::done;
    };
}

Action schema(CommandLine& app)
{
    auto options = make();
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::schema(), {}, options->list);
        return Exit::done;
    };
}

Action explain(CommandLine& app)
{
    auto options = make();
    app.add_option("RULE", options->rule, "id of a rule, such as D05")->required();
    return [options](Session& session) {
        session.print(service::explain(options->rule));
        return Exit::done;
    };
}

Action completion(CommandLine& app)
{
    auto options = make();
    app.add_option("SHELL", options->path, "bash, zsh or fish")->required();
    return [options](Session& session) {
        must_be_among("completion", {options->path}, shell_choices);
        session.print_text(std::string(completion_script(options->path)));
        return Exit::done;
    };
}

Action help(CommandLine& app)
{
    auto options = make();
    app.add_option("WORD", options->words, "a group, a command, or a topic: exit-codes, environment or formats");
    return [options](Session& session) {
        session.print_text(help_on(options->words));
        return Exit::done;
    };
}

Action version(CommandLine&)
{
    return [](Session& session) {
        session.print_text(version_text());
        return Exit::done;
    };
}

constexpr std::array commands{
    Command{"init", "Make a new, empty file", "ilonet init network.db", init},
    Command{"upgrade", "Bring a file of an older version up to date, after a backup", "ilonet upgrade network.db",
            upgrade},
    Command{"check",
            "Check files before anything is imported, or a file and its journal",
            "ilonet check config/ --strict",
            check,
            {},
            check_formats},
    Command{"plan", "Show what apply would do", "ilonet plan config/ --db network.db", plan},
    Command{"apply", "Load member states, third countries, requirements and policy",
            "ilonet apply config/ --db network.db", apply},
    Command{"log", "List the journal, or one revision field by field",
            "ilonet log --limit 20 --sort -revision --db network.db", log},
    Command{"undo", "Take a revision back", "ilonet undo 12 --db network.db", undo},
    Command{"redact", "Blank a free text in a record and in the journal",
            "ilonet redact ES-d-12 duties --reason 'named a person' --yes --db network.db", redact},
    Command{"backup", "Copy the file, without contacts and keys", "ilonet backup monday.db --db network.db", backup},
    Command{"restore", "Put a backup in place, after checking it", "ilonet restore monday.db --db network.db", restore},
    Command{"query", "Ask a SELECT over the stable views",
            "ilonet query 'SELECT country, count(*) AS posts FROM deployments GROUP BY country' --db network.db",
            query},
    Command{"schema", "List the views of query and their columns", "ilonet schema", schema},
    Command{"explain", "Say more about a rule", "ilonet explain D05", explain},
    Command{"completion", "Print what lets a shell complete words: bash, zsh or fish", "ilonet completion bash",
            completion},
    Command{"help", "Help on a group, a command or a topic", "ilonet help deploy", help},
    Command{"version", "The version of the program", "ilonet version", version},
};

} // namespace

std::span<const Command> file_commands() { return commands; }

} // namespace ilonet::cmd
