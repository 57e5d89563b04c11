// The front door of the room `records`: what can be done with a record of any kind. Every function either answers or
// throws a Failure, and then nothing was written. Threads may call them at the same time, each with a Context of its
// own.
#pragma once

#include "model/api.hpp"
#include "model/record.hpp"
#include "records/context.hpp"
#include "records/requests.hpp"

#include <string>
#include <vector>

namespace ilonet::records {

/// Columns: uid, outcome, revision.
ILONET_API Answer add(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                      const Changes& changes);
ILONET_API Answer set(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                      const Changes& changes);
/// The records in the kind's own columns; those that are not among `wanted` (empty: all) may stay empty.
ILONET_API Answer list(const Context& context, const Kind& kind, const Filter& filter,
                       const std::vector<std::string>& wanted = {});
ILONET_API Answer show(const Context& context, const Kind& kind, const std::string& uid);
/// Behind each amount of euro the same in cents (<field>_minor) and the currency, as machine formats have money.
ILONET_API void add_minor_units(Result& result, const Kind& kind);
/// Gives the record its last day.
ILONET_API Answer end_record(const Context& context, const Kind& kind, const std::string& command,
                             const std::string& uid, Day until);

/// A column or key that the file does not have says nothing, an empty cell clears. Columns: added, changed, unchanged, rejected,
/// revision, cleared (fields of records in the file).
ILONET_API Answer import(const Context& context, const Kind& kind, const std::string& command,
                         const ImportRequest& request);

} // namespace ilonet::records
