// The front door of the room `money`: splits and shares that add up to the cent. Amounts are whole cents of euro;
// products stand in 128 bits, so nothing is lost on the way. What cannot be is a std::domain_error, whose sentence can
// be shown.
#pragma once

#include "model/ledger.hpp"
#include "model/record.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ilonet::money {

// Splits

struct Key {
    std::int64_t weight = 0; ///< of any size, as long as all are of one scale
    Cents minimum = 0;       ///< rounded up to whole units
};

/// Where the fraction of a unit went that the exact share of a key has.
enum class Way {
    exact,   ///< there is none
    down,    ///< away
    up,      ///< the key got one of the units that were left
    minimum, ///< the exact share is smaller than the minimum, which it got
};
std::string_view word_of(Way way);

struct Portion {
    Cents amount = 0;
    Way way = Way::exact;
};

/// Splits by largest remainder: each key has its exact share rounded down to whole units, and the units that are left go to the
/// largest fractions, one each; of equal fractions the first key in order comes first. A key whose share is smaller than its minimum
/// gets the minimum, and the others share the rest. The portions add up to the amount.
/// std::domain_error: no key, a negative number, all weights 0, minimums above the amount, an amount of no whole units.
std::vector<Portion> split(Cents amount, Cents unit, std::span<const Key> keys);

// Joint deployments, Art 6(3)

/// The Union's share of eligible cost at a rate in hundredths of a percent, rounded down to the cent (F04), so that it is never above
/// the ceiling. std::domain_error: a negative cost, a rate outside 0 to 100 %.
Cents union_share(Cents eligible, std::int64_t rate);

struct CostShares {
    Cents of_union = 0;
    std::vector<Cents> parts; ///< what each state bears, in the order of the shares
};
/// The states share what the Union's share leaves, by largest remainder, so that all parts add up to the total (F06).
/// std::domain_error as above, and for shares of which none is above 0.
CostShares cost_shares(Cents total, std::int64_t rate, std::span<const AuthorityShare> shares);

struct StaffCost {
    Cents direct = 0;
    Cents indirect = 0;
};
/// Annual gross cost / annual hours x hours (in hundredths), as one fraction that is rounded down once: the hourly rate itself is never
/// rounded. The flat rate for indirect costs (hundredths of a percent) is taken of the direct costs as they are claimed, in cents, and
/// rounded down.
/// std::domain_error: a negative number, no annual hours, more than 64 bits hold.
StaffCost staff_cost(Cents annual_gross, std::int64_t annual_hours, std::int64_t hours, std::int64_t indirect);

} // namespace ilonet::money
