// The read door: one read transaction on the file as it is, or as it was known.
#pragma once

#include "records/records.hpp"
#include "store/store.hpp"

namespace ilonet::records {

inline store::Store reading(const Context& context) { return {context.db, context.lock_wait, context.known_at}; }

} // namespace ilonet::records
