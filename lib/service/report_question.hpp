// What a question about reports asks of the store.
#pragma once

#include "service/reports.hpp"

namespace ilonet::service {

/// The filter of the store. Failure (not_found) for a country, region, authority, officer or deployment that the file does not
/// know.
store::ReportFilter filter_of(const store::Store& store, const ReportQuestion& question);
/// `1 report counted`, and whose, where the file is a national one.
std::string note_on(const store::Store& store, std::int64_t reports);

} // namespace ilonet::service
