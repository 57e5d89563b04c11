// Money: entries of both ledgers, and what they come to. Domain: design.md section 6; Financial Regulation Arts 110 to
// 114.
#pragma once

#include "money/balance.hpp"
#include "service/service.hpp"
#include "store/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet::service {

/// Adds an entry of that act; its ledger follows from what it draws on. Columns: uid, outcome, revision. A repeat with the same
/// reference is unchanged. Failure: refused by F01 to F17 or where the reference stands for something else; usage.
ILONET_API Answer add_entry(const Context& context, const std::string& command, std::string_view act,
                            const std::string& uid, const Changes& changes);
/// A claim (payment application). Without an amount it claims the most that the rate of its action allows, rounded down to the
/// cent; with a joint deployment it says what each state bears. Columns as above, and amount, parts.
ILONET_API Answer add_claim(const Context& context, const std::string& uid, const Changes& changes);
/// Adds to the entry, or with a negative amount takes away, by another entry that repeats its act and account.
ILONET_API Answer correct_entry(const Context& context, const std::string& corrected, const Changes& changes);

/// What balances are asked for by, parted by single spaces.
inline constexpr std::string_view balance_groupings = "all instrument strand authority year action country commitment";

struct BalanceRequest {
    money::Level level = money::Level::union_level;
    std::string by = "strand"; ///< one of `balance_groupings`
    Day on;
    money::Scope scope;
};
/// The balances themselves, from a file that is open already. Failure (refused) where a sum leaves 64 bits.
std::vector<money::Balance> balances_of(const store::Store& store, const BalanceRequest& request);
/// Columns: the grouping's name, budget, agreed, allocated, committed, legal, claimed, eligible, paid, recovered, decommitted, ral,
/// left, percent (paid of committed, rounded down), then each amount in cents (<name>_minor) and currency.
ILONET_API Answer fund_balance(const Context& context, const BalanceRequest& request);

/// What cost can be asked for by, parted by single spaces.
inline constexpr std::string_view cost_groupings = "country post deployment joint authority";

struct CostRequest {
    std::string by = "country"; ///< one of `cost_groupings`
    Period claimed;             ///< claims whose days touch it
};
/// What deployments cost, by the claims that name one or a joint one. Columns: the grouping's name, claims, days (of service that are
/// claimed, each once for a claim), eligible, claimed, own (borne by the states), a_day (eligible cost by days, rounded down), these four
/// in cents (<name>_minor), currency.
ILONET_API Answer fund_cost(const Context& context, const CostRequest& request);

/// Officers deployed to third countries with the support of an instrument, counted from its start to the day (BMVI Annex VIII, output
/// indicator 9: cumulative, Art 27(3)). One supported deployment that has begun counts once. Columns: instrument, authority, indicator,
/// value, codes. Instruments without `codes` in the configuration report none.
ILONET_API Answer fund_indicators(const Context& context, Day on);

} // namespace ilonet::service
