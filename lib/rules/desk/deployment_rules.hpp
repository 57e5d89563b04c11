// The rules about officers and deployments: those that several files ask, and the door of each file.
#pragma once

#include "model/day.hpp"
#include "model/finding.hpp"
#include "model/snapshot.hpp"

#include <string>
#include <string_view>

namespace ilonet::rules {

void dates_are_in_order(const Deployment& deployment, Findings& findings);      // D03
void officers_serve_in_one_place(const Snapshot& snapshot, Findings& findings); // D05
void state_and_dates_fit(const Deployment& deployment, Findings& findings);     // D10
/// Of any record: `word` is its kind as it is spoken, such as officer or joint deployment.
void uid_begins_with_the_owner(std::string_view word, const std::string& uid, const std::string& owner,
                               Findings& findings); // D11

// A deployment beside all else, by file
void deployment_places(const Snapshot& snapshot, const Deployment& deployment, Findings& findings);
void deployment_days(const Deployment& deployment, Day today, Findings& findings);
void deployment_authority(const Snapshot& snapshot, const Deployment& deployment, Findings& findings);

} // namespace ilonet::rules
