// D03, D10, D11, A01, A02, A03, A07 to A10: what a record shows alone.
#include "rules/deployment_rules.hpp"
#include "rules/joint_work.hpp"
#include "rules/mandate_rules.hpp"
#include "rules/rules.hpp"
#include "rules/saying.hpp"

namespace ilonet::rules {
namespace {

void has_one_subject(const Record& record, std::string_view rule, const std::string& word, Findings& findings)
{
    if (record["topic"].empty() || record["task"].empty()) return;
    say_error(findings, rule, {record.uid(), "task"},
              record.uid() + " names both topic " + record["topic"] + " and task " + record["task"],
              "leave one of them empty, and give the other a " + word + " of its own");
}

void owner_decides(const Mandate& mandate, Findings& findings)
{
    if (mandate.decided_by == mandate.owner) return;
    say_error(findings, "A02", {mandate.uid, "decided_by"},
              mandate.uid + " is decided by '" + mandate.decided_by + "', but belongs to " + mandate.owner,
              "write " + mandate.owner + " as decided_by: only the deploying authority gives its officers tasks");
}

void days_are_in_order(const Mandate& mandate, Findings& findings)
{
    if (mandate.period.in_order()) return;
    say_error(findings, "A03", {mandate.uid, "until"},
              mandate.uid + " ends on " + mandate.period.last().iso() + ", before it begins on " +
                  mandate.period.first().iso(),
              "correct one of the two dates: both are days of the mandate");
}

} // namespace

Findings of_record(const Record& record)
{
    Snapshot alone;
    alone.add(record);
    Findings findings;
    for (const auto& officer : alone.officers)
        uid_begins_with_the_owner("officer", officer.uid, officer.owner, findings);
    for (const auto& deployment : alone.deployments) {
        dates_are_in_order(deployment, findings);
        state_and_dates_fit(deployment, findings);
        uid_begins_with_the_owner("deployment", deployment.uid, deployment.owner, findings);
    }
    for (const auto& mandate : alone.mandates) {
        has_a_subject(mandate, findings);
        has_one_subject(record, "A01", "mandate", findings);
        owner_decides(mandate, findings);
        days_are_in_order(mandate, findings);
        uid_begins_with_the_owner("mandate", mandate.uid, mandate.owner, findings);
    }
    for (const auto& representation : alone.representations) {
        joint_work_alone(representation, findings);
        has_one_subject(record, "A08", "representation", findings);
    }
    for (const auto& sharing : alone.sharings) {
        joint_work_alone(sharing, findings);
        has_one_subject(record, "A09", "sharing", findings);
    }
    for (const auto& joint : alone.joint_deployments) joint_work_alone(joint, findings);
    std::erase_if(findings, [](const Finding& finding) { return finding.severity != Severity::error; });
    return findings;
}

} // namespace ilonet::rules
