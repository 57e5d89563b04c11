// Money, from the envelope to the payment, as answers. How it is split, shared and timed is in money/money.hpp and
// money/clocks.hpp. Amounts go out as three columns: euro, cents (<name>_minor) and currency.
#pragma once

#include "model/ledger.hpp"
#include "read/read.hpp"
#include "service/service.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace ilonet::service {

/// The cents of an amount of euro from 0 to 92233720368547758.07, as a command line has it after `option`. Failure (usage).
ILONET_API Cents amount_of_euro(const std::string& option, const std::string& written);

struct SplitRequest {
    Cents amount = 0;
    Cents unit = 1;
    read::RowSource weights;  ///< rows of key and weight: 0 or more, with at most six decimals
    read::RowSource minimums; ///< rows of key and minimum, in euro; an empty path: none
};
/// A split by largest remainder: money::split. Columns: key, weight, minimum, amount, amount_minor, currency, remainder (exact, down, up
/// or minimum), in the order of the file. Needs no file of ilonet. Failure: not_found, usage, content.
ILONET_API Answer split_amount(const SplitRequest& request);

struct ShareRequest {
    std::string joint; ///< uid of a joint deployment, Art 6(3)
    std::string instrument;
    std::string action = "joint";     ///< kind of action, which has a ceiling rate in the instrument
    std::optional<std::int64_t> rate; ///< hundredths of a percent, at most the ceiling; empty: the ceiling
    std::optional<Cents> total;       ///< eligible cost; or it comes from the two below
    std::optional<Cents> annual_gross;
    std::optional<std::int64_t> hours; ///< hundredths
};
/// What the Union and each state bear. Columns: party, share (in percent: of the Union the rate, of a state its share of what the Union
/// leaves), amount, amount_minor, currency. With annual gross cost and hours the eligible cost is staff_cost with the instrument's
/// annual hours and flat rate. Failure: not_found, usage.
ILONET_API Answer share_cost(const Context& context, const ShareRequest& request);

/// What runs out from `on` to `on` + `within` days, and what is overdue: money::clocks. Columns: duty, basis, about, due, days_left,
/// amount, amount_minor, currency, state (due or overdue), evidence; by day.
ILONET_API Answer fund_due(const Context& context, Day on, std::int64_t within);

} // namespace ilonet::service
