// The kept keys of texts that identify or link (table text_key): so that two spellings of one reference meet, whichever
// was there first. Rows and journal keep what was written.
#pragma once

#include "store/connection.hpp"

#include <string>
#include <string_view>

namespace ilonet::store {

/// The broadest form under which two texts can be taken for one another: letter case is left to whoever compares them. Empty
/// where nothing is left of the text.
std::string key_of_text(std::string_view text);

/// Takes out the keys of the record of that uid as it stands, if it does; to be called before it changes.
void forget_text_keys(Connection& connection, const Kind& kind, const std::string& uid);
/// Notes the keys of the record of that uid as it stands, if it does.
void note_text_keys(Connection& connection, const Kind& kind, const std::string& uid);
/// Notes the keys of all records of a file that was of this schema version, and folds its index of the search, where that version
/// had neither.
void begin_text_keys(Connection& connection, int version);
/// Each kept key against the record's text: C23.
void check_text_keys(Connection& connection, Findings& findings);

} // namespace ilonet::store
