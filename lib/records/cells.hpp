// Records as results, and what users write into fields.
#pragma once

#include "model/failure.hpp"
#include "model/result.hpp"
#include "records/records.hpp"
#include "store/store.hpp"

namespace ilonet::records {

/// A result with the kind's fields as columns, without rows.
Result columns_of(const Kind& kind);
/// What `list` and `show` answer, from a store that is open already: for answers that read more beside it.
Answer list_from(const store::Store& store, const Kind& kind, const Filter& filter,
                 const std::vector<std::string>& wanted = {});
Answer show_from(const store::Store& store, const Kind& kind, const std::string& uid);
/// Lays the changes over the record. Failure (usage) with a finding (C16) for each value that cannot stand there.
void lay_over(Record& record, const Changes& changes);

} // namespace ilonet::records
