// A06, A07: joint work beside its deployment, whatever its kind.
#include "rules/desk/joint_work.hpp"

#include "rules/catalogue.hpp"
#include "rules/wording.hpp"

#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"A06",
         Severity::error,
         "Art 6",
         "joint work belongs to a deployment of its owner",
         "A representation, a sharing and a joint deployment each name a deployment that is known, and have the "
         "same owner: no authority can promise the officer of another. Correct the deployment's id or the owner, or "
         "import the deployments first.",
         {.needs = {Need{"deployment"}}}},
    Rule{"A07",
         Severity::error,
         "policy",
         "the days of joint work lie inside its deployment",
         "since is not after until, and both lie within the days of service; within the planned days while the "
         "deployment is planned. Empty since and until mean the deployment's own days and are always right.",
         {.needs = {Need{"deployment"}}}},
};

bool is_planned(const Deployment& deployment) { return deployment.state == State::planned; }

/// The days that bound what is agreed; open ends where the deployment's are not known, so that nothing is refused for them.
std::optional<Period> bounds_of_joint_work(const Deployment& deployment)
{
    if (deployment.state == State::cancelled) return std::nullopt;
    const auto& days = is_planned(deployment) ? deployment.planned : deployment.service;
    return days.in_order() ? std::optional(days) : std::nullopt;
}

} // namespace

std::optional<Period> JointWork::days() const
{
    if (deployment == nullptr || !period.in_order()) return std::nullopt;
    const auto service = days_of(*deployment);
    return service ? intersection(period, *service) : std::nullopt;
}

JointWork joint_work(const Representation& r, const Deployment* deployment)
{
    return {"representation", r.uid, r.owner, r.deployment, r.period, deployment};
}

JointWork joint_work(const Sharing& s, const Deployment* deployment)
{
    return {"sharing", s.uid, s.owner, s.deployment, s.period, deployment};
}

JointWork joint_work(const JointDeployment& j, const Deployment* deployment)
{
    return {"joint deployment", j.uid, j.owner, j.deployment, j.period, deployment};
}

namespace {

void belongs_to_its_deployment(const JointWork& work, Findings& findings)
{
    if (work.deployment == nullptr) {
        say_error(findings, "A06", {work.uid, "deployment"},
                  "the deployment '" + work.named + "' of " + work.uid + " is not known",
                  "correct the deployment's id, or import the deployments first");
        return;
    }
    const auto& deployment = *work.deployment;
    if (work.owner == deployment.owner) return;
    say_error(findings, "A06", {work.uid, "owner", deployment.uid},
              work.uid + " belongs to '" + work.owner + "', but " + deployment.uid + " belongs to " + deployment.owner,
              "write " + deployment.owner + " as owner, or name a deployment of '" + work.owner + "'");
}

} // namespace

void agreed_days_are_in_order(const JointWork& work, Findings& findings)
{
    if (work.period.in_order()) return;
    say_error(findings, "A07", {work.uid, "until"},
              work.uid + " ends on " + work.period.last().iso() + ", before it begins on " + work.period.first().iso(),
              "correct one of the two dates: both are days of the " + std::string(work.word));
}

namespace {

void lies_inside_its_deployment(const JointWork& work, Findings& findings)
{
    if (work.deployment == nullptr || !work.period.in_order()) return;
    const auto bounds = bounds_of_joint_work(*work.deployment);
    if (!bounds) return;
    const auto outside = [&](const std::optional<Day>& day) { return day && !bounds->contains(*day); };
    const bool begins_outside = outside(work.period.since);
    if (!begins_outside && !outside(work.period.until)) return;
    const auto& deployment = *work.deployment;
    say_error(findings, "A07", {work.uid, begins_outside ? "since" : "until", deployment.uid},
              "the days of " + work.uid + " (" + work.period.text() + ") reach outside the " +
                  (is_planned(deployment) ? "planned days of " : "service of ") + deployment.uid + " (" +
                  bounds->text() + ")",
              "keep since and until within these days, or leave them empty for the deployment's own");
}

} // namespace

void joint_work_beside_its_deployment(const JointWork& work, Findings& findings)
{
    belongs_to_its_deployment(work, findings);
    lies_inside_its_deployment(work, findings);
}

std::span<const Rule> joint_work_rules() { return catalogued; }

} // namespace ilonet::rules
