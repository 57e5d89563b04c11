// What the board decided stays as it was decided, Art 7(8).
#pragma once

#include "model/record.hpp"
#include "store/store.hpp"

#include <string>

namespace ilonet::records {

/// The first field that differs and may not change any more, or empty: of a decision all; of an adopted programme, report or
/// action, and of an item of an adopted programme, what was decided; of a seat whose it is. An item may change together with its
/// decision.
std::string frozen_field(const store::Store& store, const Record& before, const Record& after);
/// Gives a text of `after` that is frozen the spelling that it has, where it differs in that alone.
void keep_frozen_spelling(const store::Store& store, const Record& before, Record& after);
/// The help line for it.
MarkedText how_to_change_frozen(const Record& record);

} // namespace ilonet::records
