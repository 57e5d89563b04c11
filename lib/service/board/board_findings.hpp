// What the check of a whole file, and what blanks a text, ask of the board's records.
#pragma once

#include "model/record.hpp"
#include "records/records.hpp"
#include "store/store.hpp"

#include <string>
#include <vector>

namespace ilonet::service {

/// A sentence for each entry of a frozen list that holds a text of the deployment in this field.
std::vector<MarkedText> frozen_copies(const store::Store& store, const Record& deployment, const std::string& field);
/// B12 over the digests, and over what was blanked since.
Findings check_rosters(const Context& context, const store::Store& store);
/// What is overdue today: B01, B02, B16, N02.
Findings check_obligations(const Context& context, const store::Store& store);

} // namespace ilonet::service
