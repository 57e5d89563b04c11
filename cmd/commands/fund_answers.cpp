// What became of the money: balances, cost, indicators.
#include "choices.hpp"
#include "options.hpp"
#include "service/fund/fund.hpp"
#include "session.hpp"

#include <array>
#include <memory>

namespace ilonet::cmd {
namespace {

// Money goes to machines in three columns; on a screen they would leave no room for one another.
std::vector<std::string> money_columns(const Session& session, std::vector<std::string> before,
                                       const std::vector<std::string>& amounts, const std::string& last = {})
{
    auto columns = std::move(before);
    columns.insert(columns.end(), amounts.begin(), amounts.end());
    if (!last.empty()) columns.push_back(last);
    const auto& format = session.globals().format;
    if (format == "table" || (format.empty() && session.out_screen().width > 0)) return columns;
    for (const auto& amount : amounts) columns.push_back(amount + "_minor");
    columns.emplace_back("currency");
    return columns;
}

Action list_balance(CommandLine& app)
{
    struct Asked {
        std::string by = "strand", level = "union", on;
        std::vector<std::string> instruments, authorities;
        ListOptions list;
    };
    auto options = std::make_shared<Asked>();
    app.add_option("--by", options->by,
                   "all, instrument, strand, authority, year, action, country or commitment (strand)")
        ->type_name("WHAT");
    app.add_option("--level", options->level, "union: the Commission's ledger; programme: the states' (union)")
        ->type_name("LEVEL");
    app.add_option("--on", options->on, "as it stood at the end of this day (today)")->type_name("DAY");
    add_words(app, "--instrument", options->instruments, "of these instruments alone");
    add_words(app, "--authority", options->authorities, "of what is allocated for these authorities alone");
    add_list_options(app, options->list);
    return [options](Session& session) {
        must_be_among("--by", {options->by}, service::balance_groupings);
        must_be_among("--level", {options->level}, ledger_level_choices);
        service::BalanceRequest request;
        request.of_programmes = options->level == "programme";
        request.by = options->by;
        request.on = day_option("--on", options->on).value_or(session.today());
        request.instruments = options->instruments;
        request.authorities = eu_codes(options->authorities);
        session.print(service::fund_balance(session.context(), request),
                      money_columns(session, {request.by}, {"budget", "allocated", "committed", "paid", "ral", "left"},
                                    "percent"),
                      options->list);
        return Exit::done;
    };
}

Action list_cost(CommandLine& app)
{
    struct Asked {
        std::string by = "country", since, until;
        ListOptions list;
    };
    auto options = std::make_shared<Asked>();
    app.add_option("--by", options->by, "country, post, deployment, joint or authority (country)")->type_name("WHAT");
    app.add_option("--since", options->since, "claims for days from this one on")->type_name("DAY");
    app.add_option("--until", options->until, "claims for days up to this one")->type_name("DAY");
    add_list_options(app, options->list);
    return [options](Session& session) {
        must_be_among("--by", {options->by}, service::cost_groupings);
        const Period claimed{day_option("--since", options->since), day_option("--until", options->until)};
        if (!claimed.in_order())
            throw Failure(Fault::usage, "--until is before --since", "correct one of the two days");
        session.print(service::fund_cost(session.context(), {options->by, claimed}),
                      money_columns(session, {options->by, "claims", "days"}, {"eligible", "claimed", "own", "a_day"}),
                      options->list);
        return Exit::done;
    };
}

Action list_indicators(CommandLine& app)
{
    struct Asked {
        std::string on;
        ListOptions list;
    };
    auto options = std::make_shared<Asked>();
    app.add_option("--on", options->on, "counted up to this day (today)")->type_name("DAY");
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(
            service::fund_indicators(session.context(), day_option("--on", options->on).value_or(session.today())), {},
            options->list);
        return Exit::done;
    };
}

} // namespace

CommandTable fund_answers_commands()
{
    static constexpr std::array verbs{
        Command{"fund balance", "What became of the money: budget, allocated, committed, paid, left",
                "ilonet fund balance --by authority --on 2027-12-31 --db network.db", list_balance},
        Command{"fund cost", "What deployments cost, by country, post, deployment, joint deployment or authority",
                "ilonet fund cost --by post --db network.db", list_cost},
        Command{"fund indicators",
                "Officers deployed with the support of each instrument (BMVI Annex VIII, output indicator 9)",
                "ilonet fund indicators --on 2027-12-31 --db network.db", list_indicators},
    };
    return {7300, verbs};
}

} // namespace ilonet::cmd
