// Commitments of the Commission with what was drawn on each.
#pragma once

#include "model/ledger.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace ilonet::money {

/// A budgetary commitment at Union level as it stands on a day, corrections included.
struct Commitment {
    const Entry* entry = nullptr;
    const Instrument* instrument = nullptr; ///< nullptr where it is not described
    Cents committed = 0, legal = 0, paid = 0, decommitted = 0;
    std::optional<Day> last_act;               ///< of the last legal commitment or payment
    std::vector<std::pair<Day, Cents>> covers; ///< pre-financing and claims

    /// Reste a liquider: what is neither paid nor decommitted.
    Cents open() const { return committed - paid - decommitted; }
    /// Budget year; the year of the entry where it names none.
    int year() const { return entry->year ? static_cast<int>(*entry->year) : entry->day.year(); }
    Cents covered_by(Day day) const;
};

/// In natural order of uid, from entries of at most this day.
std::vector<Commitment> commitments_of_union(const Ledger& ledger, Day on);

/// Whether the entry stands in the ledger of the Union: its owner is the envelope's.
bool is_of_union(const Ledger& ledger, const Entry& entry);
/// 31 December.
Day end_of(int year);

} // namespace ilonet::money
