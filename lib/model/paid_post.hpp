// Which post an entry of the ledgers pays for: what rules, balances and cost must agree on.
#pragma once

#include "model/ledger.hpp"
#include "model/snapshot.hpp"

namespace ilonet {

/// The deployment that the entry names, by its joint deployment (Art 6(3)) or by itself; nullptr where it names none, or the snapshot
/// does not hold it.
const Deployment* paid_deployment(const Snapshot& snapshot, const Entry& entry);

} // namespace ilonet
