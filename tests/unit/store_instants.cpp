// Instants of the journal: what is one, what comes next, and whose clock it is.
#include "model/failure.hpp"
#include "model/instant.hpp"
#include "service/service.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <optional>
#include <unistd.h>

using namespace ilonet;

namespace {

constexpr std::chrono::milliseconds no_wait{0};

class TestFile {
public:
    TestFile() : path_(std::filesystem::temp_directory_path() / ("ilonet-instants-" + std::to_string(getpid()) + ".db"))
    {
        std::filesystem::remove(path_);
    }
    ~TestFile() { std::filesystem::remove(path_); }
    TestFile(const TestFile&) = delete;
    TestFile& operator=(const TestFile&) = delete;
    std::string path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::optional<store::Revision> name_spain(const TestFile& file, const std::string& name, const std::string& instant)
{
    store::Writer writer(file.path(), no_wait);
    Record spain(kinds::authority);
    spain["uid"] = "ES";
    spain["kind"] = "member_state";
    spain["name"] = name;
    writer.put(spain);
    return writer.commit({instant, "ES", "", "test"});
}

std::optional<Fault> fault_of(const TestFile& file, const std::string& instant)
{
    try {
        name_spain(file, "another name", instant);
    } catch (const Failure& failure) {
        return failure.fault;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("an instant has one form, a day of the calendar and a time of that day")
{
    CHECK(is_instant("2026-12-31T23:59:59.999Z"));
    CHECK(is_instant("0001-01-01T00:00:00.000Z"));
    CHECK(is_instant(last_instant));
    for (const auto* text : {"2026-12-31T23:59:60.000Z", "2026-12-31T23:60:00.000Z", "2026-12-31T24:00:00.000Z",
                             "2026-02-29T00:00:00.000Z", "2026-12-31T23:59:59.999", "2026-12-31T23:59:59Z",
                             "2026-12-31 23:59:59.999Z", "2026-12-31T23:59:59,999Z", "2026-12-31T-1:59:59.999Z",
                             "10000-01-01T00:00:00.000Z", "2026-12-31T23:59:59.999Z ", ""}) {
        INFO(text);
        CHECK_FALSE(is_instant(text));
    }
    for (const auto* text : {"2026-12-31", "2026-12-31T23:59", "2026-12-31T23:59:59", "2026-12-31T23:59:59.999"})
        CHECK(begins_instant(text));
    for (const auto* text : {"2026-12-32", "2026-12-31T24:00", "2026-12-31T23:59:60", "2026-12-31T23", "2026-12", ""})
        CHECK_FALSE(begins_instant(text));
}

TEST_CASE("later instants carry into the day, the month and the year, and stop at the last one")
{
    CHECK(later_by("2026-01-01T00:00:00.000Z", 1) == "2026-01-01T00:00:00.001Z");
    CHECK(later_by("2026-12-31T23:59:59.999Z", 1) == "2027-01-01T00:00:00.000Z");
    CHECK(later_by("2028-02-28T23:59:00.000Z", 60'000) == "2028-02-29T00:00:00.000Z");
    CHECK(later_by("2026-12-31T24:00:00.501Z", 1) == "2027-01-01T00:00:00.502Z");
    CHECK(later_by("9999-12-31T23:59:59.998Z", 1) == last_instant);
    CHECK(later_by("9999-12-31T23:59:59.999Z", 1) == last_instant);
}

TEST_CASE("a caller without an instant gets the clock's, and one that is none is refused")
{
    const TestFile file;
    const auto before = clock_instant();
    store::create(file.path(), {});
    CHECK(store::Store(file.path(), no_wait).file().created >= before);
    const auto revision = name_spain(file, "Spain", "");
    REQUIRE(revision);
    CHECK(is_instant(revision->instant));
    CHECK(revision->instant >= before);
    CHECK(revision->instant <= later_by(clock_instant(), 1));
    CHECK(fault_of(file, "2026-12-31T24:00:00.000Z") == Fault::usage);
    CHECK(fault_of(file, "today") == Fault::usage);

    records::Context context;
    context.db = file.path();
    context.today = *Day::parse("2026-01-01");
    service::undo(context, 1);
    CHECK(store::Store(file.path(), no_wait).head().instant > revision->instant);
    CHECK_FALSE(has_error(service::check_db(context, {}).findings));
}

TEST_CASE("nothing is recorded behind the last instant")
{
    const TestFile file;
    store::create(file.path(), {});
    REQUIRE(name_spain(file, "Spain", "9999-12-31T23:59:59.998Z"));
    CHECK(name_spain(file, "España", "2026-01-01T00:00:00.000Z")->instant == last_instant);
    CHECK(fault_of(file, "2026-01-01T00:00:00.000Z") == Fault::refused);
    CHECK(fault_of(file, std::string(last_instant)) == Fault::refused);
    CHECK(store::Store(file.path(), no_wait).head().number == 2);
}
