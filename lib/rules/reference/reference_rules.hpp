// The rules about reference records, by file.
#pragma once

#include "model/finding.hpp"
#include "model/snapshot.hpp"

namespace ilonet::rules {

void reference_codes(const Snapshot& snapshot, Findings& findings);
void reference_days(const Snapshot& snapshot, Findings& findings);
void reference_instruments(const Snapshot& snapshot, Findings& findings);

} // namespace ilonet::rules
