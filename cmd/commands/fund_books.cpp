// The ledgers beside the books of others.
#include "model/decimal.hpp"
#include "model/ledger.hpp"
#include "model/safe_text.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "service/fund/fund.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

struct Reconciled {
    std::string path, since, until, tolerance, from, delimiter, date_format;
    std::vector<std::string> map, acts, owners, authorities;
    bool decimal_comma = false;
    ListOptions list;
};

// Which column of the file holds what.
void map_columns(const std::vector<std::string>& map, read::StatementForm& form)
{
    const std::array roles{std::pair{"reference", &form.reference}, std::pair{"day", &form.day},
                           std::pair{"amount", &form.amount}};
    for (const auto& pair : map) {
        const auto equals = pair.find('=');
        const auto role = std::find_if(roles.begin(), roles.end(),
                                       [&](const auto& one) { return pair.substr(0, equals) == one.first; });
        if (equals == std::string::npos || equals + 1 == pair.size() || role == roles.end())
            throw Failure(Fault::usage, "--map: '" + visible(pair) + "' names no column",
                          "write reference=COLUMN, day=COLUMN and amount=COLUMN with columns of the file's header");
        if (!role->second->empty())
            throw Failure(Fault::usage, std::string("--map: ") + role->first + " is named twice", "name one column");
        *role->second = pair.substr(equals + 1);
    }
    for (const auto& [name, column] : roles)
        if (column->empty() && column != &form.day)
            throw Failure(Fault::usage, std::string("--map does not say which column is the ") + name,
                          std::string("add ") + name + "=COLUMN");
}

Cents tolerance_of(const std::string& written)
{
    if (written.empty()) return 0;
    if (const auto cents = parse_hundredths(written); cents && *cents >= 0) return *cents;
    throw Failure(Fault::usage, "--tolerance: '" + visible(written) + "' is no amount of euro",
                  "write it such as 0.01");
}

// What does not say it is CSV, whatever its name.
std::string format_of(const Reconciled& options)
{
    const auto named = row_format(options.from);
    if (named == read::RowFormat::jsonl)
        throw Failure(Fault::usage, "--from: a statement is no JSON Lines", "write csv or tsv");
    if (named) return options.from;
    return options.path.ends_with(".tsv") ? "tsv" : "csv";
}

service::ReconcileRequest request_of(const Reconciled& options)
{
    service::ReconcileRequest request;
    request.statement.path = options.path;
    const auto source = row_source(options.path, format_of(options), options.delimiter);
    request.statement.format = source.format;
    request.statement.delimiter = source.format == read::RowFormat::tsv ? '\t' : source.delimiter;
    must_be_date_format(options.date_format);
    request.statement.date_format = options.date_format;
    request.statement.decimal_comma = options.decimal_comma;
    map_columns(options.map, request.statement);
    for (const auto& field : kinds::entry.fields)
        if (field.name == "act") must_be_among("--act", options.acts, field.choices);
    if (!options.acts.empty()) request.acts = options.acts;
    request.owners = eu_codes(options.owners);
    request.authorities = eu_codes(options.authorities);
    request.period = {day_option("--since", options.since), day_option("--until", options.until)};
    if (!request.period.in_order())
        throw Failure(Fault::usage, "--since " + options.since + " lies after --until " + options.until,
                      "exchange the two days");
    request.tolerance = tolerance_of(options.tolerance);
    return request;
}

Action reconcile(CommandLine& app)
{
    auto options = std::make_shared<Reconciled>();
    app.add_option("FILE", options->path, "statement as CSV or TSV with a header; - for standard input")->required();
    add_words(app, "--map", options->map,
              "columns of the file: reference=NAME, day=NAME (may be left out), amount=NAME");
    add_words(app, "--act", options->acts, "entries of these acts (payment)");
    add_words(app, "--owner", options->owners, "ledgers of these authorities alone");
    add_words(app, "--authority", options->authorities, "what is allocated for these authorities alone");
    app.add_option("--since", options->since, "what is of this day or later in either book")->type_name("DAY");
    app.add_option("--until", options->until, "what is of this day or before in either book")->type_name("DAY");
    app.add_option("--tolerance", options->tolerance, "difference up to which amounts match (0)")->type_name("EURO");
    app.add_option("--from", options->from, "csv or tsv, where the name does not say it (csv)")->type_name("FORMAT");
    app.add_option("--delimiter", options->delimiter, "what parts the cells of CSV: , or ; or tab")->type_name("CHAR");
    app.add_option("--date-format", options->date_format, "how the file writes days, such as DD/MM/YYYY (YYYY-MM-DD)")
        ->type_name("FORM");
    app.add_flag("--decimal-comma", options->decimal_comma, "amounts are written as 1234,56");
    add_list_options(app, options->list);
    return [options](Session& session) {
        auto answer = service::reconcile(session.context(), request_of(*options));
        const bool differs = answer.differs;
        session.print(std::move(answer),
                      {"outcome", "reference", "uid", "line", "ours_day", "theirs_day", "ours", "theirs", "difference"},
                      options->list);
        return differs ? Exit::answer_is_no : Exit::done;
    };
}

} // namespace

CommandTable fund_books_commands()
{
    static constexpr std::array verbs{
        Command{
            "fund reconcile", "Hold the ledger against a statement of a bank or a programme",
            "ilonet fund reconcile statement.csv --map reference=Reference,day=Date,amount=Amount --act payment --db network.db",
            reconcile},
    };
    return {.place = 7500, .commands = verbs, .about = &kinds::entry};
}

} // namespace ilonet::cmd
