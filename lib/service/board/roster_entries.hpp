// What making and checking a frozen list share.
#pragma once

#include "model/record.hpp"
#include "service/board/board.hpp"
#include "store/store.hpp"

#include <string>
#include <vector>

namespace ilonet::service {

/// The list of deployments as of a day, as this file knows them.
std::vector<Record> roster_list(const store::Store& store, Day as_of);
/// The entries of a frozen list, in natural order of uid.
std::vector<Record> roster_entries(const store::Store& store, const std::string& roster);
/// Over what the list says of itself and over its entries.
std::string roster_digest(const Record& roster, const std::vector<Record>& entries);
/// That of the deployment, or the end.
std::vector<Record>::const_iterator find_entry(const std::vector<Record>& entries, const std::string& deployment);

} // namespace ilonet::service
