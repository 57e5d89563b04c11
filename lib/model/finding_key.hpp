// What tells a finding from others, and from one run to the next.
#pragma once

#include "model/finding.hpp"

#include <string>
#include <vector>

namespace ilonet {

/// Rule, severity, record (kind, uid) and field, parted by TAB; where no record is known, the file and the sentence without
/// the places in it. Never a line of its own: rows that move keep their key. Two findings may have the same.
std::string key_of(const Finding& finding);

/// For each finding 32 hex digits made of its file, its key and its sentence without places, each once: what is the same
/// as one before is told apart by its number among them.
std::vector<std::string> fingerprints(const Findings& findings);

} // namespace ilonet
