#include "model/decimal.hpp"
#include "model/safe_text.hpp"
#include "options.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

struct AskedOfJournal {
    std::string revision, uid, field, reason;
    service::LogRequest log;
    bool head = false, last = false;
    ListOptions list;
};

std::int64_t must_be_revision(const std::string& written)
{
    const auto number = parse_whole(written);
    if (number && *number > 0) return *number;
    throw Failure(Fault::usage, "'" + visible(written) + "' is no revision", "write its number, such as 12");
}

Action log(CommandLine& app)
{
    auto options = std::make_shared<AskedOfJournal>();
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
    auto options = std::make_shared<AskedOfJournal>();
    app.add_option("REVISION", options->revision, "the revision to take back");
    app.add_flag("--last", options->last, "the newest revision");
    return [options](Session& session) {
        if (options->revision.empty() != options->last)
            throw Failure(Fault::usage, "which revision?",
                          "write its number, or --last for the newest; list them with: ilonet log");
        const auto revision =
            options->last ? std::optional<std::int64_t>{} : std::optional(must_be_revision(options->revision));
        session.print(service::undo(session.context(), revision));
        return Exit::done;
    };
}

Action redact(CommandLine& app)
{
    auto options = std::make_shared<AskedOfJournal>();
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

} // namespace

CommandTable log_commands()
{
    static constexpr std::array verbs{
        Command{"log", "List the journal, or one revision field by field",
                "ilonet log --limit 20 --sort -revision --db network.db", log},
        Command{"undo", "Take a revision back", "ilonet undo 12 --db network.db", undo},
        Command{"redact", "Blank a free text in a record and in the journal",
                "ilonet redact ES-d-12 duties --reason 'named a person' --yes --db network.db", redact},
    };
    return {9300, verbs};
}

} // namespace ilonet::cmd
