#include "store/ledger.hpp"

#include "store/connection.hpp"
#include "store/json_array.hpp"
#include "store/value_rows.hpp"

namespace ilonet::store {
namespace {

// Up from the named ones, and from what they correct, to the root (UNION ends a ring that somebody tampered in), all
// that draws on one of these or falls under the same decision, and the transfers between all these, so that each
// account on the way is whole.
constexpr const char* entries_about =
    "WITH RECURSIVE named(uid) AS (SELECT value FROM json_each(?1) "
    "UNION SELECT uid FROM entry WHERE deployment IN (SELECT value FROM json_each(?2)) "
    "UNION SELECT e.uid FROM json_each(?2) d JOIN joint_deployment j ON j.deployment = d.value JOIN entry e ON e.joint = j.uid), "
    "up(uid) AS (SELECT uid FROM named "
    "UNION SELECT e.account FROM up JOIN entry e ON e.uid = up.uid WHERE e.account IS NOT NULL "
    "UNION SELECT e.envelope FROM up JOIN entry e ON e.uid = up.uid WHERE e.envelope IS NOT NULL "
    "UNION SELECT e.target FROM up JOIN entry e ON e.uid = up.uid WHERE e.target IS NOT NULL "
    "UNION SELECT e.corrects FROM up JOIN entry e ON e.uid = up.uid WHERE e.corrects IS NOT NULL), "
    "near(uid) AS (SELECT e.uid FROM up JOIN entry e ON e.uid = up.uid "
    "UNION SELECT e.uid FROM up JOIN entry e ON e.account = up.uid "
    "UNION SELECT e.uid FROM up JOIN entry e ON e.envelope = up.uid "
    "UNION SELECT o.uid FROM up JOIN entry e ON e.uid = up.uid JOIN entry o ON o.decision = e.decision) "
    "SELECT uid FROM near "
    "UNION SELECT t.uid FROM near JOIN entry t ON t.account = near.uid AND t.act = 'transfer' "
    "UNION SELECT t.uid FROM near JOIN entry t ON t.target = near.uid";

std::vector<std::string> uids_about(Connection& connection, const SnapshotParts& parts)
{
    auto query = connection.statement(entries_about);
    query.bind(1, json_array(parts.of_accounts));
    query.bind(2, json_array(parts.of_deployments));
    std::vector<std::string> uids;
    while (query.executeStep()) uids.push_back(query.getColumn(0).getString());
    query.reset();
    return uids;
}

} // namespace

void take_ledger(Connection& connection, const SnapshotParts& parts, Snapshot& snapshot)
{
    const bool some = parts.limited || !parts.of_accounts.empty();
    const auto uids = some ? uids_about(connection, parts) : std::vector<std::string>{};
    if (some && uids.empty() && parts.of_accounts.empty()) return;
    take_values(connection, kinds::instrument, snapshot);
    take_values(connection, kinds::envelope, snapshot);
    // All of them: what revokes an agreement can be of any kind.
    if (!parts.board) take_values(connection, kinds::decision, snapshot);
    if (some)
        take_values(connection, kinds::entry, snapshot, uids);
    else
        take_values(connection, kinds::entry, snapshot);
}

} // namespace ilonet::store
