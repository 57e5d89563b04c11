// What somebody else put into a file of ours runs in our name: nothing is taken for ours but what ANALYZE makes, by its
// whole text.
#include "model/failure.hpp"
#include "store/contacts/contact_file.hpp"
#include "store/contacts/contacts.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <filesystem>
#include <sqlite3.h>
#include <stdlib.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;
constexpr std::chrono::milliseconds no_wait{0};

class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "ilonet-planted-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
        store::create(db(), {{}, false, "2026-01-01T00:00:00.000Z"});
        store::Contacts contacts(db(), no_wait, {});
        contacts.set("ES-0001", {"Amina Diallo", {}, {}}, "2027-01-01", "2026-01-01T00:00:00.000Z", {});
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string db() const { return path_ / "network.db"; }
    std::string contacts() const { return store::contacts_path(db()); }

private:
    fs::path path_;
};

void plant(const std::string& file, const std::string& sql)
{
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    REQUIRE(sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr) == SQLITE_OK);
    database.exec(sql);
}

bool is_taken_for_ours(const std::string& db)
{
    try {
        const store::Store store(db, no_wait);
        return true;
    } catch (const Failure& failure) {
        CHECK(failure.fault == Fault::unusable_file);
        CHECK(std::string(failure.what()).find("that ilonet did not make") != std::string::npos);
        return false;
    }
}

bool contacts_are_taken_for_ours(const std::string& db)
{
    try {
        const store::Contacts contacts(db, no_wait, {});
        return true;
    } catch (const Failure& failure) {
        CHECK(failure.fault == Fault::unusable_file);
        return false;
    }
}

/// As a writable schema lets anybody write it, past what SQLite says of reserved names.
std::string by_hand(const std::string& type, const std::string& name, const std::string& table, const std::string& sql)
{
    return "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('" +
           type + "', '" + name + "', '" + table + "', 0, '" + sql + "'); PRAGMA writable_schema = OFF";
}

} // namespace

TEST_CASE("the tables of ANALYZE are ours to read, and change no digest")
{
    const Folder folder;
    plant(folder.db(), "ANALYZE");
    SQLite::Database analysed(folder.db(), SQLite::OPEN_READONLY);
    CHECK(analysed.tableExists("sqlite_stat1"));
    CHECK(is_taken_for_ours(folder.db()));
    plant(folder.contacts(), "ANALYZE");
    CHECK(contacts_are_taken_for_ours(folder.db()));
}

TEST_CASE("a name that looks like one of SQLite's own covers nothing")
{
    const std::string insert = " AFTER INSERT ON contact BEGIN SELECT 1; END";
    const std::string on_officer = " AFTER INSERT ON officer BEGIN SELECT 1; END";
    for (const std::string name : {"sqlitexstat", "sqlitexstat1", "sqlite-stat1", "SQLITEXSTAT9", "sqlite%stat1"}) {
        INFO(name);
        for (const bool trigger : {true, false}) {
            const Folder folder;
            const auto quoted = '"' + name + '"';
            plant(folder.db(), trigger ? "CREATE TRIGGER " + quoted + on_officer
                                       : "CREATE VIEW " + quoted + " AS SELECT uid FROM officer");
            CHECK_FALSE(is_taken_for_ours(folder.db()));
            plant(folder.contacts(),
                  trigger ? "CREATE TRIGGER " + quoted + insert : "CREATE TABLE " + quoted + " (tbl, idx, stat)");
            CHECK_FALSE(contacts_are_taken_for_ours(folder.db()));
        }
    }
}

TEST_CASE("a reserved name written by hand covers nothing but the table that ANALYZE makes")
{
    struct Planted {
        const char *type, *name, *table, *sql;
    };
    for (const Planted& each : std::initializer_list<Planted>{
             {"trigger", "sqlite_stat1", "officer",
              "CREATE TRIGGER sqlite_stat1 AFTER INSERT ON officer BEGIN SELECT 1; END"},
             {"trigger", "sqlite_stat9", "officer",
              "CREATE TRIGGER sqlite_stat9 AFTER INSERT ON officer BEGIN SELECT 1; END"},
             {"view", "sqlite_stat1", "sqlite_stat1",
              "CREATE VIEW sqlite_stat1 AS SELECT 1 AS tbl, 2 AS idx, 3 AS stat"},
             {"view", "sqlite_stat4", "sqlite_stat4", "CREATE VIEW sqlite_stat4 AS SELECT 1"},
             {"table", "sqlite_stat1", "sqlite_stat1", "CREATE VIRTUAL TABLE sqlite_stat1 USING fts5(tbl,idx,stat)"},
         }) {
        INFO(each.type << " " << each.name);
        const Folder folder;
        plant(folder.db(), by_hand(each.type, each.name, each.table, each.sql));
        bool refused = false;
        try {
            const store::Store store(folder.db(), no_wait);
        } catch (const Failure& failure) { // where SQLite itself sees it, it says that the file is damaged
            refused = failure.fault == Fault::unusable_file;
        }
        CHECK(refused);
    }
}
