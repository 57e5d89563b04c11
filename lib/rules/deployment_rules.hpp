// The rules about officers and deployments, one function each.
#pragma once

#include "model/day.hpp"
#include "model/finding.hpp"
#include "model/network.hpp"

#include <string>
#include <string_view>

namespace ilonet::rules {

void host_is_a_third_country(const Snapshot& snapshot, const Deployment& deployment, Findings& findings); // D01
void host_kind_is_known(const Deployment& deployment, Findings& findings);                                // D02
void dates_are_in_order(const Deployment& deployment, Findings& findings);                                // D03
void service_is_inside_the_plan(const Deployment& deployment, Findings& findings);                        // D03
void duties_are_described(const Deployment& deployment, Findings& findings);                              // D04
void officers_serve_in_one_place(const Snapshot& snapshot, Findings& findings);                           // D05
void authority_exists(const Snapshot& snapshot, const Deployment& deployment, Findings& findings);        // D06
void officer_belongs_to_the_authority(const Snapshot& snapshot, const Deployment& deployment,
                                      Findings& findings);                                                    // D07
void state_keeps_up_with_the_calendar(const Deployment& deployment, Day today, Findings& findings);           // D08
void covered_are_third_countries(const Snapshot& snapshot, const Deployment& deployment, Findings& findings); // D09
void state_and_dates_fit(const Deployment& deployment, Findings& findings);                                   // D10
/// `word` is the kind of the record: officer, deployment or mandate.
void uid_begins_with_the_owner(std::string_view word, const std::string& uid, const std::string& owner,
                               Findings& findings);                            // D11
void seen_post_has_a_source(const Deployment& deployment, Findings& findings); // D12

} // namespace ilonet::rules
