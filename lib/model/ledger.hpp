// Money as values, made from canonical records: instruments, envelopes, and the entries of both ledgers. Amounts are
// cents of euro.
//
// Union level (owner: the Commission): envelope, allocation, commitment, legal commitment, payment, recovery,
// decommitment. Programme level (owner: a state): grant on an allocation, commitment and payment to the beneficiary,
// claim on a commitment of the Commission (a payment application). An entry draws on an account: an envelope or another
// entry.
#pragma once

#include "model/day.hpp"
#include "model/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

using Cents = std::int64_t;
class FieldReader;

struct Instrument {
    std::string code;
    std::string name;
    Period period;
    std::vector<std::string> strands;
    std::vector<Percent> rates;        ///< ceilings of the Union's share, by kind of action
    std::vector<Percent> prefinancing; ///< by year
    std::vector<std::string> prefinancing_due, payment_windows, accounting_year_end; ///< MM-DD
    std::optional<std::int64_t> n_plus;       ///< years after which an instalment lapses, CPR Art 105(1)
    std::optional<std::int64_t> n_plus_until; ///< last year whose instalment lapses
    std::optional<Day> eligible_until;
    std::optional<std::int64_t> annual_hours, retention_years;
    std::optional<std::int64_t> indirect; ///< hundredths of a percent of direct staff costs
    std::string codes;

    /// Hundredths of a percent, or nothing where the instrument has no such kind of action.
    std::optional<std::int64_t> rate(std::string_view action) const;

    bool operator==(const Instrument&) const = default;
};

struct Envelope {
    std::string uid;
    std::string owner;
    std::string instrument;
    std::string strand;
    Period period;
    Cents amount = 0; ///< as it was opened, without amendments

    bool operator==(const Envelope&) const = default;
};

enum class Act { allocation, amendment, transfer, grant, commitment, legal, claim, payment, recovery, decommitment };
/// The word of the field `act`.
std::string_view word_of(Act act);

struct Entry {
    std::string uid;
    std::string owner;
    std::string reference;
    Day day;
    Act act = Act::allocation;
    Cents amount = 0; ///< below zero in corrections and amendments that take away
    std::string envelope, decision;
    std::string account; ///< entry that it draws on; empty for what is drawn on an envelope
    std::string target;  ///< of a transfer
    std::string corrects;
    std::string authority;  ///< that an allocation is for
    std::string commitment; ///< individual, global or provisional
    std::string payment;    ///< prefinancing, interim or balance
    std::optional<std::int64_t> year;
    std::string action, country, deployment, joint;
    Period period; ///< of the cost claimed; until alone: final day of a commitment
    std::optional<Cents> total;
    std::vector<AuthorityAmount> parts;

    /// The envelope or entry that it draws on.
    const std::string& drawn_on() const { return account.empty() ? envelope : account; }
    bool operator==(const Entry&) const = default;
};

/// What one answer or one write needs of the ledgers.
struct Ledger {
    std::vector<Instrument> instruments;
    std::vector<Envelope> envelopes;
    std::vector<Entry> entries;

    const Instrument* instrument(std::string_view code) const;
    const Envelope* envelope(std::string_view uid) const;
    const Entry* entry(std::string_view uid) const;
    /// The entry at the root of what this one draws on: an allocation or an amendment, or nullptr where a link is not known.
    const Entry* root_of(const Entry& entry) const;
    /// The commitment that this one is, or draws on; nullptr for an allocation, a grant, a transfer.
    const Entry* commitment_of(const Entry& entry) const;
    /// The envelope and the instrument whose money it is, or nullptr.
    const Envelope* envelope_of(const Entry& entry) const;
    const Instrument* instrument_of(const Entry& entry) const;

    /// Adds an instrument, an envelope or an entry; other kinds are not of a ledger, and left out.
    void add(const Record& record);
    /// The same of a record of that kind, whoever holds its fields.
    void add(const Kind& kind, FieldReader& fields);
    /// Brings every list into natural order; look-ups need it after the last `add`.
    void sort();

    bool operator==(const Ledger&) const = default;
};

} // namespace ilonet
