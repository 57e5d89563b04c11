// Which rules make up an answer.
#include "rules/rules.hpp"

#include "rules/activities.hpp"
#include "rules/board_rules.hpp"
#include "rules/deployment_rules.hpp"
#include "rules/joint_work.hpp"
#include "rules/ledger_rules.hpp"
#include "rules/mandate_rules.hpp"
#include "rules/reference_rules.hpp"
#include "rules/saying.hpp"

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
        belongs_to_its_deployment(work, findings);
        lies_inside_its_deployment(work, findings);
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
    neighbours_are_countries(snapshot, findings);
    neighbours_are_mutual(snapshot, findings);
    no_state_is_a_third_country(snapshot, findings);
    requirements_do_not_overlap(snapshot, findings);
    status_dates_are_in_order(snapshot, findings);
    status_periods_do_not_overlap(snapshot, findings);
    reference_records_name_known_ones(snapshot, findings);
    instruments_are_sound(snapshot, findings);
    funded_periods_name_known_instruments(snapshot, findings);
    voters_are_those_of_the_regulation(snapshot, findings);
    return findings;
}

Findings of_deployments(const Snapshot& snapshot, Day today)
{
    Findings findings;
    for (const auto& officer : snapshot.officers)
        uid_begins_with_the_owner("officer", officer.uid, officer.owner, findings);
    for (const auto& deployment : snapshot.deployments) {
        host_is_a_third_country(snapshot, deployment, findings);
        host_kind_is_known(deployment, findings);
        dates_are_in_order(deployment, findings);
        service_is_inside_the_plan(deployment, findings);
        duties_are_described(deployment, findings);
        authority_exists(snapshot, deployment, findings);
        officer_belongs_to_the_authority(snapshot, deployment, findings);
        state_keeps_up_with_the_calendar(deployment, today, findings);
        covered_are_third_countries(snapshot, deployment, findings);
        state_and_dates_fit(deployment, findings);
        uid_begins_with_the_owner("deployment", deployment.uid, deployment.owner, findings);
        seen_post_has_a_source(deployment, findings);
    }
    officers_serve_in_one_place(snapshot, findings);
    return findings;
}

Findings of_mandates(const Snapshot& snapshot)
{
    Findings findings;
    const auto pairs = with_deployments(snapshot, deployments_by_uid(snapshot));
    for (const auto& pair : pairs) {
        has_a_subject(*pair.mandate, findings);
        authority_decides(pair, findings);
        mandate_is_inside_the_deployment(pair, findings);
        level_goes_with_a_topic(*pair.mandate, findings);
        uid_begins_with_the_owner("mandate", pair.mandate->uid, pair.mandate->owner, findings);
    }
    const auto rows = by_deployment(pairs);
    shares_fit_into_a_day(rows, findings);
    subjects_do_not_overlap(rows, findings);
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
        activity_days_are_in_order(activity, findings);
        activity_lies_in_the_service(activity, deployment, findings);
        activity_names_its_countries(snapshot, activity, deployment, findings);
        uid_begins_with_the_owner("activity", activity.uid, activity.owner, findings);
    }
    return findings;
}

Findings of_board(const Snapshot& snapshot, Day today)
{
    const auto& board = snapshot.board;
    Findings findings;
    seats_are_those_of_the_regulation(snapshot, findings);
    meetings_keep_up_with_the_calendar(board, today, findings);
    nothing_lies_ahead(board, today, findings);
    for (const auto& decision : board.decisions) {
        votes_are_cast_by_members(snapshot, decision, findings);
        outcome_follows_from_the_votes(snapshot, decision, findings);
        voting_keeps_the_rules_of_procedure(board, decision, findings);
        quorum_can_be_reached(snapshot, decision, findings);
        voters_were_present(board, decision, findings);
        revokes_an_adopted_decision(board, decision, findings);
        is_taken_at_its_meeting(board, decision, findings);
    }
    programmes_follow_one_another(board, findings);
    is_agreed_by_the_board(board, findings);
    for (const auto& report : board.reports) report_has_its_overview(report, findings);
    dates_follow_the_decision(board, findings);
    return findings;
}

Findings of_networks(const Snapshot& snapshot, Day today)
{
    const auto& board = snapshot.board;
    if (board.agreements.empty() && board.notices.empty() && board.network_meetings.empty() && board.guests.empty() &&
        board.items.empty() && board.actions.empty())
        return {};
    Findings findings;
    const Networks networks(snapshot);
    networks_are_described(snapshot, networks, findings);
    for (const auto& agreement : board.agreements) {
        agreed_officer_is_a_member(snapshot, networks, agreement, today, findings);
        agreement_gives_way(snapshot, networks, agreement, today, findings);
    }
    agreements_share_no_day(board, findings);
    for (const auto& notice : board.notices) notice_names_the_facilitator(snapshot, networks, notice, findings);
    guests_are_named_once(board, findings);
    for (const auto& meeting : board.network_meetings) those_present_serve_there(snapshot, networks, meeting, findings);
    guests_come_from_elsewhere(snapshot, findings);
    return findings;
}

Findings of_ledger(const Snapshot& snapshot, Day today)
{
    const auto& ledger = snapshot.ledger;
    if (ledger.envelopes.empty() && ledger.entries.empty()) return {};
    Findings findings;
    const Accounts accounts(ledger);
    for (const auto& entry : ledger.entries) {
        entry_has_what_it_needs(entry, findings);
        entry_rests_on_its_like(ledger, entry, findings);
        correction_fits(ledger, accounts, entry, findings);
        order_of_days(ledger, accounts, entry, findings);
        year_lies_in_the_envelope(ledger, entry, findings);
        transfer_stays_in_its_envelope(ledger, entry, findings);
        rate_is_kept(ledger, accounts, entry, findings);
        parts_make_the_whole(accounts, entry, findings);
        joint_cost_is_of_several(snapshot, entry, findings);
        paid_post_is_notified(snapshot, entry, findings);
        spending_is_eligible(ledger, entry, findings);
        beneficiary_can_be_funded(snapshot, entry, findings);
        board_agreed(snapshot, entry, findings);
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
