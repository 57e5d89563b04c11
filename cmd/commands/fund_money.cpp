// fund split, share and due: money that is proposed or runs out; nothing here writes.
#include "model/decimal.hpp"
#include "model/safe_text.hpp"
#include "numbers.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "service/fund/fund.hpp"
#include "session.hpp"

#include <array>
#include <memory>

namespace ilonet::cmd {
namespace {

constexpr std::int64_t latest_deadline = 36525; // days

std::int64_t hundredths_option(const std::string& option, const std::string& written, const std::string& help)
{
    const auto number = parse_hundredths(written);
    if (!number || *number <= 0)
        throw Failure(Fault::usage, option + ": '" + visible(written) + "' is no number above 0", help);
    return *number;
}

// One delimiter for two files is of those that are CSV.
void take_delimiter(service::SplitRequest& request, const std::string& from, const std::string& delimiter)
{
    const bool only_minimums = !request.minimums.path.empty() && request.minimums.format == read::RowFormat::csv &&
                               request.weights.format != read::RowFormat::csv;
    if (!only_minimums) request.weights = row_source(request.weights.path, from, delimiter);
    if (request.minimums.format == read::RowFormat::csv && !request.minimums.path.empty())
        request.minimums = row_source(request.minimums.path, from, delimiter);
}

Action split_money(CommandLine& app)
{
    struct Asked {
        std::string amount, unit = "0.01", weights, minimums, from, delimiter;
        ListOptions list;
    };
    auto asked = std::make_shared<Asked>();
    app.add_option("--amount", asked->amount, "what is split, in euro")->required()->type_name("EUR");
    app.add_option("--unit", asked->unit, "each part is a whole number of these, in euro (0.01)")->type_name("EUR");
    app.add_option("--weights", asked->weights, "CSV, TSV or JSON Lines: key, weight")->required()->type_name("FILE");
    app.add_option("--minimum", asked->minimums, "CSV, TSV or JSON Lines: key, minimum in euro")->type_name("FILE");
    app.add_option("--from", asked->from, "csv, tsv or jsonl, where the names of the files do not say it")
        ->type_name("FORMAT");
    app.add_option("--delimiter", asked->delimiter, "what parts the cells of CSV: , or ; or tab")->type_name("CHAR");
    add_list_options(app, asked->list);
    return [asked](Session& session) {
        service::SplitRequest request;
        request.amount = service::amount_of_euro("amount", asked->amount);
        request.unit = service::amount_of_euro("unit", asked->unit);
        request.weights = row_source(asked->weights, asked->from, "");
        if (!asked->minimums.empty()) request.minimums = row_source(asked->minimums, asked->from, "");
        take_delimiter(request, asked->from, asked->delimiter);
        if (asked->weights == "-" && asked->minimums == "-")
            throw Failure(Fault::usage, "one input cannot be both files",
                          "give one of --weights and --minimum by its name");
        session.print(service::split_amount(request), {}, asked->list);
        return Exit::done;
    };
}

Action share_cost(CommandLine& app)
{
    struct Asked {
        service::ShareRequest request;
        std::string total, annual_gross, hours, rate;
        ListOptions list;
    };
    auto asked = std::make_shared<Asked>();
    app.add_option("JOINT", asked->request.joint, "a joint deployment, Art 6(3)")->required();
    app.add_option("--instrument", asked->request.instrument, "whose money it is, such as BMVI")
        ->required()
        ->type_name("CODE");
    app.add_option("--action", asked->request.action, "kind of action, which has a ceiling rate (joint)")
        ->type_name("WORD");
    app.add_option("--rate", asked->rate, "the Union's share in percent, at most the ceiling (the ceiling)")
        ->type_name("PERCENT");
    app.add_option("--total", asked->total, "eligible cost, in euro")->type_name("EUR");
    app.add_option("--annual-gross", asked->annual_gross,
                   "instead: gross cost of the officer in a year; the instrument has the hours of a year")
        ->type_name("EUR");
    app.add_option("--hours", asked->hours, "hours worked for it; with --annual-gross")->type_name("HOURS");
    add_list_options(app, asked->list);
    return [asked](Session& session) {
        auto request = asked->request;
        if (!asked->total.empty()) request.total = service::amount_of_euro("total", asked->total);
        if (!asked->annual_gross.empty())
            request.annual_gross = service::amount_of_euro("annual-gross", asked->annual_gross);
        if (!asked->hours.empty())
            request.hours =
                hundredths_option("--hours", asked->hours, "write hours with at most two decimals, such as 120.5");
        if (!asked->rate.empty())
            request.rate =
                hundredths_option("--rate", asked->rate, "write percent with at most two decimals, such as 87.5");
        session.print(service::share_cost(session.context(), request), {}, asked->list);
        return Exit::done;
    };
}

Action list_due(CommandLine& app)
{
    struct Asked {
        std::string on;
        std::int64_t within = 0;
        ListOptions list;
    };
    auto asked = std::make_shared<Asked>();
    add_whole(app, "--within", asked->within, {0, latest_deadline},
              "what is due in so many days from then, and what is overdue")
        ->required()
        ->type_name("DAYS");
    app.add_option("--on", asked->on, "as it stands on this day (today)")->type_name("DAY");
    add_list_options(app, asked->list);
    return [asked](Session& session) {
        const auto day = day_option("--on", asked->on).value_or(session.today());
        session.print(service::fund_due(session.context(), day, asked->within), {}, asked->list);
        return Exit::done;
    };
}

} // namespace

CommandTable fund_money_commands()
{
    static constexpr std::array verbs{
        Command{"fund due", "Deadlines of commitments and programmes, with the money at risk",
                "ilonet fund due --within 90 --today 2026-01-01 --db network.db", list_due},
        Command{"fund split", "Split an amount among weights so that it sums exactly; a proposal, nothing is written",
                "ilonet fund split --amount 1000000 --unit 1000 --weights weights.csv --minimum minimums.csv",
                split_money},
        Command{"fund share", "What the Union and each state bear of a joint deployment's cost, Art 6(3)",
                "ilonet fund share ES-j-1 --total 120000 --instrument BMVI --db network.db", share_cost},
    };
    return {7400, verbs};
}

} // namespace ilonet::cmd
