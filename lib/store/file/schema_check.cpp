#include "store/file/schema_check.hpp"

#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/file/migrations.hpp"
#include "store/journal/digest.hpp"

namespace ilonet::store {
namespace {

// What ANALYZE makes, in any version of SQLite, by its whole text: of a name alike, a trigger or a virtual table would
// run.
constexpr const char* tables_of_analyze = "('sqlite_stat1', 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'), "
                                          "('sqlite_stat2', 'CREATE TABLE sqlite_stat2(tbl,idx,sampleno,sample)'), "
                                          "('sqlite_stat3', 'CREATE TABLE sqlite_stat3(tbl,idx,neq,nlt,ndlt,sample)'), "
                                          "('sqlite_stat4', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')";

int pragma_number(Connection& connection, const char* pragma)
{
    SQLite::Statement query(*connection.database, pragma);
    query.executeStep();
    return query.getColumn(0).getInt();
}

void read_file_row(Connection& connection)
{
    SQLite::Statement query(*connection.database, "SELECT id, authority, created FROM file");
    if (!query.executeStep())
        throw Failure(Fault::unusable_file, connection.path + " is damaged: it does not say whose it is");
    connection.file.id = query.getColumn(0).getString();
    connection.file.authority = query.getColumn(1).getString();
    connection.file.created = query.getColumn(2).getString();
}

} // namespace

std::string schema_digest(SQLite::Database& database)
{
    SQLite::Statement query(
        database, std::string("SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ") +
                      "WHERE NOT (type = 'table' AND tbl_name = name AND (name, ifnull(sql, '')) IN (VALUES " +
                      tables_of_analyze + ")) ORDER BY type, name");
    Digest digest;
    while (query.executeStep())
        for (int i = 0; i < 4; ++i) digest.add(query.getColumn(i).getText()).add("\n");
    return digest.hex();
}

int file_version(Connection& connection)
{
    if (pragma_number(connection, "PRAGMA application_id") != application_id)
        throw Failure(Fault::unusable_file, connection.path + " is no ilonet file",
                      "make one with: {init} FILE"_marked);
    return pragma_number(connection, "PRAGMA user_version");
}

void check_schema(Connection& connection)
{
    const int version = file_version(connection);
    if (version > newest_version)
        throw Failure(Fault::unusable_file,
                      connection.path + " was made by a newer ilonet (schema " + std::to_string(version) +
                          ", this program knows " + std::to_string(newest_version) + ")",
                      "use the newer program");
    if (version < newest_version)
        throw Failure(Fault::unusable_file,
                      connection.path + " is of an older schema (" + std::to_string(version) + ")",
                      "bring it up to date with: {upgrade} "_marked + connection.path);
    if (schema_digest(*connection.database) != known_schema(version))
        throw Failure(Fault::unusable_file,
                      connection.path + " holds tables, triggers or views that ilonet did not make",
                      "do not trust it; go back to a backup");
    connection.file.schema_version = version;
    read_file_row(connection);
}

} // namespace ilonet::store
