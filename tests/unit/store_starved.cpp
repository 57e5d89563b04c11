// Memory runs out in SQLite at one place after the other: a command that ends well has written its record and its
// journal, one that does not has written nothing.
#include "../support/silent_system.hpp"
#include "exit.hpp"
#include "run.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <sqlite3.h>
#include <stdlib.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr std::chrono::milliseconds no_wait{0};
constexpr int not_reached = 111; ///< the command made fewer allocations than that

sqlite3_mem_methods usual;
long left = 0;         ///< allocations that still succeed
bool for_good = false; ///< and whether those after the failing one fail, too

bool is_to_fail() { return for_good ? --left < 0 : --left == -1; }

void* starved_malloc(int size) { return is_to_fail() ? nullptr : usual.xMalloc(size); }
void* starved_realloc(void* old, int size) { return is_to_fail() ? nullptr : usual.xRealloc(old, size); }

// The library must be taken down for that, so only in a process of its own.
void starve_after(long allocations, bool ever)
{
    left = allocations;
    for_good = ever;
    bool set = sqlite3_shutdown() == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual) == SQLITE_OK;
    auto starved = usual;
    starved.xMalloc = starved_malloc;
    starved.xRealloc = starved_realloc;
    set = set && sqlite3_config(SQLITE_CONFIG_MALLOC, &starved) == SQLITE_OK;
    if (!set) _exit(112);
}

class System : public test::SilentSystem {
public:
    explicit System(std::string db) : db_(std::move(db)) {}
    bool write_out(std::string_view) override { return true; }
    void write_err(std::string_view line) override { said += line; }
    std::optional<std::string> env(const char* name) const override
    {
        if (std::string_view(name) == "ILONET_TODAY") return "2026-01-01";
        if (std::string_view(name) == "ILONET_DB") return db_;
        return std::nullopt;
    }
    std::string said;

private:
    std::string db_;
};

std::string bytes_of(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void lay(const fs::path& path, const std::string& bytes)
{
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    REQUIRE(bytes_of(path).size() == bytes.size());
    REQUIRE((bytes_of(path) == bytes));
}

class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "ilonet-starved-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string at(const char* name) const { return path_ / name; }
    std::string db() const { return at("network.db"); }
    std::size_t files() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

private:
    fs::path path_;
};

void must_run(const Folder& folder, const Words& words)
{
    System system(folder.db());
    const int exit = cmd::run(words, system);
    INFO(system.said);
    REQUIRE(exit == 0);
}

struct Ended {
    int exit = 0;
    std::string said;
};

Ended run_starved(const Folder& folder, const Words& words, long allocations, bool ever)
{
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        starve_after(allocations, ever);
        System system(folder.db());
        const int exit = cmd::run(words, system);
        if (left >= 0) system.said = std::to_string(allocations - left);
        if (write(ends[1], system.said.data(), system.said.size()) < 0) _exit(113);
        _exit(left >= 0 ? not_reached : exit);
    }
    close(ends[1]);
    Ended ended;
    char part[4096];
    for (ssize_t got = 0; (got = read(ends[0], part, sizeof part)) > 0;)
        ended.said.append(part, static_cast<std::size_t>(got));
    close(ends[0]);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    ended.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ended;
}

/// How far apart the allocations are that are to fail, so that about `tried` do.
long stride_for(const Folder& folder, const Words& words, long tried)
{
    constexpr long enough = 100'000'000;
    const auto kept = bytes_of(folder.db());
    const auto whole = run_starved(folder, words, enough, false);
    REQUIRE(whole.exit == not_reached);
    lay(folder.db(), kept);
    return std::max(1L, std::stol(whole.said) / tried);
}

/// Where the memory ran out, the command did all of its work or nothing.
void never_half(const Folder& folder, const Words& words, long tried, const std::function<bool()>& done)
{
    const auto before = bytes_of(folder.db());
    const auto revision = store::Store(folder.db(), no_wait).head().number;
    const auto files = folder.files();
    const auto stride = stride_for(folder, words, tried);
    long failed = 0;
    long ended_well = 0;
    for (const bool ever : {false, true})
        for (long n = 0;; n += stride) {
            const auto ended = run_starved(folder, words, n, ever);
            if (ended.exit == not_reached) {
                lay(folder.db(), before);
                break;
            }
            INFO(words.front() << " " << words.at(1) << ", allocation " << n
                               << std::string(ever ? " and all behind it" : "") << ": exit " << ended.exit << ", "
                               << ended.said);
            const auto after = bytes_of(folder.db());
            if (ended.exit == 0) {
                ++ended_well;
                const store::Store store(folder.db(), no_wait);
                REQUIRE(store.head().number == revision + 1);
                REQUIRE(store.verify().empty());
                REQUIRE(done());
                lay(folder.db(), before);
            } else {
                ++failed;
                REQUIRE(ended.exit == static_cast<int>(cmd::Exit::io));
                REQUIRE(ended.said.find("ilonet: ") == 0);
                REQUIRE(after.size() == before.size());
                REQUIRE((after == before));
            }
            REQUIRE(folder.files() == files);
        }
    MESSAGE(words.front() << " " << words.at(1) << ": " << failed << " failed, " << ended_well << " ended well");
    CHECK(failed > 10);
}

void set_up(const Folder& folder)
{
    must_run(folder, {"init", folder.db()});
    must_run(folder, {"apply", std::string(ILONET_SOURCE_DIR) + "/examples/network/config"});
    must_run(folder, {"officer", "add", "ES-0001"});
}

bool has(const Folder& folder, const Kind& kind, const char* uid)
{
    return store::Store(folder.db(), no_wait).has(kind, uid);
}

} // namespace

TEST_CASE("a write without memory is whole or nothing: a new record, at many allocations")
{
    const Folder folder;
    set_up(folder);
    never_half(folder, {"officer", "add", "ES-0002"}, 150, [&] { return has(folder, kinds::officer, "ES-0002"); });
}

TEST_CASE("a write without memory is whole or nothing: changes, rows of several tables, an undo")
{
    const Folder folder;
    set_up(folder);
    constexpr long tried = 25;
    never_half(folder, {"officer", "set", "ES-0001", "--languages", "fr ar"}, tried, [&] {
        const auto officer = store::Store(folder.db(), no_wait).find(kinds::officer, "ES-0001");
        return officer && (*officer)["languages"] == "ar fr";
    });
    never_half(folder,
               {"deploy", "add", "--officer", "ES-0001", "--country", "SN", "--since", "2026-01-01", "--covers", "GM"},
               tried, [&] { return has(folder, kinds::deployment, "ES-d-1"); });
    never_half(folder, {"undo", "2"}, tried, [&] { return !has(folder, kinds::officer, "ES-0001"); });
}

TEST_CASE("a copy without memory is whole or not there")
{
    const Folder folder;
    set_up(folder);
    const auto head = store::Store(folder.db(), no_wait).head().digest;
    const auto copy = folder.at("copy.db");
    const auto files = folder.files();
    long failed = 0;
    const auto stride = stride_for(folder, {"backup", copy}, 40);
    fs::remove(copy);
    for (long n = 0;; n += stride) {
        const auto ended = run_starved(folder, {"backup", copy}, n, false);
        if (ended.exit == not_reached) break;
        INFO("allocation " << n << ": exit " << ended.exit << ", " << ended.said);
        const bool there = fs::exists(copy);
        REQUIRE((ended.exit == 0) <= there);
        REQUIRE((ended.exit == 0 || ended.exit == static_cast<int>(cmd::Exit::io)));
        failed += ended.exit == 0 ? 0 : 1;
        REQUIRE(folder.files() == files + (there ? 1 : 0));
        if (!there) continue;
        const store::Store store(copy, no_wait);
        REQUIRE(store.head().digest == head);
        REQUIRE(store.verify().empty());
        fs::remove(copy);
    }
    CHECK(failed > 10);
}
