// What the answers about coverage share.
#pragma once

#include "records/filter.hpp"
#include "service/coverage/coverage.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {

/// Failure (usage) where the period is not in order.
void must_be_in_order(const CoveragePeriod& asked);
/// With `touching` only what touches it.
Snapshot network_of(const store::Store& store, bool mandates, bool joint_work, const Period& touching = {});
/// What the snapshot of a question about columns holds: countries, requirements, policy; no deployments.
Snapshot references_of(const store::Store& store);
/// Whose officers count, for a note.
std::string who_counts(const store::Store& store, const coverage::Scope& scope);
/// The cells country, topic and task; a subject in general leaves the last two empty.
std::vector<std::string> subject_cells(const std::string& country, const std::string& subject);
using records::must_know;
/// Failure (not_found) with the nearest code where the scope names one that the file does not know.
void must_know(const store::Store& store, const coverage::Scope& scope);

} // namespace ilonet::service
