// Names of countries in a language of the Union, for answers that are made of a snapshot. More of them: records.hpp.
#pragma once

#include "model/snapshot.hpp"
#include "records/records.hpp"

namespace ilonet::records {

/// The names of third countries and of states among the authorities in the language that the context asks for; those of which
/// the language's names know nothing stay as the file has them.
Snapshot named(const Context& context, Snapshot snapshot);

} // namespace ilonet::records
