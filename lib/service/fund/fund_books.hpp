// The ledgers beside the books of others: as a journal of hledger, and held against a statement.
#pragma once

#include "model/ledger.hpp"
#include "read/others/statement.hpp"
#include "service/service.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {

/// Writes the entries that the filter holds (of the envelopes those that begin in its days; none where it names fields) as a journal
/// of hledger: render/ledger_journal.hpp. Memory does not grow with payments and claims. Returns how many transactions were
/// written. Failure: io, refused as of write_whole_file; not_found.
ILONET_API std::size_t write_ledger_journal(const Context& context, const Filter& filter, const std::string& path);

struct ReconcileRequest {
    read::StatementForm statement;
    std::vector<std::string> acts{"payment"};
    std::vector<std::string> owners;      ///< whose ledger; empty for all
    std::vector<std::string> authorities; ///< for whom the money is allocated; empty for all
    Period period;                        ///< a reference is looked at where its day in either book lies in it
    Cents tolerance = 0;                  ///< difference up to which amounts still match
};
/// Every reference of both books once, in natural order; one in the statement that names a correction counts with what that corrects.
/// Columns: outcome (matched; different; missing_here: in the statement alone; missing_there: in the ledger alone), reference, uid,
/// line, ours_day, theirs_day, ours, theirs, difference (theirs - ours), these three in cents (<name>_minor), currency. Days are
/// shown, not compared. `differs` where anything but matched is there. Failure: content with all findings of the file; usage where
/// a reference of the statement stands in two ledgers; not_found, io.
ILONET_API Answer reconcile(const Context& context, const ReconcileRequest& request);

} // namespace ilonet::service
