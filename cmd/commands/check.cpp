
#include "files_of.hpp"
#include "help.hpp"
#include "model/safe_text.hpp"
#include "model/wording.hpp"
#include "numbers.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "render/render.hpp"
#include "service/service.hpp"
#include "session.hpp"
#include "spelling.hpp"

#include <algorithm>
#include <array>

namespace ilonet::cmd {
namespace {

constexpr std::int64_t no_limit = -1;

struct CheckOptions {
    std::vector<std::string> paths, kinds;
    std::string from, delimiter, date_format, expect_head;
    service::Sieve sieve;
    std::int64_t limit = no_limit;
    bool strict = false, update = false;
};

service::CheckRequest check_request(const CheckOptions& options)
{
    service::CheckRequest request;
    request.paths = options.paths;
    for (const auto& kind : options.kinds) {
        const auto colon = kind.find(':');
        if (colon == 0 || colon == std::string::npos || colon + 1 == kind.size())
            throw Failure(Fault::usage, "--kind: '" + visible(kind) + "' does not name a kind and a file",
                          "write KIND:PATH, such as officer:people.csv");
        request.kinds.emplace_back(kind.substr(0, colon), kind.substr(colon + 1));
    }
    request.from = row_format(options.from);
    if (!options.delimiter.empty()) request.delimiter = delimiter_of(options.delimiter);
    must_be_date_format(options.date_format);
    request.date_format = options.date_format;
    request.update = options.update;
    return request;
}

// Only --db counts: a check of files must not depend on a variable set for other commands.
bool has_file(const Session& session) { return !session.globals().db.empty() && !session.db_from_environment(); }

Exit tell(Session& session, const CheckOptions& options, Findings findings, const render::Checked& checked)
{
    auto sifted = service::sift(spelled(std::move(findings)), options.sieve);
    for (const auto& remark : sifted.remarks) session.say(remark);
    const auto errors = std::count_if(sifted.findings.begin(), sifted.findings.end(),
                                      [](const Finding& finding) { return finding.severity == Severity::error; });
    const auto all = sifted.findings.size();
    auto sum = counted(errors, "error") + ", " + counted(static_cast<std::int64_t>(all) - errors, "warning");
    if (sifted.muted > 0) sum += ", " + std::to_string(sifted.muted) + " muted by the baseline";
    if (options.limit != no_limit && all > static_cast<std::size_t>(options.limit)) {
        sum += "; the first " + std::to_string(options.limit) + " are written";
        sifted.findings.resize(static_cast<std::size_t>(options.limit));
    }
    session.say(sum);
    session.print_findings(sifted.findings, checked);
    return errors > 0 || (options.strict && all > 0) ? Exit::answer_is_no : Exit::done;
}

Exit run(Session& session, const CheckOptions& options)
{
    const bool file = has_file(session);
    const bool paths = !options.paths.empty() || !options.kinds.empty();
    if (!paths && !file) throw Failure(Fault::usage, "nothing to check", "name files or folders, or a file with --db");
    if (!options.expect_head.empty() && (!file || paths))
        throw Failure(Fault::usage, "--expect-head goes with --db alone",
                      paths && file ? "check the file first, without PATH" : "");
    if (options.update && !(file && paths))
        throw Failure(Fault::usage, "--update goes with files that are checked against --db");
    service::sift({}, options.sieve); // a slip in an option is better known before the work
    Findings findings;
    render::Checked checked;
    const auto rules = spelled(service::rule_texts());
    checked.rules = rules;
    checked.suite = "ilonet check";
    checked.strict = options.strict;
    checked.version = version_number();
    const auto context = session.context_without_file(); // --db is there where it is needed; no variable counts
    if (paths) {
        const auto request = check_request(options);
        auto answer = file ? service::check_against(context, request) : service::check_paths(context, request);
        for (const auto& remark : answer.remarks) session.say(remark);
        findings = std::move(answer.findings);
        checked.files = std::move(answer.files);
        must_keep(session, checked.files);
    } else {
        auto answer = service::check_db(context, options.expect_head);
        for (const auto& remark : answer.remarks) session.say(remark);
        findings.insert(findings.end(), answer.findings.begin(), answer.findings.end());
        checked.whole = session.globals().db;
    }
    return tell(session, options, std::move(findings), checked);
}

Action check(CommandLine& app)
{
    auto options = std::make_shared<CheckOptions>();
    app.add_option("PATH", options->paths, "TOML, CSV, TSV and JSON Lines files, and folders; - for standard input");
    app.add_option("--kind", options->kinds, "what the rows of a file are, such as officer:people.csv; may be repeated")
        ->type_name("KIND:PATH");
    app.add_option("--from", options->from, "csv, tsv or jsonl, where a name does not say it")->type_name("FORMAT");
    app.add_option("--delimiter", options->delimiter, "what parts the cells of CSV: , or ; or tab")->type_name("CHAR");
    app.add_option("--date-format", options->date_format, "how rows write days, such as DD/MM/YYYY (YYYY-MM-DD)")
        ->type_name("FORM");
    add_words(app, "--select", options->sieve.select, "these rules alone, such as D05, or families, such as D");
    add_words(app, "--ignore", options->sieve.ignore, "all but these rules or families");
    app.add_option("--baseline", options->sieve.baseline, "mute the findings of this file, as --output json: wrote it")
        ->type_name("PATH");
    add_whole(app, "--limit", options->limit, {0, 1'000'000'000},
              "write at most so many findings; the count tells all");
    app.add_option("--expect-head", options->expect_head, "with --db alone: the digest that the journal must end with")
        ->type_name("DIGEST");
    app.add_flag("--update", options->update, "with PATH and --db: rows may be laid over records that differ");
    app.add_flag("--strict", options->strict, "exit 1 on a warning, too");
    return [options](Session& session) { return run(session, *options); };
}

} // namespace

CommandTable check_commands()
{
    // What --format and --output take beside the formats of lists: those of findings.
    static const std::array verbs{
        Command{"check",
                "Check files before anything is imported, or a file and its journal",
                "ilonet check config/ --strict",
                check,
                {},
                render::findings_format_names()},
    };
    return {9100, verbs};
}

} // namespace ilonet::cmd
