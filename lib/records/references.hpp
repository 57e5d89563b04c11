// What records name, and whether it is there.
#pragma once

#include "model/finding.hpp"
#include "store/store.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ilonet::records {

/// The kind whose records the field names, or nullptr.
const Kind* kind_named_by(const Field& field);
/// The uids that the record names in such a field.
std::vector<std::string> names_in(const Record& record, const Field& field);

/// C14 for each record that one of these, where it is the board's, names and that does not exist, with the nearest name; B17
/// where its owner is not the Commission. An agreement that has come to its end may name a deployment that has gone.
Findings unknown_references(const store::Store& store, const std::vector<std::pair<KindId, std::string>>& touched,
                            Day today);

} // namespace ilonet::records
