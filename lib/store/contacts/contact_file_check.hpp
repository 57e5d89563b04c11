// Is this a contact file of ours, of which version, and does its schema say what it should?
#pragma once

#include "store/connection.hpp"
#include "store/contacts/contact_file.hpp"

namespace ilonet::store {

/// Lays the schema into an empty database, or what is newer than `from`.
void lay_contact_schema(SQLite::Database& database, int from = 0, int to = newest_contact_version);
/// The version that the file says.
int contact_version(SQLite::Database& database);
/// Application id, version, text of the schema, in this order; then the id of its key file. Failure (unusable_file).
std::string checked_contact_id(Connection& connection);
/// What an error of SQLite means for a contact file.
[[noreturn]] void fail_contacts(const SQLite::Exception& error, const std::string& path);

} // namespace ilonet::store
