// A further door of the room `read`: findings that are known, as `ilonet check --format json` wrote them.
#pragma once

#include "model/finding.hpp"

#include <string>

namespace ilonet::read {

/// An array of objects; of each the keys rule, severity, kind, uid, field, file and sentence are read, texts or null, others
/// passed over. Failure: not_found, io; usage where the file is nothing of the kind.
Findings read_baseline(const std::string& path);

} // namespace ilonet::read
