// D04, D06, D07, D12: who deploys, whose officer it is, and what has to be told about a post.
#include "model/code.hpp"
#include "model/nearest.hpp"
#include "model/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/desk/deployment_rules.hpp"
#include "rules/wording.hpp"

#include <array>
#include <span>
#include <vector>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"D04", Severity::warning, "Art 4(1)", "the duties are described",
         "The notice to the board holds a description of the officer's duties. A planned or active deployment "
         "without it cannot be notified in full. A few words are enough; no personal data."},
    Rule{"D06",
         Severity::error,
         "Art 2(1)",
         "the deploying authority is described and exists on every day of service",
         "Art 2(1) knows officers of member states, of the Commission and of Union agencies; associated states take"
         " part with their own. The authority is described in the configuration, and the days of service lie within"
         " its membership or life: after an agency's last day its successor deploys. Correct the code or the days, "
         "or describe the authority.",
         {.needs = {Need{"authority"}}}},
    Rule{"D07",
         Severity::error,
         "policy",
         "the officer is known and belongs to the deploying authority",
         "The officer of a deployment has a record with the same owner. Correct the officer's id or the owner, or "
         "add the officer first.",
         {.needs = {Need{"officer"}}}},
    Rule{"D12", Severity::warning, "policy", "a post that was seen has a source",
         "seen_on says on which day a published post was read; source says where. Without the source nobody can "
         "look it up."},
};

MarkedText help_for_authority(const Snapshot& snapshot, const std::string& code)
{
    std::vector<std::string> known;
    for (const auto& authority : snapshot.authorities) known.push_back(authority.code);
    auto question = did_you_mean(code, std::span<const std::string>(known));
    if (!question.empty()) return question;
    return "correct the code, or describe the authority in TOML and run '{apply}'"_marked;
}

void duties_are_described(const Deployment& d, Findings& findings)
{
    if (!d.duties.empty() || (d.state != State::planned && d.state != State::active)) return;
    say_warning(findings, "D04", {d.uid, "duties"}, "the duties of " + d.uid + " are not described",
                "describe them in duties: a few words, without personal data");
}

void authority_exists(const Snapshot& snapshot, const Deployment& d, Findings& findings)
{
    const About about{d.uid, "owner"};
    const auto* authority = snapshot.authority(d.owner);
    if (authority == nullptr) {
        say_error(findings, "D06", about, "the deploying authority '" + d.owner + "' of " + d.uid + " is not described",
                  help_for_authority(snapshot, d.owner));
        return;
    }
    const auto days = days_of(d);
    if (!days || !authority->existence.in_order()) return;
    const auto outside = days_outside(*days, authority->existence);
    if (outside.empty()) return;
    say_error(findings, "D06", about,
              "the deploying authority " + d.owner + " of " + d.uid + " is no " + spoken(authority->kind) + " " +
                  days_text(outside),
              "keep the days of service within those of " + d.owner + " (" + authority->existence.text() +
                  "), or correct the authority");
}

void officer_belongs_to_the_authority(const Snapshot& snapshot, const Deployment& d, Findings& findings)
{
    const auto* officer = snapshot.officer(d.officer);
    if (officer == nullptr) {
        say_error(findings, "D07", {d.uid, "officer"}, "the officer '" + d.officer + "' of " + d.uid + " is not known",
                  "correct the officer's id, or import the officers first");
        return;
    }
    if (officer->owner == d.owner) return;
    say_error(findings, "D07", {d.uid, "officer", officer->uid},
              "the officer " + officer->uid + " of " + d.uid + " is deployed by " + d.owner + " but belongs to " +
                  officer->owner,
              "name an officer of " + d.owner + ", or correct the owner");
}

void seen_post_has_a_source(const Deployment& d, Findings& findings)
{
    if (!d.seen_on || !d.source.empty()) return;
    say_warning(findings, "D12", {d.uid, "source"},
                d.uid + " was seen on " + d.seen_on->iso() + ", but where is not recorded",
                "give source: where the post was read");
}

} // namespace

void deployment_authority(const Snapshot& snapshot, const Deployment& deployment, Findings& findings)
{
    duties_are_described(deployment, findings);
    authority_exists(snapshot, deployment, findings);
    officer_belongs_to_the_authority(snapshot, deployment, findings);
    uid_begins_with_the_owner("deployment", deployment.uid, deployment.owner, findings);
    seen_post_has_a_source(deployment, findings);
}

std::span<const Rule> deployment_authority_rules() { return catalogued; }

} // namespace ilonet::rules
