// The ledgers beside the books of others: as a journal of hledger.
#pragma once

#include "service/service.hpp"

#include <cstddef>
#include <string>

namespace ilonet::service {

/// Writes the entries that the filter holds (of the envelopes those that begin in its days; none where it names fields) as a journal
/// of hledger: render/ledger_journal.hpp. Memory does not grow with payments and claims. Returns how many transactions were
/// written. Failure: io, refused as of write_whole_file; not_found.
ILONET_API std::size_t write_ledger_journal(const Context& context, const Filter& filter, const std::string& path);

} // namespace ilonet::service
