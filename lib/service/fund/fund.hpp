// Money: entries of both ledgers, and what they come to. Financial Regulation Arts 110 to 114. Amounts go out as euro
// with two decimals and, in columns <name>_minor, as cents; they come in as cents. What a Failure says, and what
// threads may do: records/records.hpp.
#pragma once

#include "model/api.hpp"
#include "read/sources.hpp"
#include "service/service.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::service {

/// Adds an entry of that act; its ledger follows from what it draws on. Columns: uid, outcome, revision. A repeat with the same
/// reference is unchanged. Failure: refused by F01 to F17 or where the reference stands for something else; usage.
ILONET_API Answer add_entry(const Context& context, const std::string& command, std::string_view act,
                            const std::string& uid, const Changes& changes);
/// A claim (payment application). Without an amount it claims the most that the rate of its action allows, rounded down to the
/// cent; with a joint deployment it says what each state bears. Columns and Failure as above, and
/// amount, parts; usage where nothing says how much.
ILONET_API Answer add_claim(const Context& context, const std::string& uid, const Changes& changes);
/// Adds to the entry, or with a negative amount takes away, by another entry that repeats its act and account. Columns and
/// Failure as above; not_found.
ILONET_API Answer correct_entry(const Context& context, const std::string& corrected, const Changes& changes);

/// What balances are asked for by, parted by single spaces.
inline constexpr std::string_view balance_groupings = "all instrument strand authority year action country commitment";

/// Which balances are asked for.
struct BalanceRequest {
    bool of_programmes = false;                        ///< of the states' ledgers, instead of the Union's
    std::string by = "strand";                         ///< one of `balance_groupings`
    Day on;                                            ///< as it stood at the end of this day
    std::vector<std::string> instruments, authorities; ///< these codes alone; empty: all
};
/// How much of the money is where. Columns: the grouping's name, budget, agreed, allocated, committed, legal, claimed,
/// eligible, paid, recovered, decommitted, ral, left, percent (paid of committed, rounded down), then each amount in cents
/// (<name>_minor) and currency. Failure: usage for a word that is no grouping; not_found for an instrument or authority;
/// refused where a sum leaves 64 bits.
ILONET_API Answer fund_balance(const Context& context, const BalanceRequest& request);

/// What cost can be asked for by, parted by single spaces.
inline constexpr std::string_view cost_groupings = "country post deployment joint authority";

/// Which cost is asked for.
struct CostRequest {
    std::string by = "country"; ///< one of `cost_groupings`
    Period claimed;             ///< claims whose days touch it
};
/// What deployments cost, by the claims that name one or a joint one. Columns: the grouping's name, claims, days (of service
/// that are claimed, each once for a claim), eligible, claimed, own (borne by the states), a_day (eligible cost by days,
/// rounded down), these four in cents (<name>_minor), currency. Failure (usage) for another `by`.
ILONET_API Answer fund_cost(const Context& context, const CostRequest& request);

/// Officers deployed to third countries with the support of an instrument, counted from its start to the day (BMVI Annex
/// VIII, output indicator 9: cumulative, Art 27(3)). One supported deployment that has begun counts once. Columns:
/// instrument, authority, indicator, value, codes. Instruments without `codes` in the configuration report none.
ILONET_API Answer fund_indicators(const Context& context, Day on);

// Money as it is split, shared and timed

/// The cents of an amount of euro from 0 to 92233720368547758.07, as somebody writes it; `parameter` names what holds it: `amount`.
/// Failure (usage).
ILONET_API std::int64_t amount_of_euro(std::string_view parameter, const std::string& written);

/// What is split, and by what.
struct SplitRequest {
    std::int64_t amount = 0;  ///< cents
    std::int64_t unit = 1;    ///< cents of which each part is a multiple
    read::RowSource weights;  ///< rows of key and weight: 0 or more, with at most six decimals
    read::RowSource minimums; ///< rows of key and minimum, in euro; an empty path: none
};
/// A split by largest remainder: no part is further from its exact share than one unit, and all add up. Columns: key, weight,
/// minimum, amount, amount_minor, currency, remainder (exact, down, up or minimum), in the order of the file. Needs no file
/// of ilonet. Failure: not_found, usage, content.
ILONET_API Answer split_amount(const SplitRequest& request);

/// Whose cost is shared, and at which rate.
struct ShareRequest {
    std::string joint; ///< uid of a joint deployment, Art 6(3)
    std::string instrument;
    std::string action = "joint";             ///< kind of action, which has a ceiling rate in the instrument
    std::optional<std::int64_t> rate;         ///< hundredths of a percent, at most the ceiling; empty: the ceiling
    std::optional<std::int64_t> total;        ///< eligible cost in cents; or it comes from the two below
    std::optional<std::int64_t> annual_gross; ///< cents
    std::optional<std::int64_t> hours;        ///< hundredths of an hour
};
/// What the Union and each state bear. Columns: party, share (in percent: of the Union the rate, of a state its share of what
/// the Union leaves), amount, amount_minor, currency. With annual gross cost and hours the eligible cost comes from the
/// instrument's annual hours, and its flat rate for indirect cost. Failure: not_found, usage.
ILONET_API Answer share_cost(const Context& context, const ShareRequest& request);

/// What runs out from `on` to `on` + `within` days, and what is overdue. Columns: duty, basis, about, due, days_left,
/// amount, amount_minor, currency, state (due or overdue), evidence; by day.
ILONET_API Answer fund_due(const Context& context, Day on, std::int64_t within);

// The ledgers beside the books of others: as a journal of hledger, and held against a statement

/// Writes the entries that the filter holds (of the envelopes those that begin in its days; none where it names fields) as a
/// journal of hledger, whose balances are those of fund_balance. Memory does not grow with payments and claims. Returns how
/// many transactions were written. Failure: io, refused where the path may not be written; not_found.
ILONET_API std::size_t write_ledger_journal(const Context& context, const Filter& filter, const std::string& path);

/// A statement, and the part of our books that it is held against.
struct ReconcileRequest {
    read::StatementForm statement;
    std::vector<std::string> acts{"payment"}; ///< entries of these; another word is Failure (usage)
    std::vector<std::string> owners;          ///< whose ledger; empty for all
    std::vector<std::string> authorities;     ///< for whom the money is allocated; empty for all
    Period period;                            ///< a reference is looked at where its day in either book lies in it
    std::int64_t tolerance = 0;               ///< cents: difference up to which amounts still match
};
/// Every reference of both books once, in natural order; one in the statement that names a correction counts with what that
/// corrects. Columns: outcome (matched; different; missing_here: in the statement alone; missing_there: in the ledger alone),
/// reference, uid, line, ours_day, theirs_day, ours, theirs, difference (theirs - ours), these three in cents (<name>_minor),
/// currency. Days are shown, not compared. `differs` where anything but matched is there. Failure: content with all findings
/// of the file; usage where a reference of the statement stands in two ledgers; not_found, io.
ILONET_API Answer reconcile(const Context& context, const ReconcileRequest& request);

} // namespace ilonet::service
