// The kinds of money: instruments from the configuration, envelopes of the Commission, and the entries of both ledgers
// (the Union's and the programmes').
#include "model/record.hpp"

#include <array>

namespace ilonet::kinds {
namespace {

using Type = FieldType;

constexpr std::string_view no_choices;
constexpr std::int64_t most_cents = 1'000'000'000'000'00;
constexpr std::int64_t first_year = 2000, last_year = 2200;

constexpr Field year_field(std::string_view name, std::string_view help)
{
    return {name, Type::whole, false, help, no_choices, first_year, last_year};
}

constexpr std::array instrument_fields{
    Field{"uid", Type::instrument, true, "code of the instrument"},
    Field{"name", Type::text, true, "name"},
    Field{"since", Type::day, true, "first day of the period"},
    Field{"until", Type::day, true, "last day of the period"},
    Field{"strands", Type::slugs, true, "strands of its money", no_choices, 0, 0, {}, "instrument_strand"},
    Field{"rates",
          Type::percents,
          true,
          "ceiling of the Union's share of eligible cost, by kind of action",
          no_choices,
          0,
          0,
          {},
          "instrument_rate"},
    Field{"prefinancing",
          Type::percents,
          false,
          "pre-financing by year, in percent of the programme",
          no_choices,
          0,
          0,
          {},
          "instrument_prefinancing"},
    Field{"prefinancing_due",
          Type::month_days,
          false,
          "day of the year by which it is paid",
          no_choices,
          0,
          0,
          {},
          "instrument_due"},
    Field{"n_plus", Type::whole, false, "years after which an instalment lapses", no_choices, 1, 9},
    year_field("n_plus_until", "last year whose instalment lapses"),
    Field{"eligible_until", Type::day, false, "last day of eligible spending"},
    Field{"annual_hours", Type::whole, false, "hours of a year, for the hourly rate", no_choices, 1, 8784},
    Field{"indirect", Type::hundredths, false, "flat rate of indirect costs, in percent of direct staff costs",
          no_choices, 0, 100'00},
    Field{"retention_years", Type::whole, false, "years for which papers are kept", no_choices, 1, 99},
    Field{"payment_windows",
          Type::month_days,
          false,
          "days of the year up to which payment applications are sent",
          no_choices,
          0,
          0,
          {},
          "instrument_window"},
    Field{"accounting_year_end",
          Type::month_days,
          false,
          "last day of an accounting year",
          no_choices,
          0,
          0,
          {},
          "instrument_year_end"},
    Field{"codes", Type::text, false, "codes under which joint deployments are reported"},
    Field{"source", Type::text, false, "where the facts come from"},
};

constexpr std::array envelope_fields{
    Field{"uid", Type::uid, true, "id, such as COM-b-1"},
    // Left out it is the Commission, which the service fills in.
    Field{"owner", Type::authority, false, "code of the Commission", no_choices, 0, 0, "authority"},
    Field{"instrument", Type::instrument, true, "instrument", no_choices, 0, 0, "instrument"},
    Field{"strand", Type::slug, true, "strand of the instrument"},
    Field{"since", Type::day, true, "first day"},
    Field{"until", Type::day, true, "last day"},
    Field{"amount", Type::euro, true, "amount, in euro", no_choices, 0, most_cents},
    Field{"source", Type::text, false, "act or work programme that opens it"},
};

constexpr std::array entry_fields{
    Field{"uid", Type::uid, true, "id, such as COM-z-12"},
    Field{"owner", Type::authority, true, "whose ledger: the Commission's is the Union's, a state's its programme's",
          no_choices, 0, 0, "authority"},
    Field{"reference", Type::reference, true, "reference, once in a ledger: a repeat with it is harmless"},
    Field{"day", Type::day, true, "day of the act; left out: today"},
    Field{"act", Type::choice, true, "what it records",
          "allocation amendment transfer grant commitment legal claim payment recovery decommitment"},
    Field{"amount", Type::euro, true, "amount, in euro, above 0; a correction or an amendment takes away with a minus",
          no_choices, -most_cents, most_cents},
    Field{"envelope", Type::uid, false, "envelope that an allocation or an amendment is of", no_choices, 0, 0,
          "envelope"},
    Field{"decision", Type::uid, false, "funding agreement of the board that an allocation keeps to", no_choices, 0, 0,
          "decision"},
    Field{"account", Type::uid, false, "entry whose money it draws on", no_choices, 0, 0, "entry"},
    Field{"target", Type::uid, false, "allocation that a transfer goes to", no_choices, 0, 0, "entry"},
    Field{"corrects", Type::uid, false, "entry that it corrects by its amount", no_choices, 0, 0, "entry"},
    Field{"authority", Type::authority, false, "authority that an allocation is for", no_choices, 0, 0, "authority"},
    Field{"commitment", Type::choice, false, "kind of a budgetary commitment, FR Art 112",
          "individual global provisional"},
    Field{"payment", Type::choice, false, "kind of a payment", "prefinancing interim balance"},
    year_field("year", "budget year of a commitment; accounting year of a claim"),
    Field{"action", Type::slug, false, "kind of action, which has a rate in the instrument"},
    Field{"country", Type::country, false, "third country that it is for", no_choices, 0, 0, "third_country"},
    Field{"deployment", Type::uid, false, "deployment that it pays for", no_choices, 0, 0, "deployment"},
    Field{"joint", Type::uid, false, "joint deployment (Art 6(3)) that it pays for", no_choices, 0, 0,
          "joint_deployment"},
    Field{"since", Type::day, false, "first day of the cost that is claimed"},
    Field{"until", Type::day, false,
          "last day of the cost that is claimed; of a commitment the final day to carry it out"},
    Field{"total", Type::euro, false, "eligible cost of a claim, in euro", no_choices, -most_cents, most_cents},
    Field{"parts", Type::amounts, false, "what each state bears of a claim's cost, such as ES:60.00 FR:40.00",
          no_choices, 0, 0, "authority", "entry_part"},
    Field{"text", Type::text, false, "what it is for, in a few words"},
};

constexpr std::array<std::string_view, 3> envelope_repeat{"instrument", "strand", "since"};
constexpr std::array<std::string_view, 2> entry_repeat{"owner", "reference"};

} // namespace

constexpr Kind instrument{"instrument", "", true, instrument_fields, {}};
constexpr Kind envelope{"envelope", "b", false, envelope_fields, envelope_repeat, true, true};
constexpr Kind entry{"entry", "z", false, entry_fields, entry_repeat, false, true};

} // namespace ilonet::kinds
