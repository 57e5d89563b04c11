#include "store/connection.hpp"
#include "store/json_array.hpp"
#include "store/ledger.hpp"
#include "store/store.hpp"
#include "store/table.hpp"

#include <set>

namespace ilonet::store {
namespace {

using Uids = std::set<std::string>;

std::vector<std::string> list(const Uids& uids) { return {uids.begin(), uids.end()}; }

// Reads what a few officers and deployments need, and notes what they name.
class LimitedReader {
public:
    LimitedReader(const Store& store, Connection& connection, const Parts& parts)
        : store_(store), connection_(connection), parts_(parts)
    {
    }

    Snapshot read()
    {
        officers_.insert(parts_.of_officers.begin(), parts_.of_officers.end());
        read_deployments();
        read_of_deployments(kinds::mandate, "decided_by");
        read_of_deployments(kinds::representation, "beneficiary");
        read_of_deployments(kinds::sharing, "owner");
        read_of_deployments(kinds::joint_deployment, "owner");
        read_of_deployments(kinds::activity, "owner");
        for (const auto& record : store_.records(kinds::officer, list(officers_))) take(record, "owner");
        if (parts_.ledger) read_ledger();
        if (parts_.reference) read_named();
        snapshot_.sort();
        return std::move(snapshot_);
    }

private:
    void take(const Record& record, FieldName authority_field)
    {
        authorities_.insert(record[authority_field]);
        snapshot_.add(record);
    }

    void read_deployments()
    {
        Uids uids(parts_.of_deployments.begin(), parts_.of_deployments.end());
        auto query =
            connection_.statement("SELECT uid FROM deployment WHERE officer IN (SELECT value FROM json_each(?))");
        query.bind(1, json_array(parts_.of_officers));
        while (query.executeStep()) uids.insert(query.getColumn(0).getString());
        query.reset();
        for (const auto& record : store_.records(kinds::deployment, list(uids))) {
            take(record, "owner");
            officers_.insert(record["officer"]);
            countries_.insert(record["country"]);
            for (auto& country : words_of(record["covers"])) countries_.insert(std::move(country));
        }
    }

    void read_of_deployments(const Kind& kind, FieldName authority_field)
    {
        // Those that do not exist too: the rules say so of what names them.
        Uids deployments(parts_.of_deployments.begin(), parts_.of_deployments.end());
        for (const auto& deployment : snapshot_.deployments) deployments.insert(deployment.uid);
        auto query = connection_.statement("SELECT uid FROM " + std::string(kind.name) +
                                           " WHERE deployment IN (SELECT value FROM json_each(?))");
        query.bind(1, json_array(list(deployments)));
        Uids uids;
        while (query.executeStep()) uids.insert(query.getColumn(0).getString());
        query.reset();
        if (uids.empty()) return;
        for (const auto& record : store_.records(kind, list(uids))) take(record, authority_field);
        for (const auto& sharing : snapshot_.sharings)
            authorities_.insert(sharing.partners.begin(), sharing.partners.end());
        for (const auto& joint : snapshot_.joint_deployments)
            for (const auto& share : joint.shares) authorities_.insert(share.authority);
    }

    void read_ledger()
    {
        take_ledger(connection_, parts_, snapshot_);
        for (const auto& entry : snapshot_.ledger.entries)
            if (!entry.authority.empty()) authorities_.insert(entry.authority);
    }

    void read_named()
    {
        for (const auto& record : store_.records(kinds::authority, list(authorities_))) snapshot_.add(record);
        for (const auto& record : store_.records(kinds::third_country, list(countries_))) snapshot_.add(record);
        for (const auto& record : store_.records(kinds::policy)) snapshot_.add(record);
    }

    const Store& store_;
    Connection& connection_;
    const Parts& parts_;
    Snapshot snapshot_;
    Uids officers_, authorities_, countries_;
};

constexpr const char* those_that_touch =
    "SELECT uid FROM deployment WHERE state = 'planned' OR (ifnull(since, ?1) <= ?1 AND "
    "ifnull(until, ?2) >= ?2)";

std::vector<std::string> uids_of(Connection& connection, const std::string& sql, const Period& touching)
{
    auto query = connection.statement(sql);
    query.bind(1, touching.last().iso());
    query.bind(2, touching.first().iso());
    std::vector<std::string> uids;
    while (query.executeStep()) uids.push_back(query.getColumn(0).getString());
    query.reset();
    return uids;
}

// Most of a network's history is not needed to see one year of it.
void take_those_that_touch(const Store& store, Connection& connection, const Parts& parts, Snapshot& snapshot)
{
    const auto deployments = uids_of(connection, those_that_touch, parts.touching);
    for (const auto& record : store.records(kinds::deployment, deployments)) snapshot.add(record);
    if (!parts.mandates) return;
    // One look-up each: to look through all deployments again takes longer.
    auto query = connection.statement("SELECT uid FROM mandate WHERE deployment = ?");
    std::vector<std::string> mandates;
    for (const auto& uid : deployments) {
        query.bind(1, uid);
        while (query.executeStep()) mandates.push_back(query.getColumn(0).getString());
        query.reset();
    }
    for (const auto& record : store.records(kinds::mandate, mandates)) snapshot.add(record);
}

// Accounts are read by what draws on them: take_ledger.
bool is_wanted(const Parts& parts, Part part)
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

Snapshot Store::snapshot(const Parts& parts) const
{
    return guarded(*connection_, [&] {
        if (parts.limited) return LimitedReader(*this, *connection_, parts).read();
        Snapshot snapshot;
        const auto take = [&](const Kind& kind) {
            for (const auto& record : records(kind)) snapshot.add(record);
        };
        const bool some = parts.touching != Period{};
        for (const Kind* kind : kinds::all())
            if (is_wanted(parts, kind->part) && !(some && can_touch(kind->part))) take(*kind);
        if (some && parts.deployments) take_those_that_touch(*this, *connection_, parts, snapshot);
        if (parts.ledger) take_ledger(*connection_, parts, snapshot);
        snapshot.sort();
        return snapshot;
    });
}

} // namespace ilonet::store
