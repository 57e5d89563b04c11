// A file from before texts were folded: its keys are made, and its reports are found by the words that are asked for
// now.
#include "model/folding.hpp"
#include "store/file/migrations.hpp"
#include "store/reports/reports.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <unistd.h>

using namespace ilonet;

namespace {

constexpr std::chrono::milliseconds no_wait{0};

struct Title {
    std::string text, other; ///< another way to write it
};
const std::array titles{
    Title{"\u0394\u03C1\u03CC\u03BC\u03BF\u03C2", "\u03B4\u03C1\u03BF\u03BC\u03BF\u03C3"}, // tonos, final sigma
    Title{"\u0399\u0394\u0399\u039F\u03A3", "\u03B9\u03B4\u03B9\u03BF\u03C2"},             // capitals
    Title{"\u03C0\u03C1\u03B1\u03CB\u0301\u03C2", "\u03C0\u03C1\u03B1\u03B0\u03C2"},       // dialytika and tonos
    Title{"\u0440\u0430\u0439\u043E\u043D", "\u0440\u0430\u0438\u0306\u043E\u043D"},       // short i, decomposed
    Title{"\u0401\u043B\u043A\u0430", "\u0435\u043B\u043A\u0430"},                         // io
    Title{"R\u00E9union", "Re\u0301UNION"},                                                // Latin, decomposed
    Title{"Vie\u0302\u0323t", "viet"},                                                     // two marks
    Title{"Stra\u00DFe", "STRA\u1E9EE"},                                                   // a letter of its own
    Title{"\u0142\u00F3d\u017A", "\u0141O\u0301DZ\u0301"},
};

/// Of version 6, with a report for each title and an entry with a decomposed reference.
class OldFile {
public:
    OldFile() : path_(std::filesystem::temp_directory_path() / ("ilonet-old-" + std::to_string(getpid()) + ".db"))
    {
        remove();
        SQLite::Database database(path_, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA application_id = " + std::to_string(store::application_id) + "; PRAGMA user_version = 6");
        for (const auto& migration : store::migrations())
            if (migration.version <= 6) database.exec(std::string(migration.sql));
        database.exec("INSERT INTO file (one, id, authority, created) VALUES (1, '" + std::string(32, 'a') +
                      "', NULL, '2026-01-01T00:00:00.000Z')");
        database.exec("INSERT INTO entry (uid, owner, reference, day, act, amount, envelope) VALUES ('COM-z-1', 'COM', "
                      "'P/Cafe\u0301', '2025-01-01', 'amendment', 1, 'COM-b-1')");
        database.exec("INSERT INTO report_owner VALUES (1, 'ES')");
        database.exec("INSERT INTO intake VALUES ('ES-u-1', 'ES', 1, 1, '" + std::string(64, '0') + "')");
        std::int64_t number = 0;
        for (const auto& [text, other] : titles) {
            SQLite::Statement insert(database,
                                     "INSERT INTO report (key, intake, deployment, country, topic, "
                                     "observed_on, title) VALUES (?, 1, 'ES-d-1', 'SN', 'a', '2026-01-01', ?)");
            insert.bind(1, std::int64_t{1} << 48 | ++number << 8);
            insert.bind(2, text);
            insert.exec();
        }
        database.exec("INSERT INTO report_text (rowid, title, text) SELECT key, title, text FROM report");
    }
    ~OldFile() { remove(); }
    OldFile(const OldFile&) = delete;
    OldFile& operator=(const OldFile&) = delete;
    std::string path() const { return path_; }

private:
    void remove() const
    {
        std::filesystem::remove(path_);
        std::filesystem::remove(path_.string() + ".before-schema-7");
    }
    std::filesystem::path path_;
};

std::vector<std::string> titles_found(const std::string& path, const std::string& query)
{
    const store::Store store(path, no_wait);
    std::vector<std::string> found;
    for (const auto& hit : store::Reports(store).search(query, {}, 10)) found.push_back(hit.report["title"]);
    return found;
}

} // namespace

TEST_CASE("an upgrade makes the keys of texts that identify")
{
    const OldFile file;
    store::upgrade(file.path(), no_wait);
    SQLite::Database database(file.path());
    SQLite::Statement rows(database, "SELECT kind || '.' || field || ' ' || key || ' ' || uid FROM text_key");
    REQUIRE(rows.executeStep());
    CHECK(rows.getColumn(0).getString() == "entry.reference p/caf\u00E9 COM-z-1");
    CHECK(!rows.executeStep());
    // The row itself stays as it was written.
    CHECK(database.execAndGet("SELECT reference FROM entry").getString() == "P/Cafe\u0301");
}

TEST_CASE("an upgrade lets the search find what it did not fold before, whichever way it is written")
{
    const OldFile file;
    store::upgrade(file.path(), no_wait);
    for (const auto& [text, other] : titles)
        for (const auto& query : {text, other, "\"" + other + "\"", "NEAR(" + other + ")", other + "*"}) {
            INFO(query);
            CHECK(titles_found(file.path(), query) == std::vector<std::string>{text});
        }
    CHECK(titles_found(file.path(), "strasse").empty());
    CHECK(titles_found(file.path(), "lodz").empty());
}
