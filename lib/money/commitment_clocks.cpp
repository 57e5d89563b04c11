// Deadlines of single commitments: FR Art 114, CPR Art 105.
#include "money/running.hpp"

#include <algorithm>

namespace ilonet::money {
namespace {

constexpr int half_a_year = 6;
constexpr int two_years = 24;

std::string instalment(const Commitment& one)
{
    return "instalment " + std::to_string(one.year()) +
           (one.instrument == nullptr ? "" : " of " + one.instrument->code);
}

void legal_commitment(const Commitment& one, Running& running)
{
    const auto& kind = one.entry->commitment;
    const auto amount = one.committed - one.decommitted - one.legal;
    if (kind == "provisional" || amount <= 0) return;
    running.add("legal_commitment", one.entry->uid, end_of(one.year() + (kind == "global" ? 1 : 0)), amount,
                (kind.empty() ? "individual" : kind) + " commitment of " + std::to_string(one.year()) +
                    ", not legally committed in full");
}

void final_date(const Commitment& one, Running& running)
{
    if (!one.entry->period.until) return;
    running.add("final_date", one.entry->uid, one.entry->period.until->plus_months(half_a_year), one.open(),
                "final day " + one.entry->period.until->iso());
}

void two_years_without_payment(const Commitment& one, Running& running)
{
    if (!one.last_act) return;
    running.add("two_years_without_payment", one.entry->uid, one.last_act->plus_months(two_years), one.open(),
                "last legal commitment or payment on " + one.last_act->iso());
}

void n_plus_cut(const Commitment& one, Running& running)
{
    const auto* instrument = one.instrument;
    if (instrument == nullptr || !instrument->n_plus) return;
    if (instrument->n_plus_until && one.year() > *instrument->n_plus_until) return;
    const auto cut = end_of(one.year() + static_cast<int>(*instrument->n_plus));
    const auto amount = one.committed - one.decommitted - one.covered_by(std::min(cut, running.on));
    if (amount > 0)
        running.add("n_plus_cut", one.entry->uid, cut, amount,
                    instalment(one) + ", not covered by pre-financing or claims");
}

} // namespace

void clocks_of_commitments(Running& running)
{
    for (const auto& one : running.commitments) {
        legal_commitment(one, running);
        n_plus_cut(one, running);
        if (one.open() <= 0) continue;
        final_date(one, running);
        two_years_without_payment(one, running);
    }
}

} // namespace ilonet::money
