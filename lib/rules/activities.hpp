// The rules about activities: what an officer did in a period, in counts alone.
#pragma once

#include "model/finding.hpp"
#include "model/network.hpp"

namespace ilonet::rules {

/// A12; `deployment` is nullptr where nothing is known of it.
void activity_lies_in_the_service(const Activity& activity, const Deployment* deployment, Findings& findings);
/// A13: a country that the deployment hosts or covers, and a member state that it was done for.
void activity_names_its_countries(const Snapshot& snapshot, const Activity& activity, const Deployment* deployment,
                                  Findings& findings);
/// A14: what the record shows alone, as it stands in the file.
void activity_counts_something(const Record& record, Findings& findings);
/// A12: the same, of its days.
void activity_days_are_in_order(const Activity& activity, Findings& findings);

} // namespace ilonet::rules
