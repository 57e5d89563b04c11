// The file as it was known at an earlier revision.
#pragma once

#include "model/marked_text.hpp"

#include <cstdint>
#include <string>

namespace ilonet::store {

struct Connection;

/// The newest revision that `known_at` includes: a revision's number, a day (the whole day), or an instant in UTC to the minute,
/// the second or the millisecond. 0 where it lies before the first one. Failure: usage for another form, not_found for
/// a number that the file does not have.
std::int64_t revision_known_at(Connection& connection, const std::string& known_at);
/// From here on every statement of this connection sees the records and the journal as of that revision. The file's own
/// bytes stay as they are.
void show_as_known_at(Connection& connection, std::int64_t revision);

/// `prefix`, a day or an instant, as a text that is not behind any instant that it includes; Failure (usage), naming `option`.
std::string start_of_instant(const MarkedText& asked, const std::string& prefix);
/// `prefix`, a day or an instant, as a text that is not before any instant that it includes; Failure (usage), naming `option`.
std::string end_of_instant(const MarkedText& asked, const std::string& prefix);

} // namespace ilonet::store
