// The rules about mandates.
#pragma once

#include "model/finding.hpp"
#include "model/snapshot.hpp"

#include <vector>

namespace ilonet::rules {

/// A mandate beside its deployment, which is nullptr where nothing is known of it.
struct MandateOf {
    const Mandate* mandate;
    const Deployment* deployment;
};

/// A mandate on the days on which it and its deployment both hold; the deployment is known.
struct MandateDays {
    const Mandate* mandate;
    const Deployment* deployment;
    Period days;
};

void has_a_subject(const Mandate& mandate, Findings& findings); // A01
/// A mandate beside its deployment.
void mandate_beside_its_deployment(const MandateOf& pair, Findings& findings);
/// The mandates sorted by deployment, beside one another.
void mandates_together(const std::vector<MandateDays>& sorted, Findings& findings);

} // namespace ilonet::rules
