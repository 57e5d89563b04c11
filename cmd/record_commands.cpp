#include "record_commands.hpp"

#include "model/safe_text.hpp"
#include "options.hpp"
#include "session.hpp"

namespace ilonet::cmd {
namespace {

template <typename Options>
std::shared_ptr<Options> make()
{
    return std::make_shared<Options>();
}

struct NamedRecord {
    std::string uid;
    FieldOptions fields;
};

struct Listed {
    bool idle = false, unnotified = false;
    FilterOptions filter;
    ListOptions list;
};

void must_be_uid(const RecordNoun& noun, const std::string& uid)
{
    const auto canonical = canonical_cell(noun.kind.fields.front(), uid);
    if (!canonical.problem.empty()) throw Failure(Fault::usage, canonical.problem, canonical.help);
}

void must_be_of_csv(const std::string& path, read::RowFormat format, const std::string& delimiter)
{
    if (delimiter.empty() || format == read::RowFormat::csv) return;
    const bool tsv = format == read::RowFormat::tsv;
    if (tsv && delimiter_of(delimiter) == '\t') return;
    throw Failure(Fault::usage,
                  "--delimiter is of CSV, and " + (path == "-" ? "standard input" : visible(path)) + " is read as " +
                      (tsv ? "TSV" : "JSON Lines"),
                  "leave it out, or say that it is CSV with --from csv");
}

} // namespace

char delimiter_of(const std::string& written)
{
    if (written == "tab" || written == "\\t" || written == "\t") return '\t';
    if (written.empty()) return ',';
    if (written == "," || written == ";") return written.front();
    throw Failure(Fault::usage, "--delimiter: '" + visible(written) + "' cannot part the cells", "write , or ; or tab");
}

void must_be_date_format(const std::string& written)
{
    if (!written.empty() && !read::is_date_format(written))
        throw Failure(Fault::usage, "--date-format: '" + visible(written) + "' is no form of a date",
                      "write it with DD, MM and YYYY, such as DD/MM/YYYY or D.M.YYYY");
}

std::optional<read::RowFormat> row_format(const std::string& from)
{
    if (from.empty()) return std::nullopt;
    if (from == "csv") return read::RowFormat::csv;
    if (from == "tsv") return read::RowFormat::tsv;
    if (from == "jsonl") return read::RowFormat::jsonl;
    throw Failure(Fault::usage, "--from: there is no format '" + visible(from) + "'", "write csv, tsv or jsonl");
}

read::RowSource row_source(const std::string& path, const std::string& from, const std::string& delimiter)
{
    read::RowSource source;
    source.path = path;
    const auto named = row_format(from);
    source.format = named ? *named : read::row_format_of(path);
    source.delimiter = delimiter_of(delimiter);
    must_be_of_csv(path, source.format, delimiter);
    return source;
}

records::ImportRequest import_request(const ImportOptions& options)
{
    records::ImportRequest request;
    request.source = row_source(options.path, options.from, options.delimiter);
    request.source.date_format = options.date_format;
    must_be_date_format(options.date_format);
    request.update = options.update;
    request.partial = options.partial;
    request.rejects = options.rejects;
    if (!request.rejects.empty() && !request.partial)
        throw Failure(Fault::usage, "--rejects goes with --partial", "add --partial to keep the good rows");
    return request;
}

Action add_record(CommandLine& app, const RecordNoun& noun)
{
    auto options = make<NamedRecord>();
    app.add_option("UID", options->uid, "id; without it the owner's next free number");
    options->fields.add_to(app, noun.kind, {});
    return [options, noun](Session& session) {
        if (!options->uid.empty()) must_be_uid(noun, options->uid);
        session.print(
            records::add(session.context(), noun.kind, noun.words + " add", options->uid, options->fields.changes()));
        return Exit::done;
    };
}

Action set_record(CommandLine& app, const RecordNoun& noun)
{
    auto options = make<NamedRecord>();
    app.add_option("UID", options->uid, "id")->required();
    options->fields.add_to(app, noun.kind, noun.not_settable, Empty::clears);
    return [options, noun](Session& session) {
        const auto changes = options->fields.changes();
        if (changes.empty())
            throw Failure(Fault::usage, "nothing to set", "name a field; an empty value (--FIELD '') clears it");
        session.print(records::set(session.context(), noun.kind, noun.words + " set", options->uid, changes));
        return Exit::done;
    };
}

Action end_record(CommandLine& app, const RecordNoun& noun)
{
    struct Ended {
        std::string uid, until;
    };
    auto options = make<Ended>();
    app.add_option("UID", options->uid, "id")->required();
    app.add_option("--until", options->until, "last day")->required()->type_name("DAY");
    return [options, noun](Session& session) {
        session.print(records::end_record(session.context(), noun.kind, noun.words + " end", options->uid,
                                          required_day("--until", options->until)));
        return Exit::done;
    };
}

namespace {

Action list_of_board(CommandLine& app, const RecordNoun& noun, bool exporting)
{
    struct ListedOfBoard {
        BoardFilterOptions filter;
        ListOptions list;
    };
    auto options = make<ListedOfBoard>();
    options->filter.add_to(app, noun.kind, noun.filters);
    if (!exporting) add_list_options(app, options->list);
    return [options, noun, exporting](Session& session) {
        const auto usual = exporting ? std::vector<std::string>{} : noun.usual_columns;
        auto answer = records::list(session.context(), noun.kind, options->filter.filter());
        if (!exporting) records::add_minor_units(answer.result, noun.kind);
        session.print(std::move(answer), usual, options->list);
        return Exit::done;
    };
}

} // namespace

Action list_records(CommandLine& app, const RecordNoun& noun)
{
    if (noun.kind.of_board || noun.kind.of_ledger) return list_of_board(app, noun, false);
    auto options = make<Listed>();
    add_filter_options(app, options->filter);
    if (noun.joint_work) add_partner_option(app, options->filter);
    if (noun.kind.id == KindId::officer)
        app.add_flag("--without-mandate", options->idle, "in service today (or --on) without any mandate");
    if (noun.kind.id == KindId::deployment)
        app.add_flag("--unnotified", options->unnotified,
                     "those of which the board has not been told all, and what is due");
    add_list_options(app, options->list);
    return [options, noun](Session& session) {
        if (options->unnotified) {
            auto usual = noun.usual_columns;
            usual.emplace_back("due");
            session.print(service::unnotified(session.context(), options->filter.filter()), usual, options->list);
            return Exit::done;
        }
        const auto wanted = session.wanted(noun.usual_columns, options->list);
        auto filter = options->filter.filter();
        if (options->idle) filter.idle_on = filter.on.value_or(session.today());
        session.print(records::list(session.context(), noun.kind, filter, wanted), noun.usual_columns, options->list);
        return Exit::done;
    };
}

Action show_record(CommandLine& app, const RecordNoun& noun)
{
    auto uid = make<std::string>();
    app.add_option("UID", *uid, "id")->required();
    return [uid, noun](Session& session) {
        auto answer = records::show(session.context(), noun.kind, *uid);
        records::add_minor_units(answer.result, noun.kind);
        session.print(std::move(answer));
        return Exit::done;
    };
}

void add_import_options(CommandLine& app, ImportOptions& options, bool with_update)
{
    app.add_option("FILE", options.path, "CSV, TSV or JSON Lines in the columns of export; - for standard input")
        ->required();
    app.add_option("--from", options.from, "csv, tsv or jsonl, where the name does not say it")->type_name("FORMAT");
    app.add_option("--delimiter", options.delimiter, "what parts the cells of CSV: , or ; or tab")->type_name("CHAR");
    app.add_option("--date-format", options.date_format, "how the file writes days, such as DD/MM/YYYY (YYYY-MM-DD)")
        ->type_name("FORM");
    if (with_update) app.add_flag("--update", options.update, "lay rows over records that differ");
    app.add_flag("--partial", options.partial, "keep the good rows of a file with bad ones; exit 3 all the same");
    app.add_option("--rejects", options.rejects, "write the rejected rows there")->type_name("PATH");
}

Action import_records(CommandLine& app, const RecordNoun& noun)
{
    auto options = make<ImportOptions>();
    add_import_options(app, *options, true);
    return [options, noun](Session& session) {
        auto answer = records::import(session.context(), noun.kind, noun.words + " import", import_request(*options));
        const bool rejected = has_error(answer.findings);
        session.print(std::move(answer));
        return rejected ? Exit::content : Exit::done;
    };
}

Action export_records(CommandLine& app, const RecordNoun& noun)
{
    if (noun.kind.of_board || noun.kind.of_ledger) return list_of_board(app, noun, true);
    auto options = make<FilterOptions>();
    add_filter_options(app, *options);
    if (noun.joint_work) add_partner_option(app, *options);
    return [options, noun](Session& session) {
        session.print(records::list(session.context(), noun.kind, options->filter()));
        return Exit::done;
    };
}

} // namespace ilonet::cmd
