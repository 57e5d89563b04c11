// What the board has not been told yet, Art 4.
#pragma once

#include "model/record.hpp"
#include "records/records.hpp"
#include "store/store.hpp"

#include <optional>
#include <span>
#include <string>

namespace ilonet::records {

/// `plan`, `deployment`, `plan changed`, `deployment changed`, `plan withdrawn`, or nothing where the board knows all. Changed means
/// another host, place, host kind, duties or days than when it was told.
std::string notice_due(const store::Store& store, const Record& deployment);
/// Writes down that the board was told this on that day.
void note_notice(const std::string& due, const std::string& day, Record& deployment);
/// The notice that this change of a field by `deploy notify` wrote down, of the deployment as it then stood; empty for other fields.
/// Of one deployment's changes the first one says it.
std::string notice_written(const Record& deployment, const store::FieldChange& change);
/// The day of that notice.
const std::string& day_of_notice(const std::string& due, const Record& deployment);
/// A day of a notice that was written by hand says that the board was told what the deployment is now; records of other kinds
/// stay as they are.
void note_what_was_told(const std::optional<Record>& before, Record& record);

/// A day of a notice among the fields that a user gave says so, too, where it is the day that stands there already. The rows of an
/// import do not: a file that is written each night repeats the last day beside whatever has changed since.
void note_days_given(const Changes& given, Record& record);
/// The record with the digests of what was told as they shall stand once that text is blanked: over the blanked content where the
/// board knows what is so, for from a digest of the text a short one can be guessed; else of no content, so that what is due stays due.
Record told_as_blanked(const store::Store& store, const Record& record, std::string_view field);

/// The kinds that a notification carries, each after those it refers to.
std::span<const Kind* const> notified_kinds();

} // namespace ilonet::records
