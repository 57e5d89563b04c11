// What the entries on each account come to, from sums that the file keeps. Part of the front door of `store`.
#pragma once

#include "model/day.hpp"
#include "model/ledger.hpp"
#include "store/store.hpp"

#include <string>
#include <vector>

namespace ilonet::store {

/// The entries of one act on one account. A correction counts with what it corrects.
struct AccountSum {
    std::string account;
    std::string act; ///< `prefinancing` for payments of that kind, `payment` for all others
    Cents amount = 0;
    Cents total = 0; ///< eligible cost of claims
};

/// Of legal commitments, claims, payments, recoveries and decommitments up to that day, included. Reads the kept sums of the months
/// before and the entries of its own month, so the cost does not grow with the entries. Order: account, act.
std::vector<AccountSum> account_sums(const Store& store, Day until);
/// Instruments, envelopes and the accounts (allocations, amendments, transfers, grants, commitments) up to that day, and the board's
/// decisions; not the entries that `account_sums` adds up.
Snapshot accounts_of_ledger(const Store& store, Day until);
/// Accounts whose kept sums are not what their entries come to; for `verify`.
std::vector<std::string> wrong_sums(Connection& connection);

} // namespace ilonet::store
