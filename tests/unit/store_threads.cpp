// What threads may do: each with a Store of its own, also of one file. And what a cursor keeps to itself.
#include "model/failure.hpp"
#include "store/connection.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace ilonet;

namespace {

constexpr std::chrono::milliseconds no_wait{0};
constexpr std::chrono::milliseconds long_wait{60'000};

class TestFile {
public:
    TestFile() : path_(std::filesystem::temp_directory_path() / ("ilonet-threads-" + std::to_string(getpid()) + ".db"))
    {
        std::filesystem::remove(path_);
        store::create(path_, {{}, false, "2026-01-01T00:00:00.000Z"});
        store::Writer writer(path_, no_wait);
        Record spain(kinds::authority);
        spain["uid"] = "ES";
        spain["kind"] = "member_state";
        spain["name"] = "Spain";
        writer.put(spain);
        REQUIRE(writer.commit({"2026-01-01T00:00:00.000Z", "ES", "", "test"}).has_value());
    }
    ~TestFile() { std::filesystem::remove(path_); }
    TestFile(const TestFile&) = delete;
    TestFile& operator=(const TestFile&) = delete;
    std::string path() const { return path_; }

private:
    std::filesystem::path path_;
};

void add_officer(const std::string& path)
{
    store::Writer writer(path, long_wait);
    Record officer(kinds::officer);
    officer["uid"] = writer.next_uid("ES", kinds::officer);
    officer["owner"] = "ES";
    writer.put(officer);
    writer.commit({"2026-01-02T00:00:00.000Z", "ES", "", "test"});
}

} // namespace

TEST_CASE("threads write one file, each through a store of its own, and readers beside them see it whole")
{
    const TestFile file;
    constexpr std::size_t writers = 3, each = 6;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < writers; ++i)
        threads.emplace_back([&] {
            for (std::size_t k = 0; k < each; ++k) add_officer(file.path());
        });
    std::size_t most = 0;
    bool torn = false;
    for (int i = 0; i < 30; ++i) {
        const store::Store reader(file.path(), long_wait);
        const auto officers = reader.records(kinds::officer);
        const auto head = reader.head().number;
        torn = torn || officers.size() + 1 != static_cast<std::size_t>(head) || officers.size() < most;
        most = officers.size();
    }
    for (auto& thread : threads) thread.join();
    CHECK_FALSE(torn);
    const store::Store store(file.path(), no_wait);
    std::set<std::string> uids;
    for (const auto& officer : store.records(kinds::officer)) uids.insert(officer.uid());
    CHECK(uids.size() == writers * each);
    CHECK(store.head().number == static_cast<std::int64_t>(1 + writers * each));
}

TEST_CASE("a cursor is one reader's alone: the same question begins anew beside it")
{
    const TestFile file;
    const auto connection = store::open(file.path(), store::Access::read, no_wait);
    const std::string numbers = "SELECT value FROM json_each('[1,2,3]')";
    const auto pairs = [&] {
        std::string found;
        auto outer = connection->statement(numbers);
        while (outer.executeStep()) {
            auto inner = connection->statement(numbers);
            while (inner.executeStep()) found += outer.getColumn(0).getString() + inner.getColumn(0).getString() + " ";
        }
        return found;
    };
    CHECK(pairs() == "11 12 13 21 22 23 31 32 33 ");
    CHECK(pairs() == "11 12 13 21 22 23 31 32 33 ");
}

TEST_CASE("a cursor that was left in its middle is begun anew by the next, without what was bound to it")
{
    const TestFile file;
    const auto connection = store::open(file.path(), store::Access::read, no_wait);
    const std::string question = "SELECT value, ifnull(?, 'nothing') FROM json_each('[1,2]')";
    {
        auto first = connection->statement(question);
        first.bind(1, "bound");
        REQUIRE(first.executeStep());
        CHECK(first.getColumn(1).getString() == "bound");
        const auto moved = std::move(first); // lent still, to another name
        auto second = connection->statement(question);
        REQUIRE(second.executeStep());
        CHECK(second.getColumn(1).getString() == "nothing");
    }
    auto next = connection->statement(question);
    REQUIRE(next.executeStep());
    CHECK(next.getColumn(0).getInt() == 1);
    CHECK(next.getColumn(1).getString() == "nothing");
}
