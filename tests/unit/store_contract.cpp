// The store's promises that no transcript shows: how much a write reads, and what the journal notes.
#include "model/failure.hpp"
#include "store/store.hpp"
#include "store_test_file.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <unistd.h>

using namespace ilonet;
using store_test::TestFile;

namespace {

constexpr std::chrono::milliseconds no_wait{0};

Record record(const Kind& kind, const std::vector<std::pair<std::string_view, std::string>>& cells)
{
    Record made(kind);
    for (const auto& [field, cell] : cells) made.cell_named(field) = cell;
    return made;
}

store::RevisionNote note(const std::string& instant) { return {instant, "ES", "", "test"}; }

constexpr int posts = 2000;

void fill(const TestFile& file)
{
    store::Writer writer(file.path(), no_wait);
    writer.put(record(kinds::authority, {{"uid", "ES"}, {"kind", "member_state"}, {"name", "Spain"}}));
    writer.put(record(kinds::region, {{"uid", "west-africa"}, {"name", "West Africa"}}));
    writer.put(
        record(kinds::third_country, {{"uid", "SN"}, {"name", "Senegal"}, {"region", "west-africa"}, {"weight", "1"}}));
    for (int i = 1; i <= posts; ++i) {
        const auto officer = writer.next_uid("ES", kinds::officer);
        writer.put(record(kinds::officer, {{"uid", officer}, {"owner", "ES"}}));
        writer.put(record(kinds::deployment, {{"uid", writer.next_uid("ES", kinds::deployment)},
                                              {"owner", "ES"},
                                              {"officer", officer},
                                              {"country", "SN"},
                                              {"state", "active"},
                                              {"since", "2026-01-01"}}));
    }
    REQUIRE(writer.commit(note("2026-01-01T00:00:00.000Z")).has_value());
}

} // namespace

TEST_CASE("a limited snapshot reads a few rows of many")
{
    const TestFile file;
    fill(file);
    const store::Store store(file.path(), no_wait);
    store::SnapshotParts parts;
    parts.officers = parts.deployments = parts.mandates = parts.limited = true;
    parts.of_deployments = {"ES-d-7"};
    const auto snapshot = store.snapshot(parts);
    CHECK(snapshot.deployments.size() == 1);
    CHECK(snapshot.officers.size() == 1);
    CHECK(snapshot.countries.size() == 1);
    CHECK(store.rows_read() <= 5);
}

TEST_CASE("a number is never given twice, not even after an undo")
{
    const TestFile file;
    fill(file);
    {
        store::Writer writer(file.path(), no_wait);
        writer.undo(1);
        const auto revision = writer.commit(note("2025-01-01T00:00:00.000Z"));
        REQUIRE(revision.has_value());
        CHECK(revision->number == 2);
        CHECK(revision->instant == "2026-01-01T00:00:00.001Z"); // never earlier than the one before
        CHECK(revision->deleted == 3 + 2 * posts);
    }
    store::Writer writer(file.path(), no_wait);
    CHECK(writer.records(kinds::deployment).empty());
    CHECK(writer.next_uid("ES", kinds::deployment) == "ES-d-" + std::to_string(posts + 1));
    CHECK(writer.verify().empty());
}

TEST_CASE("a commit without change writes no revision")
{
    const TestFile file;
    fill(file);
    store::Writer writer(file.path(), no_wait);
    writer.put(*writer.find(kinds::officer, "ES-0001"));
    CHECK_FALSE(writer.commit(note("2026-01-02T00:00:00.000Z")).has_value());
}

TEST_CASE("the file's own rules are the second net")
{
    const TestFile file;
    fill(file);
    store::Writer writer(file.path(), no_wait);
    auto bad = *writer.find(kinds::deployment, "ES-d-1");
    bad["until"] = "2026-02-30";
    CHECK_THROWS_AS(writer.put(bad), Failure);
}
