// What the use cases of networks share: the snapshot they read, and which networks a question is about.
#pragma once

#include "model/facilitation.hpp"
#include "records/filter.hpp"
#include "service/service.hpp"
#include "store/store.hpp"

#include <set>
#include <string>
#include <vector>

namespace ilonet::service {

/// Reference records, deployments, the board's records; mandates where they are asked for.
Snapshot network_snapshot(const store::Store& store, bool mandates = false);
/// Failure (not_found) with the nearest network.
void must_be_network(const Networks& networks, const Snapshot& snapshot, const std::string& code);
using records::must_know;
/// The same for all that the filter names.
void must_know(const store::Store& store, const Networks& networks, const Snapshot& snapshot,
               const NetworkFilter& filter);
/// Networks that the filter lets pass, whoever is in them.
std::vector<std::string> chosen(const Networks& networks, const Snapshot& snapshot, const NetworkFilter& filter);
std::set<std::string> authorities_of(const std::vector<const Deployment*>& members);
/// True where these are as many as the filter asks for, and one of those that it names.
bool takes_part(const std::set<std::string>& authorities, const NetworkFilter& filter);

/// In a national file who else is there is not known, and so is who facilitates.
Facilitation as_far_as_known(Facilitation facilitation, const std::string& national);
std::string rank_cell(const Facilitation& facilitation, const std::string& national);
/// What the notes of a national file add.
std::string who_is_counted(const store::Store& store);

std::string joined(const std::vector<std::string>& words);

} // namespace ilonet::service
