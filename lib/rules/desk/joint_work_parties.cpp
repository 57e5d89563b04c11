// A08, A09, A10: who takes part in joint work, and in what.
#include "model/decimal.hpp"
#include "model/nearest.hpp"
#include "model/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/desk/joint_work.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"A08",
         Severity::error,
         "Art 6(1)",
         "a representation is for another member state",
         "The officer of one member state looks after the interests of others. So owner and beneficiary are two "
         "different member states, on every day of the representation; Art 6 does not speak of associated states, "
         "the Commission or agencies. It names a topic or a task, never both, or neither of them where it is for "
         "the other's interests in general. Correct the code or the days.",
         {.needs = {Need{"authority"}}}},
    Rule{"A09",
         Severity::error,
         "Art 6(2)",
         "a sharing is one topic or task, shared with other member states",
         "Officers of member states share certain tasks. A sharing names exactly one topic or task, and one or more "
         "partners; owner and partners are different member states on every day of it. Where the deployment has no "
         "mandate for this work on some of the days, this is a warning, which names the first of them. Correct the "
         "codes or the days, or give the mandate.",
         {.needs = {Need{"authority", "owner partners"}, Need{"deployment mandate", "topic task"}}}},
    Rule{"A10",
         Severity::error,
         "Art 6(3)",
         "a joint deployment has cost shares of two member states or more that add up to 100 %",
         "Only an officer whom two or more member states deploy jointly opens funding under Art 6(3), so it has to "
         "be known who bears which part of the cost. The owner is one of them, all are member states on every day "
         "of the joint deployment, and their shares add up to 100 % to the hundredth: of three equal ones, one "
         "bears 33.34. Correct the shares or the days.",
         {.needs = {Need{"authority"}}}},
};

constexpr std::string_view member_state = "member_state";
constexpr std::int64_t whole_cost = 100'00;

/// A code that has to be a member state's, and where it stands: `the beneficiary` of a record, in the field `beneficiary`.
struct Party {
    std::string_view rule;
    const std::string& uid;
    std::string_view field;
    std::string_view part;
    const std::string& code;
    const std::optional<Period>& days;

    std::string text() const { return std::string(part) + " " + code + " of " + uid; }
};

MarkedText help_for_unknown(const Snapshot& snapshot, const std::string& code)
{
    std::vector<std::string> known;
    for (const auto& authority : snapshot.authorities)
        if (authority.kind == member_state) known.push_back(authority.code);
    auto question = did_you_mean(code, std::span<const std::string>(known));
    if (!question.empty()) return question;
    return "correct the code, or describe the member state in TOML and run '{apply}'"_marked;
}

std::string kind_text(const Authority& authority)
{
    return authority.kind == "commission" ? "the Commission" : with_article(authority.kind);
}

void report_unknown(const Snapshot& snapshot, const Party& party, Findings& findings)
{
    const bool host = snapshot.country(party.code) != nullptr;
    say_error(findings, party.rule, {party.uid, party.field},
              std::string(party.part) + " '" + party.code + "' of " + party.uid +
                  (host ? " is a third country and no member state" : " is not described as a member state"),
              help_for_unknown(snapshot, party.code));
}

void is_a_member_state(const Snapshot& snapshot, const Party& party, Findings& findings)
{
    const auto* authority = snapshot.authority(party.code);
    if (authority == nullptr) return report_unknown(snapshot, party, findings);
    const About about{party.uid, party.field};
    if (authority->kind != member_state) {
        say_error(findings, party.rule, about, party.text() + " is " + kind_text(*authority) + " and no member state",
                  "name a member state, or do without this record: Art 6 speaks of member states alone");
        return;
    }
    if (!party.days || !authority->existence.in_order()) return;
    const auto outside = days_outside(*party.days, authority->existence);
    if (outside.empty()) return;
    say_error(findings, party.rule, about, party.text() + " is no member state " + days_text(outside),
              "keep the days of " + party.uid + " within those of " + party.code + " as a member state (" +
                  authority->existence.text() + "), or correct the authority");
}

/// An owner that is not described is left to A06 and D06, which say so of its deployment.
void owner_is_a_member_state(const Snapshot& snapshot, const Party& owner, Findings& findings)
{
    if (snapshot.authority(owner.code) != nullptr) is_a_member_state(snapshot, owner, findings);
}

} // namespace

void is_agreed_with_others(const Representation& r, Findings& findings)
{
    if (r.beneficiary != r.owner) return;
    say_error(findings, "A08", {r.uid, "beneficiary"},
              r.uid + " is for the interests of " + r.owner + ", which the officer serves anyway",
              "name another member state as beneficiary");
}

void parties_are_member_states(const Snapshot& snapshot, const Representation& r, const std::optional<Period>& days,
                               Findings& findings)
{
    owner_is_a_member_state(snapshot, {"A08", r.uid, "owner", "the owner", r.owner, days}, findings);
    if (r.beneficiary != r.owner)
        is_a_member_state(snapshot, {"A08", r.uid, "beneficiary", "the beneficiary", r.beneficiary, days}, findings);
}

void is_agreed_with_others(const Sharing& s, Findings& findings)
{
    if (s.subject.empty())
        say_error(findings, "A09", {s.uid, "topic"}, s.uid + " names neither a topic nor a task",
                  "give a topic a to l, or a task: return, resettlement, admission or sharing");
    if (s.partners.empty())
        say_error(findings, "A09", {s.uid, "partners"}, s.uid + " names no partner",
                  "give the member states whose officers share the work");
    if (std::find(s.partners.begin(), s.partners.end(), s.owner) != s.partners.end())
        say_error(findings, "A09", {s.uid, "partners"}, s.uid + " names its owner " + s.owner + " as a partner",
                  "take " + s.owner + " out of partners: they are the other member states");
}

void parties_are_member_states(const Snapshot& snapshot, const Sharing& s, const std::optional<Period>& days,
                               Findings& findings)
{
    owner_is_a_member_state(snapshot, {"A09", s.uid, "owner", "the owner", s.owner, days}, findings);
    for (const auto& partner : s.partners)
        if (partner != s.owner)
            is_a_member_state(snapshot, {"A09", s.uid, "partners", "the partner", partner, days}, findings);
}

void is_agreed_with_others(const JointDeployment& j, Findings& findings)
{
    const About about{j.uid, "shares"};
    std::int64_t sum = 0;
    bool owner = false;
    bool another = false;
    for (const auto& [authority, share] : j.shares) {
        sum += share;
        (authority == j.owner ? owner : another) = true;
    }
    if (!owner)
        say_error(findings, "A10", about, "the cost shares of " + j.uid + " leave out its owner " + j.owner,
                  "give " + j.owner + " its share: the deploying authority is one of those that pay");
    if (owner && !another)
        say_error(findings, "A10", about, j.owner + " bears the cost of " + j.uid + " alone",
                  "give the shares of two member states or more, such as ES:60 FR:40, or do without this record");
    if (sum != whole_cost)
        say_error(findings, "A10", about,
                  "the cost shares of " + j.uid + " add up to " + hundredths_text(sum) + " %, not to 100 %",
                  sum < whole_cost ? "add the " + hundredths_text(whole_cost - sum) + " % that are missing"
                                   : "take away the " + hundredths_text(sum - whole_cost) + " % that are too much");
}

void parties_are_member_states(const Snapshot& snapshot, const JointDeployment& j, const std::optional<Period>& days,
                               Findings& findings)
{
    for (const auto& share : j.shares)
        is_a_member_state(snapshot, {"A10", j.uid, "shares", "the payer", share.authority, days}, findings);
}

std::span<const Rule> joint_work_party_rules() { return catalogued; }

} // namespace ilonet::rules
