// The rules about activities: what an officer did in a period, in counts alone.
#pragma once

#include "model/finding.hpp"
#include "model/snapshot.hpp"

namespace ilonet::rules {

/// An activity beside its deployment, which is nullptr where nothing is known of it.
void activity_beside_its_deployment(const Snapshot& snapshot, const Activity& activity, const Deployment* deployment,
                                    Findings& findings);
/// A14: what the record shows alone, as it stands in the file.
void activity_counts_something(const Record& record, Findings& findings);
/// A12: the same, of its days.
void activity_days_are_in_order(const Activity& activity, Findings& findings);

} // namespace ilonet::rules
