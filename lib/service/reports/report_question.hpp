// What a question about reports asks of the store.
#pragma once

#include "service/reports/reports.hpp"
#include "store/reports/reports.hpp"
#include "store/store.hpp"

namespace ilonet::service {

/// The filter of the store. Failure (not_found) for a country, region, authority, officer or deployment that the file does not
/// know.
store::ReportFilter filter_of(const store::Store& store, const ReportQuestion& question);
/// `1 report counted`, and whose, where the file is a national one.
std::string note_on(const store::Store& store, std::int64_t reports);

// The answers of service/reports/reports.hpp over a store that is open, so that a document takes all of them from one
// state of it.
Result counted_reports(const store::Store& store, const ReportQuestion& question, const std::vector<std::string>& by);
Result lag_of_reports(const store::Store& store, const ReportQuestion& question, const std::vector<std::string>& by,
                      Day on);
Result silence(const store::Store& store, const ReportQuestion& question, Day on, std::int64_t months);

} // namespace ilonet::service
