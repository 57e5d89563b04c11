#include "store/schema_check.hpp"

#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/digest.hpp"
#include "store/migrations.hpp"

namespace ilonet::store {
namespace {

// A test recomputes this from schemas/sqlite. An older version's line stays for ever: its files must still be known.
constexpr std::string_view schema_of_version_1 = "da5e0e0675a9825953a89bac07576818fba0ed3f50941468d732fc95ee5c1f7f";
constexpr std::string_view schema_of_version_2 = "917862e76fbb56b4d34a6038baf7e00e5d25f469ed731c108b407d38ef0bb109";
constexpr std::string_view schema_of_version_3 = "0630bcccb2e2cf40dfdc642363c54d69109e50fa67bfa1b801ec0c5460634276";
constexpr std::string_view schema_of_version_4 = "69332e01c8bb7d94ce12f01977268adbc503aa67218260c77e40dc77ed637fa3";
constexpr std::string_view schema_of_version_5 = "68043cb2d16eddda0c74e16865aa44939032802963b1477730570ba1a3562d2d";
constexpr std::string_view schema_of_version_6 = "a95a86866af29d329cddb425375099b1912392992789c973ea003d6d2d73394e";
constexpr std::string_view schema_of_version_7 = "969c17d60e425d2bafc50ee94d88b1914e75a3a49fef70e6938958970e4c98fd";

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

std::string_view known_schema(int version)
{
    if (version == 1) return schema_of_version_1;
    if (version == 2) return schema_of_version_2;
    if (version == 3) return schema_of_version_3;
    if (version == 4) return schema_of_version_4;
    if (version == 5) return schema_of_version_5;
    if (version == 6) return schema_of_version_6;
    return version == 7 ? schema_of_version_7 : std::string_view{};
}

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
