// The rules about mandates, one function each.
#pragma once

#include "model/finding.hpp"
#include "model/network.hpp"

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

void has_a_subject(const Mandate& mandate, Findings& findings);                   // A01
void authority_decides(const MandateOf& pair, Findings& findings);                // A02
void mandate_is_inside_the_deployment(const MandateOf& pair, Findings& findings); // A03
void level_goes_with_a_topic(const Mandate& mandate, Findings& findings);         // A04
/// Both take the mandates sorted by deployment.
void shares_fit_into_a_day(const std::vector<MandateDays>& sorted, Findings& findings); // A01
void subjects_do_not_overlap(std::vector<MandateDays> sorted, Findings& findings);      // A05

} // namespace ilonet::rules
