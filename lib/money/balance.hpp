// What became of the money, as it stands on a day. Pure functions of a Snapshot and of sums by
// account.
#pragma once

#include "model/ledger.hpp"
#include "model/snapshot.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet::money {

/// The Union's ledger (the Commission's), or the programmes' (the states').
enum class Level { union_level, programme };

/// What the balances are asked for by.
enum class By { all, instrument, strand, authority, year, action, country, commitment };

/// What draws on a commitment, added up: legal, claim, payment, prefinancing, recovery or decommitment.
struct Drawn {
    std::string account;
    std::string act;
    Cents amount = 0;
    Cents total = 0; ///< eligible cost of claims
};

/// In cents. What the key says nothing about (a budget has no country) stands in the balance whose key is empty.
struct Balance {
    std::string key;
    Cents budget = 0;    ///< Union: envelopes with their amendments; programme: what is allocated to the state
    Cents agreed = 0;    ///< Union: ceilings of the board's agreements in force; programme: 0
    Cents allocated = 0; ///< Union: allocations with transfers; programme: grants
    Cents committed = 0, legal = 0, paid = 0, recovered = 0, decommitted = 0;
    Cents claimed = 0;  ///< Union share in payment applications
    Cents eligible = 0; ///< cost behind these

    /// What is left to be settled: committed - paid - decommitted. Recoveries do not open it again.
    Cents ral() const { return committed - paid - decommitted; }
    /// What can still be committed.
    Cents left() const { return allocated - committed; }

    bool operator==(const Balance&) const = default;
};

/// Which part of the money is asked for; empty means all.
struct Scope {
    std::vector<std::string> instruments, authorities;
};

/// In natural order of key, those with nothing in them left out. `accounts` holds instruments, envelopes, funding agreements and the
/// allocations, amendments, transfers, grants and commitments up to `on`; countries of deployments that entries name come from
/// `accounts.deployments` and `accounts.joint_deployments`. Throws std::overflow_error where a sum leaves 64 bits.
std::vector<Balance> balances(const Snapshot& accounts, const std::vector<Drawn>& drawn, Level level, By by, Day on,
                              const Scope& scope);

} // namespace ilonet::money
