// The rules about joint work (Art 6): representations, sharings and joint deployments.
#pragma once

#include "model/finding.hpp"
#include "model/snapshot.hpp"
#include "rules/desk/deployment_rules.hpp"
#include "rules/desk/mandate_rules.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::rules {

/// What the three kinds have in common, beside the deployment, which is nullptr where nothing is known of it.
struct JointWork {
    std::string_view word; ///< representation, sharing or joint deployment
    const std::string& uid;
    const std::string& owner;
    const std::string& named; ///< the deployment's uid
    const Period& period;
    const Deployment* deployment;

    /// The days on which both hold; nothing where there are none or they are not known.
    std::optional<Period> days() const;
};

JointWork joint_work(const Representation& representation, const Deployment* deployment);
JointWork joint_work(const Sharing& sharing, const Deployment* deployment);
JointWork joint_work(const JointDeployment& joint, const Deployment* deployment);

void agreed_days_are_in_order(const JointWork& work, Findings& findings); // A07
void joint_work_beside_its_deployment(const JointWork& work, Findings& findings);

void is_agreed_with_others(const Representation& representation, Findings& findings); // A08
void is_agreed_with_others(const Sharing& sharing, Findings& findings);               // A09
void is_agreed_with_others(const JointDeployment& joint, Findings& findings);         // A10

/// What a record shows alone.
template <typename Work>
void joint_work_alone(const Work& record, Findings& findings)
{
    const auto work = joint_work(record, nullptr);
    agreed_days_are_in_order(work, findings);
    is_agreed_with_others(record, findings);
    uid_begins_with_the_owner(work.word, work.uid, work.owner, findings);
}

/// All that take part, on `days` where these are known.
void parties_are_member_states(const Snapshot& snapshot, const Representation& representation,
                               const std::optional<Period>& days, Findings& findings); // A08
void parties_are_member_states(const Snapshot& snapshot, const Sharing& sharing, const std::optional<Period>& days,
                               Findings& findings); // A09
void parties_are_member_states(const Snapshot& snapshot, const JointDeployment& joint,
                               const std::optional<Period>& days, Findings& findings); // A10

/// A sharing on the days on which it and its deployment both hold; it names a subject, and the deployment is known.
struct SharingDays {
    const Sharing* sharing;
    const Deployment* deployment;
    Period days;
};

void mandates_give_what_is_shared(const std::vector<SharingDays>& sharings, const std::vector<MandateDays>& mandates,
                                  Findings& findings); // A09

/// What was agreed for a deployment, in words that are the same only for the same thing.
struct Agreed {
    const Deployment* deployment;
    std::string what;
    const std::string* uid;
    Period days;
};

std::string what_is_agreed(const Representation& representation);
std::string what_is_agreed(const Sharing& sharing);
std::string what_is_agreed(const JointDeployment& joint);
void nothing_is_agreed_twice(std::vector<Agreed> agreed, Findings& findings); // A11

} // namespace ilonet::rules
