// Rules speak of records; users want the line. This joins the two.
#pragma once

#include "model/finding.hpp"
#include "read/read.hpp"

#include <span>

namespace ilonet::records {

/// Gives each finding about one of these records the place of its field, or else of the record, and the line there; one about
/// another record that clashes with one of these gets the place of this one.
void locate(Findings& findings, std::span<const read::SourcedRecord> records, const read::Texts& texts);

} // namespace ilonet::records
