// The write door: one transaction, the rules on what it touched, the journal, the commit.
#pragma once

#include "model/failure.hpp"
#include "records/records.hpp"
#include "store/store.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace ilonet::records {

struct Written {
    std::optional<store::Revision> revision; ///< nothing where nothing changed
    Findings warnings;                       ///< about the touched records
    std::vector<MarkedText> remarks;
};

/// Opens the file, lets `act` write, and holds the rules against the records that it touched. With an error of a rule:
/// Failure with `fault` and all findings. With context.dry_run all is rolled back.
Written write(const Context& context, const std::string& command, Fault fault,
              const std::function<void(store::Writer&)>& act);

/// A15 of these deployments' reports, or of all where none is named.
Findings reports_in_service(const store::Store& store, const std::vector<std::string>& deployments);

/// Failure (refused) where this file or who acts does not let the command write a record of that owner.
void must_own(const Context& context, const store::Store& store, const std::string& owner, const std::string& uid);

/// The code of the Commission, which owns the board's records; Failure (refused) where none is described.
std::string commission_of(const store::Store& store);

/// The record, or Failure (not_found) with the nearest uid.
Record must_find(const store::Store& store, const Kind& kind, const std::string& uid);

/// Writes the record; Failure (refused) where it breaks a rule by itself.
void put(store::Writer& writer, const Record& record);

/// `uid, outcome, revision`.
Answer outcome_of(const Context& context, const Written& written, const std::string& uid, const std::string& outcome);
/// The revision as a cell: empty where nothing was recorded.
std::string revision_cell(const Context& context, const Written& written);

/// Adds a record as `add` does, of which `work_out` says what is in it: inside the write, so that nobody changes what it follows from
/// before it stands.
Answer add_worked_out(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
                      const std::function<Changes(const store::Store&)>& work_out);

/// Lets `act` change the record of that uid, and writes it where it then differs.
Answer change(const Context& context, const Kind& kind, const std::string& command, const std::string& uid,
              const std::function<void(store::Writer&, Record&)>& act);
/// The record that a repeat of this one without uid would be, by the kind's repeat key.
std::optional<Record> find_repeat(const store::Store& store, const Record& record);

} // namespace ilonet::records
