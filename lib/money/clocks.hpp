// What runs out: deadlines of the Financial Regulation (FR, 2024/2509) and of the Common Provisions Regulation (CPR,
// 2021/1060), with the money that is at risk. Pure functions of the ledgers.
#pragma once

#include "model/day.hpp"
#include "model/ledger.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::money {

struct Clock {
    std::string duty;  ///< legal_commitment, n_plus_cut ...
    std::string basis; ///< article
    std::string about; ///< the commitment or the grant; or the instrument with authority and year, or with the day
    Day due;           ///< the last day in time
    std::optional<Cents> amount; ///< at risk, or due; nothing where the day alone counts
    std::string evidence;        ///< what it follows from

    bool is_overdue(Day on) const { return due < on; }
};

/// All duties, in the order of the articles.
std::vector<std::string_view> duty_names();

/// The clocks that run on the day `on` and are due by `until` (those overdue included), by day, duty and name. Entries count by their own
/// day: what is dated after `on` is not done yet. A correction counts to what it corrects, so amounts are net.
///
/// At Union level, of each commitment of the Commission:
/// - legal_commitment, FR Art 114(1)-(2): what is neither legally committed nor decommitted; by 31 December of its budget year, of a global
///   one of the year after. One of no kind counts as individual, the earlier day; provisional ones have no such day.
/// - final_date, FR Art 114(5): open amount (committed - paid - decommitted) six months after its final day.
/// - two_years_without_payment, FR Art 114(6): open amount two years after the last payment; before any, after the legal commitment.
/// - n_plus_cut, CPR Art 105(1): committed - decommitted - pre-financing - claims on 31 December of the budget year + n_plus, for years
///   up to n_plus_until. Claims and pre-financing after that day come too late; decommitments still end it.
/// - prefinancing (by instrument, authority and year): the percentage, rounded down, of what is allocated to the authority, less the
///   payments of pre-financing, which fill the years in order. Years whose day lies before the first allocation are left out.
/// - payment_application, accounting_year, CPR Art 91: days to come, while an open amount stands under the instrument.
/// At programme level:
/// - document_retention, CPR Art 82: papers of a grant are kept up to 31 December of the year of the last payment to the beneficiary
///   + retention_years. A day that has passed is no duty any more.
///
/// Left-over appropriations (FR Art 12) are no clock: envelopes do not say which part is the appropriation of which year.
std::vector<Clock> clocks(const Ledger& ledger, Day on, Day until);

} // namespace ilonet::money
