// Which rules make up an answer.
#include "rules/rules.hpp"

#include "rules/board/board_rules.hpp"
#include "rules/desk/activities.hpp"
#include "rules/desk/deployment_rules.hpp"
#include "rules/desk/joint_work.hpp"
#include "rules/desk/mandate_rules.hpp"
#include "rules/fund/ledger_rules.hpp"
#include "rules/reference/reference_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ilonet::rules {
namespace {

using DeploymentsByUid = std::unordered_map<std::string_view, const Deployment*>;

DeploymentsByUid deployments_by_uid(const Snapshot& snapshot)
{
    DeploymentsByUid by_uid;
    by_uid.reserve(snapshot.deployments.size());
    for (const auto& deployment : snapshot.deployments) by_uid.emplace(deployment.uid, &deployment);
    return by_uid;
}

const Deployment* known(const DeploymentsByUid& deployments, const std::string& uid)
{
    const auto at = deployments.find(uid);
    return at == deployments.end() ? nullptr : at->second;
}

std::vector<MandateOf> with_deployments(const Snapshot& snapshot, const DeploymentsByUid& deployments)
{
    std::vector<MandateOf> pairs;
    pairs.reserve(snapshot.mandates.size());
    for (const auto& mandate : snapshot.mandates) pairs.push_back({&mandate, known(deployments, mandate.deployment)});
    return pairs;
}

/// The mandates on their common days with the deployment, by deployment; those without a common day left out.
std::vector<MandateDays> by_deployment(const std::vector<MandateOf>& pairs)
{
    std::vector<MandateDays> rows;
    for (const auto& [mandate, deployment] : pairs) {
        if (deployment == nullptr || !mandate->period.in_order()) continue;
        const auto service = days_of(*deployment);
        if (!service) continue;
        if (const auto days = intersection(mandate->period, *service)) rows.push_back({mandate, deployment, *days});
    }
    // Deployments stand in one vector, so their addresses are in natural order of uid.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const MandateDays& a, const MandateDays& b) { return a.deployment < b.deployment; });
    return rows;
}

/// What all joint work is asked, and the days of each record for what is asked of several.
template <typename Work, typename Visit>
void for_joint_work(const Snapshot& snapshot, const std::vector<Work>& records, const DeploymentsByUid& deployments,
                    Findings& findings, Visit visit)
{
    for (const auto& record : records) {
        const auto* deployment = known(deployments, record.deployment);
        const auto work = joint_work(record, deployment);
        const auto days = work.days();
        joint_work_alone(record, findings);
        joint_work_beside_its_deployment(work, findings);
        parties_are_member_states(snapshot, record, days, findings);
        if (days) visit(record, *deployment, *days);
    }
}

void append(Findings& findings, Findings more)
{
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

Findings of_reference(const Snapshot& snapshot)
{
    Findings findings;
    reference_codes(snapshot, findings);
    reference_days(snapshot, findings);
    reference_instruments(snapshot, findings);
    voters_are_those_of_the_regulation(snapshot, findings);
    return findings;
}

Findings of_deployments(const Snapshot& snapshot, Day today)
{
    Findings findings;
    for (const auto& officer : snapshot.officers)
        uid_begins_with_the_owner("officer", officer.uid, officer.owner, findings);
    for (const auto& deployment : snapshot.deployments) {
        const auto first = static_cast<std::ptrdiff_t>(findings.size());
        deployment_places(snapshot, deployment, findings);
        deployment_days(deployment, today, findings);
        deployment_authority(snapshot, deployment, findings);
        std::stable_sort(findings.begin() + first, findings.end(),
                         [](const Finding& one, const Finding& other) { return one.rule < other.rule; });
    }
    officers_serve_in_one_place(snapshot, findings);
    return findings;
}

Findings of_mandates(const Snapshot& snapshot)
{
    Findings findings;
    const auto pairs = with_deployments(snapshot, deployments_by_uid(snapshot));
    for (const auto& pair : pairs) mandate_beside_its_deployment(pair, findings);
    const auto rows = by_deployment(pairs);
    mandates_together(rows, findings);
    return findings;
}

Findings of_joint_work(const Snapshot& snapshot)
{
    if (snapshot.representations.empty() && snapshot.sharings.empty() && snapshot.joint_deployments.empty()) return {};
    Findings findings;
    const auto deployments = deployments_by_uid(snapshot);
    std::vector<Agreed> agreed;
    std::vector<SharingDays> sharings;
    const auto note = [&](const auto& record, const Deployment& deployment, const Period& days) {
        agreed.push_back({&deployment, what_is_agreed(record), &record.uid, days});
    };
    for_joint_work(snapshot, snapshot.representations, deployments, findings, note);
    for_joint_work(snapshot, snapshot.sharings, deployments, findings,
                   [&](const Sharing& sharing, const Deployment& deployment, const Period& days) {
                       if (sharing.subject.empty()) return;
                       note(sharing, deployment, days);
                       sharings.push_back({&sharing, &deployment, days});
                   });
    for_joint_work(snapshot, snapshot.joint_deployments, deployments, findings, note);
    if (!sharings.empty())
        mandates_give_what_is_shared(sharings, by_deployment(with_deployments(snapshot, deployments)), findings);
    nothing_is_agreed_twice(std::move(agreed), findings);
    return findings;
}

Findings of_activities(const Snapshot& snapshot)
{
    Findings findings;
    const auto deployments = deployments_by_uid(snapshot);
    for (const auto& activity : snapshot.activities) {
        const auto* deployment = known(deployments, activity.deployment);
        activity_beside_its_deployment(snapshot, activity, deployment, findings);
        uid_begins_with_the_owner("activity", activity.uid, activity.owner, findings);
    }
    return findings;
}

Findings of_board(const Snapshot& snapshot, Day today)
{
    const auto& board = snapshot.board;
    Findings findings;
    seats_are_those_of_the_regulation(snapshot, findings);
    board_calendar(board, today, findings);
    for (const auto& decision : board.decisions) board_decision(snapshot, decision, findings);
    board_cycle(board, findings);
    return findings;
}

Findings of_ledger(const Snapshot& snapshot, Day today)
{
    const auto& ledger = snapshot.ledger;
    if (ledger.envelopes.empty() && ledger.entries.empty()) return {};
    Findings findings;
    const Accounts accounts(ledger);
    for (const auto& entry : ledger.entries) {
        ledger_form(accounts, ledger, entry, findings);
        ledger_order(accounts, ledger, entry, findings);
        ledger_claims(accounts, snapshot, entry, findings);
        ledger_parties(snapshot, entry, findings);
        entry_has_happened(entry, today, findings);
    }
    for (const auto& decision : snapshot.board.decisions) agreement_names_its_money(decision, findings);
    cost_is_claimed_once(snapshot, findings);
    for (const auto& envelope : ledger.envelopes) envelope_fits_its_instrument(ledger, envelope, findings);
    nothing_is_overdrawn(snapshot, accounts, findings);
    return findings;
}

Findings of_network(const Snapshot& snapshot, Day today)
{
    auto findings = of_reference(snapshot);
    append(findings, of_deployments(snapshot, today));
    append(findings, of_mandates(snapshot));
    append(findings, of_joint_work(snapshot));
    append(findings, of_activities(snapshot));
    append(findings, of_board(snapshot, today));
    append(findings, of_networks(snapshot, today));
    append(findings, of_ledger(snapshot, today));
    return findings;
}

} // namespace ilonet::rules
