// A01 (subject), A02, A03, A04: what one mandate says, beside its deployment.
#include "rules/mandate_rules.hpp"
#include "rules/saying.hpp"

namespace ilonet::rules {
namespace {

bool is_topic(const std::string& subject) { return subject.size() == 1; }

bool lies_outside(const std::optional<Day>& day, const Period& days) { return day && !days.contains(*day); }

/// The days that bound its mandates: the plan of a planned one, else the service with open ends where days are not known.
std::optional<Period> bounds_of(const Deployment& deployment)
{
    if (deployment.state == State::cancelled) return std::nullopt;
    const auto& days = deployment.state == State::planned ? deployment.planned : deployment.service;
    return days.in_order() ? std::optional(days) : std::nullopt;
}

void lies_within(const Mandate& mandate, const Deployment& deployment, const Period& bounds, Findings& findings)
{
    const bool begins_outside = lies_outside(mandate.period.since, bounds);
    const bool ends_outside = lies_outside(mandate.period.until, bounds);
    if (!begins_outside && !ends_outside) return;
    const bool planned = deployment.state == State::planned;
    say_error(findings, "A03", {mandate.uid, begins_outside ? "since" : "until", deployment.uid},
              "the days of " + mandate.uid + " (" + mandate.period.text() + ") reach outside the " +
                  (planned ? "planned days of " : "service of ") + deployment.uid + " (" + bounds.text() + ")",
              "keep since and until within these days, or leave them empty for the deployment's own");
}

} // namespace

void has_a_subject(const Mandate& mandate, Findings& findings)
{
    if (!mandate.subject.empty()) return;
    say_error(findings, "A01", {mandate.uid, "topic"}, mandate.uid + " names neither a topic nor a task",
              "give a topic a to l, or a task: return, resettlement, admission or sharing");
}

void authority_decides(const MandateOf& pair, Findings& findings)
{
    if (pair.deployment == nullptr) return;
    const auto& mandate = *pair.mandate;
    const auto& deployment = *pair.deployment;
    if (mandate.owner != deployment.owner)
        say_error(findings, "A02", {mandate.uid, "owner", deployment.uid},
                  mandate.uid + " belongs to '" + mandate.owner + "', but " + deployment.uid + " belongs to " +
                      deployment.owner,
                  "write " + deployment.owner + " as owner, or name a deployment of '" + mandate.owner + "'");
    if (mandate.decided_by != deployment.owner)
        say_error(findings, "A02", {mandate.uid, "decided_by", deployment.uid},
                  mandate.uid + " is decided by '" + mandate.decided_by + "', but the deploying authority of " +
                      deployment.uid + " is " + deployment.owner,
                  "write " + deployment.owner +
                      " as decided_by: only the deploying authority gives its officers tasks");
}

void mandate_is_inside_the_deployment(const MandateOf& pair, Findings& findings)
{
    const auto& mandate = *pair.mandate;
    if (pair.deployment == nullptr) {
        say_error(findings, "A03", {mandate.uid, "deployment"},
                  "the deployment '" + mandate.deployment + "' of " + mandate.uid + " is not known",
                  "correct the deployment's id, or import the deployments first");
        return;
    }
    if (!mandate.period.in_order()) {
        say_error(findings, "A03", {mandate.uid, "until"},
                  mandate.uid + " ends on " + mandate.period.last().iso() + ", before it begins on " +
                      mandate.period.first().iso(),
                  "correct one of the two dates: both are days of the mandate");
        return;
    }
    if (const auto bounds = bounds_of(*pair.deployment)) lies_within(mandate, *pair.deployment, *bounds, findings);
}

void level_goes_with_a_topic(const Mandate& mandate, Findings& findings)
{
    if (mandate.subject.empty()) return;
    const About about{mandate.uid, "level"};
    if (is_topic(mandate.subject) && mandate.level.empty())
        say_error(findings, "A04", about, mandate.uid + " has topic " + mandate.subject + " but no level",
                  "give level operational, strategic or both");
    if (!is_topic(mandate.subject) && !mandate.level.empty())
        say_error(findings, "A04", about,
                  mandate.uid + " has the task '" + mandate.subject + "' and the level '" + mandate.level +
                      "', which goes with a topic alone",
                  "leave level empty, or name a topic in place of the task");
}

} // namespace ilonet::rules
