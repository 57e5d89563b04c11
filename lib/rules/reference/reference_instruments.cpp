// C11, C12, C14: funding instruments.
#include "model/decimal.hpp"
#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "rules/catalogue.hpp"
#include "rules/reference/reference_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{rule_id::value_not_allowed, Severity::error, "format", "values are among those allowed",
         "A number lies outside its bounds, or a word is none of those to choose from. Write one that the help line"
         " names."},
};

class Sound {
public:
    Sound(const Instrument& instrument, Findings& findings) : instrument_(instrument), findings_(findings) {}

    void run()
    {
        rates_are_of_actions();
        prefinancing_is_of_years();
        one_day("prefinancing_due", instrument_.prefinancing_due);
        one_day("accounting_year_end", instrument_.accounting_year_end);
        if (!instrument_.prefinancing.empty() && instrument_.prefinancing_due.empty())
            say(rule_id::value_not_allowed, "prefinancing", "has pre-financing without a day by which it is paid",
                "write prefinancing_due = [\"06-30\"]");
        last_year_lies_inside();
        const auto& eligible = instrument_.eligible_until;
        if (eligible && *eligible < instrument_.period.first())
            say(rule_id::days_in_order, "eligible_until",
                "ends eligible spending on " + eligible->iso() + ", before its period begins",
                "correct one of the two days");
    }

private:
    void rates_are_of_actions()
    {
        for (const auto& rate : instrument_.rates)
            if (parse_whole(rate.key))
                say(rule_id::value_not_allowed, "rates",
                    "has a rate for '" + rate.key + "', which is no kind of action",
                    "write a small word, such as joint = 90");
    }

    void prefinancing_is_of_years()
    {
        for (const auto& one : instrument_.prefinancing) {
            const auto year = parse_whole(one.key);
            if (!year)
                say(rule_id::value_not_allowed, "prefinancing",
                    "has pre-financing for '" + one.key + "', which is no year", "write years, such as 2021 = 4");
            else if (!holds(*year))
                say(rule_id::days_in_order, "prefinancing", "has pre-financing for " + one.key + ", outside its period",
                    "correct the year");
        }
    }

    void last_year_lies_inside()
    {
        const auto& year = instrument_.n_plus_until;
        if (year && !holds(*year))
            say(rule_id::days_in_order, "n_plus_until",
                "has instalments that lapse up to " + std::to_string(*year) + ", outside its period",
                "correct the year");
        if (year && !instrument_.n_plus)
            say(rule_id::value_not_allowed, "n_plus_until",
                "has a last year whose instalment lapses, but not after how many years", "write n_plus = 3");
    }

    void one_day(std::string_view field, const std::vector<std::string>& days)
    {
        if (days.size() > 1)
            say(rule_id::value_not_allowed, field, "has more than one day as " + std::string(field),
                "keep one of them");
    }

    bool holds(std::int64_t year) const
    {
        const auto& period = instrument_.period;
        return !period.in_order() || (period.first().year() <= year && year <= period.last().year());
    }

    void say(std::string_view rule, std::string_view field, const std::string& what, MarkedText help)
    {
        say_error(findings_, rule, {instrument_.code, field}, "the instrument " + instrument_.code + " " + what,
                  std::move(help));
        findings_.back().kind = "instrument";
    }

    const Instrument& instrument_;
    Findings& findings_;
};

void instruments_are_sound(const Snapshot& snapshot, Findings& findings)
{
    for (const auto& instrument : snapshot.ledger.instruments) Sound(instrument, findings).run();
}

void funded_periods_name_known_instruments(const Snapshot& snapshot, Findings& findings)
{
    // Who keeps no ledger need not describe instruments to say who can be funded.
    if (snapshot.ledger.instruments.empty()) return;
    std::vector<std::string> codes;
    for (const auto& instrument : snapshot.ledger.instruments) codes.push_back(instrument.code);
    for (const auto& authority : snapshot.authorities)
        for (const auto& status : authority.funded) {
            if (snapshot.ledger.instrument(status.instrument) != nullptr) continue;
            const auto meant = did_you_mean(status.instrument, std::span<const std::string>(codes));
            say_error(findings, rule_id::unknown_reference, {authority.code, "funded"},
                      authority.code + " is funded by '" + status.instrument + "', which is not described",
                      meant.empty()
                          ? "add an [[instrument]] with code = \"" + status.instrument + "\", or correct the code"
                          : meant);
        }
}

} // namespace

void reference_instruments(const Snapshot& snapshot, Findings& findings)
{
    instruments_are_sound(snapshot, findings);
    funded_periods_name_known_instruments(snapshot, findings);
}

std::span<const Rule> reference_instrument_rules() { return catalogued; }

} // namespace ilonet::rules
