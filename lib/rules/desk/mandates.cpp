// A01 (subject), A02, A03, A04: what one mandate says, beside its deployment.
#include "rules/catalogue.hpp"
#include "rules/desk/deployment_rules.hpp"
#include "rules/desk/mandate_rules.hpp"
#include "rules/wording.hpp"

#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"A01", Severity::error, "Art 3(4), 3(6)",
         "a mandate has one topic or one task, and the time shares fit into a day",
         "A mandate names exactly one topic a to l of Art 3(4) or one task of Art 3(6): return, resettlement, "
         "admission or sharing. On every day the time shares of one deployment add up to 100 % or less; what is "
         "left is working time for other duties. The finding names the first day with too much and the sum of that "
         "day. Lower a share, or end one of the mandates on the day before."},
    Rule{"A02", Severity::error, "Art 1(2)", "the deploying authority decides the mandate",
         "Tasks and reporting lines are the deploying authority's own matter; the board does not give tasks to "
         "officers. So owner and decided_by of a mandate are the owner of its deployment. Correct the code, or name"
         " another deployment."},
    Rule{"A03",
         Severity::error,
         "policy",
         "the days of a mandate lie inside its deployment",
         "A mandate belongs to a deployment that is known, its since is not after its until, and both lie within "
         "the days of service; within the planned days while the deployment is planned. Empty since and until mean "
         "the deployment's own days and are always right.",
         {.needs = {Need{"deployment"}}}},
    Rule{"A04", Severity::error, "Art 3(4)", "a topic has a level, a task has none",
         "Information on the topics of Art 3(4) is collected for use at operational level, at strategic level, or "
         "both; the tasks of Art 3(6) are assistance and know no level. Give level with a topic, leave it empty "
         "with a task."},
};

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

namespace {

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

} // namespace

void mandate_beside_its_deployment(const MandateOf& pair, Findings& findings)
{
    has_a_subject(*pair.mandate, findings);
    authority_decides(pair, findings);
    mandate_is_inside_the_deployment(pair, findings);
    level_goes_with_a_topic(*pair.mandate, findings);
    uid_begins_with_the_owner("mandate", pair.mandate->uid, pair.mandate->owner, findings);
}

std::span<const Rule> mandate_rules() { return catalogued; }

} // namespace ilonet::rules
