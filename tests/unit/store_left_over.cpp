// What a killed init or upgrade leaves does not stand in the way of the next one, and nothing of it is lost.
#include "model/failure.hpp"
#include "store/file/migrations.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;
constexpr std::chrono::milliseconds no_wait{0};
const store::NewFile network{{}, false, "2026-01-01T00:00:00.000Z"};
constexpr int before = store::newest_version - 1;

std::string bytes_of(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const fs::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "ilonet-left-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string db() const { return path_ / "network.db"; }
    std::string copy(const std::string& more = {}) const
    {
        return db() + ".before-schema-" + std::to_string(store::newest_version) + more;
    }
    std::size_t files() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

private:
    fs::path path_;
};

/// A file of the version before, as that version's `init` made it.
void make_older(const std::string& path, const std::string& id)
{
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA application_id = " + std::to_string(store::application_id));
    for (const auto& migration : store::migrations())
        if (migration.version <= before) database.exec(std::string(migration.sql));
    database.exec("PRAGMA user_version = " + std::to_string(before));
    database.exec("INSERT INTO file (one, id, created) VALUES (1, '" + id + "', '2026-01-01T00:00:00.000Z')");
}

std::string id_of(char digit) { return std::string(32, digit); }

int version_in(const std::string& path)
{
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    return database.execAndGet("PRAGMA user_version").getInt();
}

std::optional<Fault> fault_of_create(const std::string& path)
{
    try {
        store::create(path, network);
        return std::nullopt;
    } catch (const Failure& failure) {
        return failure.fault;
    }
}

} // namespace

TEST_CASE("init completes an empty file, and makes it its owner's alone")
{
    const Folder folder;
    write_bytes(folder.db(), "");
    fs::permissions(folder.db(), fs::perms::all);
    CHECK(store::create(folder.db(), network) == store::Made::completed);
    struct stat status {};
    REQUIRE(stat(folder.db().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(store::Store(folder.db(), no_wait).verify().empty());
    CHECK(fault_of_create(folder.db()) == Fault::refused);
    CHECK(folder.files() == 1);
}

TEST_CASE("init completes a file of ours in which nothing was committed, and no other")
{
    const Folder folder;
    const auto with = [&](int application, const char* sql) {
        fs::remove(folder.db());
        SQLite::Database database(folder.db(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA application_id = " + std::to_string(application));
        database.exec(sql);
    };
    with(store::application_id, "VACUUM");
    CHECK(fs::file_size(folder.db()) > 0);
    CHECK(fault_of_create(folder.db()) == std::nullopt);
    CHECK(store::Store(folder.db(), no_wait).verify().empty());
    with(store::application_id, "CREATE TABLE kept (a)");
    auto bytes = bytes_of(folder.db());
    CHECK(fault_of_create(folder.db()) == Fault::refused);
    CHECK(bytes_of(folder.db()) == bytes);
    with(store::application_id + 1, "VACUUM");
    bytes = bytes_of(folder.db());
    CHECK(fault_of_create(folder.db()) == Fault::refused);
    CHECK(bytes_of(folder.db()) == bytes);
    write_bytes(folder.db(), "x");
    CHECK(fault_of_create(folder.db()) == Fault::refused);
    CHECK(bytes_of(folder.db()) == "x");
}

TEST_CASE("init completes a file whose journal takes it back to nothing, and leaves one that goes back to something")
{
    const Folder folder;
    const auto killed_in_commit = [&](bool had_content) {
        for (const auto* end : {"", "-journal"}) fs::remove(folder.db() + end);
        SQLite::Database database(folder.db(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        if (had_content) database.exec("CREATE TABLE kept (a); INSERT INTO kept VALUES (zeroblob(100000))");
        database.exec("PRAGMA cache_size = 1; BEGIN");
        database.exec("PRAGMA application_id = " + std::to_string(store::application_id));
        database.exec("CREATE TABLE big (a); INSERT INTO big VALUES (zeroblob(3000000))");
        database.exec("INSERT INTO big SELECT zeroblob(3000000)"); // does not fit: pages and journal go to the disk
        const auto journal = bytes_of(folder.db() + "-journal");
        database.exec("COMMIT");
        const auto pages = bytes_of(folder.db()); // all are written, and the journal still stands
        return std::pair(pages, journal);
    };
    for (const bool had_content : {false, true}) {
        const auto [pages, journal] = killed_in_commit(had_content);
        REQUIRE(!journal.empty());
        write_bytes(folder.db(), pages);
        write_bytes(folder.db() + "-journal", journal);
        CHECK(fault_of_create(folder.db()) == (had_content ? std::optional(Fault::refused) : std::nullopt));
        if (had_content)
            CHECK(bytes_of(folder.db() + "-journal") == journal);
        else
            CHECK(store::Store(folder.db(), no_wait).verify().empty());
    }
}

TEST_CASE("no file is made beside the journal of one that is gone")
{
    const Folder folder;
    write_bytes(folder.db() + "-journal", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 and more");
    CHECK(fault_of_create(folder.db()) == Fault::refused);
    CHECK(folder.files() == 1);
    write_bytes(folder.db() + "-journal", std::string(28, '\0')); // as a finished write may leave it: of no effect
    CHECK(fault_of_create(folder.db()) == std::nullopt);
}

TEST_CASE("a part of a killed process of the same number is in nobody's way")
{
    const Folder folder;
    const auto part = folder.db() + ".part-" + std::to_string(getpid());
    write_bytes(part, "left");
    CHECK(fault_of_create(folder.db()) == std::nullopt);
    CHECK(bytes_of(part) == "left");
    CHECK(folder.files() == 2);
}

TEST_CASE("an upgrade uses the whole backup that an interrupted one made")
{
    const Folder folder;
    make_older(folder.db(), id_of('a'));
    const auto older = bytes_of(folder.db());
    CHECK(store::upgrade(folder.db(), no_wait).remarks.empty());
    const auto copy = bytes_of(folder.copy());
    write_bytes(folder.db(), older); // as the rollback of an upgrade that was killed leaves it
    const auto again = store::upgrade(folder.db(), no_wait);
    CHECK(again.backup == folder.copy());
    REQUIRE(again.remarks.size() == 1);
    CHECK(again.remarks.front().text().find("made before") != std::string::npos);
    CHECK(bytes_of(folder.copy()) == copy);
    CHECK(store::Store(folder.db(), no_wait).verify().empty());
    CHECK(folder.files() == 2);
}

TEST_CASE("an empty file under the name of the backup is replaced by a whole one")
{
    const Folder folder;
    make_older(folder.db(), id_of('a'));
    write_bytes(folder.copy(), "");
    CHECK(store::upgrade(folder.db(), no_wait).backup == folder.copy());
    CHECK(version_in(folder.copy()) == before);
    CHECK(folder.files() == 2);
}

TEST_CASE("a backup that is not whole is none")
{
    const Folder folder;
    make_older(folder.db(), id_of('a'));
    auto bytes = bytes_of(folder.db());
    bytes.resize(bytes.size() - 4096);
    write_bytes(folder.copy(), bytes);
    CHECK(store::upgrade(folder.db(), no_wait).backup == folder.copy("-2"));
    CHECK(bytes_of(folder.copy()) == bytes);
}

TEST_CASE("a backup of another state, of another file or of nobody stays, and the new one takes the next name")
{
    for (const int state : {0, 1, 2, 3, 4}) {
        INFO(state);
        const Folder folder;
        make_older(folder.db(), id_of('a'));
        if (state == 0) make_older(folder.copy(), id_of('b'));
        if (state == 1) write_bytes(folder.copy(), "something else");
        if (state == 2) fs::create_directory(folder.copy());
        if (state == 3) fs::create_symlink("nowhere", folder.copy());
        if (state == 4) {
            make_older(folder.copy(), id_of('a'));
            SQLite::Database database(folder.copy(), SQLite::OPEN_READWRITE);
            database.exec(
                "INSERT INTO revision (number, instant, acting, operator, command, schema_version, digest) VALUES "
                "(1, '2026-01-01T00:00:00.000Z', '', '', 'test', 6, '" +
                std::string(64, '0') + "')");
        }
        const bool plain = fs::is_regular_file(folder.copy());
        const auto kept = plain ? bytes_of(folder.copy()) : "";
        const auto done = store::upgrade(folder.db(), no_wait);
        CHECK(done.from == before);
        CHECK(done.backup == folder.copy("-2"));
        CHECK(version_in(folder.copy("-2")) == before);
        CHECK(version_in(folder.db()) == store::newest_version);
        REQUIRE(done.remarks.size() == 1);
        CHECK(done.remarks.front().text().find("stays as it is") != std::string::npos);
        if (plain) CHECK(bytes_of(folder.copy()) == kept);
    }
}
