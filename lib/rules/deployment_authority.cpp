// D04, D06, D07, D11, D12: who deploys, whose officer it is, and what has to be told about a post.
#include "model/code.hpp"
#include "model/nearest.hpp"
#include "rules/deployment_rules.hpp"
#include "rules/saying.hpp"

#include <span>
#include <vector>

namespace ilonet::rules {
namespace {

std::string help_for_authority(const Snapshot& snapshot, const std::string& code)
{
    std::vector<std::string> known;
    for (const auto& authority : snapshot.authorities) known.push_back(authority.code);
    auto question = did_you_mean(code, std::span<const std::string>(known));
    if (!question.empty()) return question;
    return "correct the code, or describe the authority in TOML and run 'ilonet apply'";
}

/// The same number under the right owner: ES-d-1 for FR is FR-d-1.
std::string uid_under(const std::string& uid, const std::string& owner)
{
    return owner + uid.substr(owner_in_uid(uid).size());
}

} // namespace

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

void uid_begins_with_the_owner(std::string_view word, const std::string& uid, const std::string& owner,
                               Findings& findings)
{
    if (owner_in_uid(uid) == owner) return;
    say_error(findings, "D11", {uid, "uid"},
              "the uid " + uid + " of this " + std::string(word) + " does not begin with its owner " + owner,
              "write a free uid such as " + uid_under(uid, owner) + ", or correct the owner");
}

void seen_post_has_a_source(const Deployment& d, Findings& findings)
{
    if (!d.seen_on || !d.source.empty()) return;
    say_warning(findings, "D12", {d.uid, "source"},
                d.uid + " was seen on " + d.seen_on->iso() + ", but where is not recorded",
                "give source: where the post was read");
}

} // namespace ilonet::rules
