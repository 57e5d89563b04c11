#include "money/commitments.hpp"

#include <unordered_map>

namespace ilonet::money {
namespace {

bool is_commitment(const Ledger& ledger, const Entry& entry, Day on)
{
    return entry.act == Act::commitment && entry.corrects.empty() && entry.day <= on && is_of_union(ledger, entry);
}

void draw(Commitment& commitment, const Entry& entry)
{
    const bool prefinancing = entry.payment == "prefinancing";
    switch (entry.act) {
    case Act::commitment: commitment.committed += entry.amount; break;
    case Act::legal: commitment.legal += entry.amount; break;
    case Act::payment: commitment.paid += entry.amount; break;
    case Act::decommitment: commitment.decommitted += entry.amount; break;
    default: break;
    }
    if (entry.act == Act::claim || (entry.act == Act::payment && prefinancing))
        commitment.covers.emplace_back(entry.day, entry.amount);
    if ((entry.act == Act::legal || entry.act == Act::payment) && entry.corrects.empty())
        commitment.last_act = std::max(entry.day, commitment.last_act.value_or(entry.day));
}

// A correction of a commitment is another entry on the same allocation, and may itself be corrected.
const Entry* corrected_commitment(const Ledger& ledger, const Entry* entry)
{
    constexpr int longest_chain = 100;
    for (int i = 0; i < longest_chain && entry != nullptr && !entry->corrects.empty(); ++i)
        entry = ledger.entry(entry->corrects);
    return entry;
}

} // namespace

Cents Commitment::covered_by(Day day) const
{
    Cents sum = 0;
    for (const auto& [when, amount] : covers)
        if (when <= day) sum += amount;
    return sum;
}

bool is_of_union(const Ledger& ledger, const Entry& entry)
{
    const auto* envelope = ledger.envelope_of(entry);
    return envelope != nullptr && envelope->owner == entry.owner;
}

Day end_of(int year) { return Day::of(year, 12, 31).value_or(Day::last()); }

std::vector<Commitment> commitments_of_union(const Ledger& ledger, Day on)
{
    std::vector<Commitment> list;
    std::unordered_map<const Entry*, std::size_t> places;
    for (const auto& entry : ledger.entries) {
        if (!is_commitment(ledger, entry, on)) continue;
        places.emplace(&entry, list.size());
        auto& commitment = list.emplace_back();
        commitment.entry = &entry;
        commitment.instrument = ledger.instrument_of(entry);
    }
    for (const auto& entry : ledger.entries) {
        if (entry.day > on) continue;
        const auto* commitment = ledger.commitment_of(entry);
        if (commitment != nullptr) commitment = corrected_commitment(ledger, commitment);
        if (const auto at = places.find(commitment); at != places.end()) draw(list[at->second], entry);
    }
    return list;
}

} // namespace ilonet::money
