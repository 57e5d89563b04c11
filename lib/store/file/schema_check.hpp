// Is this a file of ours, of which version, and does its schema say what it should?
#pragma once

#include <string>

namespace SQLite {
class Database;
}

namespace ilonet::store {

struct Connection;

/// BLAKE2b over type, name, table and SQL of each entry of sqlite_schema, in the order of type and name; the tables
/// sqlite_stat1 to sqlite_stat4, which ANALYZE makes, are left out, and nothing else.
std::string schema_digest(SQLite::Database& database);
/// The file's user_version; Failure (unusable_file) where its application id is not ours.
int file_version(Connection& connection);
/// In this order: application id, version, text of the schema (a planted trigger or view would run in our name). Fills
/// connection.file.
void check_schema(Connection& connection);

} // namespace ilonet::store
