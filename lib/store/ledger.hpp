// How much of the ledgers a snapshot reads.
#pragma once

#include "store/store.hpp"

#include <string>
#include <vector>

namespace ilonet::store {

/// Adds all instruments and envelopes, and all entries; of the entries of a limited snapshot those of parts.of_accounts (entries or
/// envelopes) and those that pay for parts.of_deployments, the accounts that they draw on up to the root, all that draws on any
/// of these, and what falls under the same decisions; nothing where there are none. The board's decisions, too, unless the snapshot
/// has them already.
void take_ledger(Connection& connection, const SnapshotParts& parts, Snapshot& snapshot);

} // namespace ilonet::store
