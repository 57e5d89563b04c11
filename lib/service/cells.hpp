// Records as results, and what users write into fields.
#pragma once

#include "model/failure.hpp"
#include "model/result.hpp"
#include "service/service.hpp"

namespace ilonet::service {

/// A result with the kind's fields as columns, without rows.
Result columns_of(const Kind& kind);
/// Lays the changes over the record. Failure (usage) with a finding (C16) for each value that cannot stand there.
void lay_over(Record& record, const Changes& changes);

} // namespace ilonet::service
