#include "model/folding.hpp"
#include "model/paid_post.hpp"
#include "model/redacted.hpp"
#include "records/reading.hpp"
#include "service/asked_words.hpp"
#include "service/fund/fund.hpp"
#include "service/fund/money_amounts.hpp"
#include "store/store.hpp"

#include <array>
#include <map>
#include <set>

namespace ilonet::service {
namespace {

struct InNaturalOrder {
    bool operator()(const std::string& a, const std::string& b) const { return natural_less(a, b); }
};

struct Cost {
    std::string name; ///< as it is spelled where it stands first
    std::int64_t claims = 0, days = 0;
    Cents eligible = 0, claimed = 0;
};

// Entries of these acts, with the deployments and joint deployments that they name.
Snapshot entries_about_posts(const store::Store& store, std::initializer_list<const char*> acts)
{
    Snapshot snapshot;
    const std::array of_acts{store::Condition{"act", {acts.begin(), acts.end()}}};
    std::vector<std::string> deployments, joints;
    store.add_to(snapshot, kinds::entry, of_acts);
    auto& entries = snapshot.ledger.entries;
    std::erase_if(entries, [](const Entry& entry) { return entry.deployment.empty() && entry.joint.empty(); });
    for (const auto& entry : entries) {
        if (!entry.deployment.empty()) deployments.push_back(entry.deployment);
        if (!entry.joint.empty()) joints.push_back(entry.joint);
    }
    store.add_to(snapshot, kinds::joint_deployment, joints);
    for (const auto& joint : snapshot.joint_deployments) deployments.push_back(joint.deployment);
    store.add_to(snapshot, kinds::deployment, deployments);
    snapshot.sort();
    return snapshot;
}

std::string key_of(const Entry& claim, const Deployment& deployment, const std::string& by)
{
    if (by == "country") return deployment.country;
    if (by == "post") return is_redacted(deployment.post) ? redacted_text_of(deployment.uid) : deployment.post;
    if (by == "deployment") return deployment.uid;
    return by == "joint" ? claim.joint : claim.owner;
}

} // namespace

Answer fund_cost(const Context& context, const CostRequest& request)
{
    must_be_choices("by", std::array{request.by}, cost_groupings);
    const auto store = reading(context);
    const auto snapshot = entries_about_posts(store, {"claim"});
    std::map<std::string, Cost, InNaturalOrder> costs;
    for (const auto& claim : snapshot.ledger.entries) {
        const auto* deployment = paid_deployment(snapshot, claim);
        const bool wanted = request.claimed == Period{} || claim.period.overlaps(request.claimed);
        if (deployment == nullptr || !wanted) continue;
        const auto name = key_of(claim, *deployment, request.by);
        auto& cost = costs[request.by == "post" ? folded_without_case(name) : name];
        if (cost.name.empty() || natural_less(name, cost.name)) cost.name = name;
        cost.eligible += claim.total.value_or(0);
        cost.claimed += claim.amount;
        if (!claim.corrects.empty()) continue;
        ++cost.claims;
        cost.days += claim.period.last() - claim.period.first() + 1;
    }
    Answer answer;
    answer.remarks = store.remarks();
    auto& columns = answer.result.columns;
    columns = {{request.by}, {"claims", true}, {"days", true}};
    for (const char* name : {"eligible", "claimed", "own", "a_day"}) columns.push_back({name});
    for (const char* name : {"eligible", "claimed", "own", "a_day"})
        columns.push_back({std::string(name) + "_minor", true});
    columns.push_back({"currency"});
    for (const auto& [key, cost] : costs) {
        const std::array amounts{cost.eligible, cost.claimed, cost.eligible - cost.claimed,
                                 cost.days == 0 ? 0 : cost.eligible / cost.days};
        std::vector<std::string> row{cost.name, std::to_string(cost.claims), std::to_string(cost.days)};
        for (const auto amount : amounts) row.push_back(euro_text(amount));
        for (const auto amount : amounts) row.push_back(std::to_string(amount));
        row.emplace_back("EUR");
        answer.result.rows.push_back(std::move(row));
    }
    answer.result.notes.emplace_back(
        "eligible cost of claims that name a deployment; days of one claim count once, of two for the same days twice");
    return answer;
}

Answer fund_indicators(const Context& context, Day on)
{
    const auto store = reading(context);
    auto snapshot = entries_about_posts(store, {"grant", "claim", "commitment"});
    // What an entry draws on says which instrument pays; allocations name no post.
    for (const Kind* kind : {&kinds::instrument, &kinds::envelope}) store.add_to(snapshot, *kind);
    const std::array accounts{store::Condition{"act", {"allocation", "grant", "commitment"}}};
    std::set<std::string> present;
    for (const auto& entry : snapshot.ledger.entries) present.insert(entry.uid);
    Snapshot all;
    store.add_to(all, kinds::entry, accounts);
    for (auto& entry : all.ledger.entries)
        if (!present.contains(entry.uid)) snapshot.ledger.entries.push_back(std::move(entry));
    snapshot.sort();

    std::map<std::pair<std::string, std::string>, std::set<std::string>> supported;
    for (const auto& entry : snapshot.ledger.entries) {
        const auto* deployment = paid_deployment(snapshot, entry);
        const auto* instrument = snapshot.ledger.instrument_of(entry);
        const auto days = deployment == nullptr ? std::nullopt : deployment->days_active();
        if (instrument == nullptr || instrument->codes.empty() || !days || days->first() > on || entry.day > on)
            continue;
        supported[{instrument->code, deployment->owner}].insert(deployment->uid);
    }
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"instrument"}, {"authority"}, {"indicator"}, {"value", true}, {"codes"}};
    for (const auto& [key, deployments] : supported)
        answer.result.rows.push_back({key.first, key.second, "output 9", std::to_string(deployments.size()),
                                      snapshot.ledger.instrument(key.first)->codes});
    answer.result.notes.push_back("officers deployed to third countries with support, counted up to " + on.iso() +
                                  " (BMVI Annex VIII, Art 27(3))");
    return answer;
}

} // namespace ilonet::service
