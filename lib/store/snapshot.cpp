#include "store/connection.hpp"
#include "store/json_array.hpp"
#include "store/ledger.hpp"
#include "store/store.hpp"
#include "store/touching.hpp"
#include "store/value_rows.hpp"

#include <array>
#include <set>

namespace ilonet::store {
namespace {

using Uids = std::set<std::string>;

std::vector<std::string> list(const Uids& uids) { return {uids.begin(), uids.end()}; }

// Reads what a few officers and deployments need, and what they name.
class LimitedReader {
public:
    LimitedReader(Connection& connection, const SnapshotParts& parts) : connection_(connection), parts_(parts) {}

    Snapshot read()
    {
        officers_.insert(parts_.of_officers.begin(), parts_.of_officers.end());
        read_deployments();
        for (const Kind* kind :
             {&kinds::mandate, &kinds::representation, &kinds::sharing, &kinds::joint_deployment, &kinds::activity})
            read_of_deployments(*kind);
        take_values(connection_, kinds::officer, snapshot_, list(officers_));
        if (parts_.ledger) take_ledger(connection_, parts_, snapshot_);
        if (parts_.reference) read_named();
        snapshot_.sort();
        return std::move(snapshot_);
    }

private:
    void read_deployments()
    {
        Uids uids(parts_.of_deployments.begin(), parts_.of_deployments.end());
        auto query =
            connection_.statement("SELECT uid FROM deployment WHERE officer IN (SELECT value FROM json_each(?))");
        query.bind(1, json_array(parts_.of_officers));
        while (query.executeStep()) uids.insert(query.getColumn(0).getString());
        query.reset();
        take_values(connection_, kinds::deployment, snapshot_, list(uids));
        for (const auto& deployment : snapshot_.deployments) officers_.insert(deployment.officer);
        // Those that do not exist too: the rules say so of what names them.
        deployments_ = json_array(list(uids));
    }

    void read_of_deployments(const Kind& kind)
    {
        take_values(connection_, kind, snapshot_, "WHERE t.deployment IN (SELECT value FROM json_each(?))",
                    std::array{deployments_});
    }

    void read_named()
    {
        const auto authorities = authorities_named();
        Uids countries;
        for (const auto& deployment : snapshot_.deployments) {
            countries.insert(deployment.country);
            countries.insert(deployment.covers.begin(), deployment.covers.end());
        }
        take_values(connection_, kinds::authority, snapshot_, list(authorities));
        take_values(connection_, kinds::third_country, snapshot_, list(countries));
        take_values(connection_, kinds::policy, snapshot_);
    }

    Uids authorities_named() const
    {
        Uids codes;
        for (const auto& one : snapshot_.officers) codes.insert(one.owner);
        for (const auto& one : snapshot_.deployments) codes.insert(one.owner);
        for (const auto& one : snapshot_.mandates) codes.insert(one.decided_by);
        for (const auto& one : snapshot_.representations) codes.insert(one.beneficiary);
        for (const auto& one : snapshot_.activities) codes.insert(one.owner);
        for (const auto& one : snapshot_.sharings) {
            codes.insert(one.owner);
            codes.insert(one.partners.begin(), one.partners.end());
        }
        for (const auto& one : snapshot_.joint_deployments) {
            codes.insert(one.owner);
            for (const auto& share : one.shares) codes.insert(share.authority);
        }
        for (const auto& entry : snapshot_.ledger.entries)
            if (!entry.authority.empty()) codes.insert(entry.authority);
        return codes;
    }

    Connection& connection_;
    const SnapshotParts& parts_;
    Snapshot snapshot_;
    Uids officers_;
    std::string deployments_; ///< as json_each takes them
};

// Most of a network's history is not needed to see one year of it.
void take_those_that_touch(Connection& connection, const SnapshotParts& parts, Snapshot& snapshot)
{
    take_values(connection, kinds::deployment, snapshot, those_that_touch, touching_days(parts.touching));
    if (!parts.mandates) return;
    std::vector<std::string> uids;
    uids.reserve(snapshot.deployments.size());
    for (const auto& deployment : snapshot.deployments) uids.push_back(deployment.uid);
    take_values(connection, kinds::mandate, snapshot, "WHERE t.deployment IN (SELECT value FROM json_each(?))",
                std::array{json_array(uids)});
}

// Accounts are read by what draws on them: take_ledger.
bool is_wanted(const SnapshotParts& parts, Part part)
{
    switch (part) {
    case Part::reference: return parts.reference;
    case Part::requirements: return parts.reference && parts.requirements;
    case Part::officers: return parts.officers;
    case Part::deployments: return parts.deployments;
    case Part::mandates: return parts.mandates;
    case Part::joint_work: return parts.joint_work;
    case Part::activities: return parts.activities;
    case Part::board: return parts.board;
    case Part::ledger:
    case Part::none: return false;
    }
    return false;
}

bool can_touch(Part part) { return part == Part::deployments || part == Part::mandates; }

} // namespace

Snapshot Store::snapshot(const SnapshotParts& parts) const
{
    return with_failures(*connection_, [&] {
        if (parts.limited) return LimitedReader(*connection_, parts).read();
        Snapshot snapshot;
        const auto take = [&](const Kind& kind) { take_values(*connection_, kind, snapshot); };
        const bool some = parts.touching != Period{};
        for (const Kind* kind : kinds::all())
            if (is_wanted(parts, kind->part) && !(some && can_touch(kind->part))) take(*kind);
        if (some && parts.deployments) take_those_that_touch(*connection_, parts, snapshot);
        if (parts.ledger) take_ledger(*connection_, parts, snapshot);
        snapshot.sort();
        return snapshot;
    });
}

} // namespace ilonet::store
