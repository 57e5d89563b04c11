// The rules about reference records, one function each.
#pragma once

#include "model/finding.hpp"
#include "model/network.hpp"

namespace ilonet::rules {

void neighbours_are_countries(const Snapshot& snapshot, Findings& findings);              // C07
void neighbours_are_mutual(const Snapshot& snapshot, Findings& findings);                 // C08
void no_state_is_a_third_country(const Snapshot& snapshot, Findings& findings);           // C09
void requirements_do_not_overlap(const Snapshot& snapshot, Findings& findings);           // C10
void status_dates_are_in_order(const Snapshot& snapshot, Findings& findings);             // C11
void status_periods_do_not_overlap(const Snapshot& snapshot, Findings& findings);         // C13
void reference_records_name_known_ones(const Snapshot& snapshot, Findings& findings);     // C14
void instruments_are_sound(const Snapshot& snapshot, Findings& findings);                 // C11, C12
void funded_periods_name_known_instruments(const Snapshot& snapshot, Findings& findings); // C14

} // namespace ilonet::rules
