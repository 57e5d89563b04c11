// The frozen list of deployments, Art 8(2)(d).
#include "board/board.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>

using namespace ilonet;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }

Deployment deployment(std::string uid, State state, std::string_view since, std::string_view until)
{
    Deployment d;
    d.uid = std::move(uid);
    d.owner = "ES";
    d.officer = "ES-0001";
    d.country = "SN";
    d.state = state;
    auto& days = state == State::planned ? d.planned : d.service;
    days.since = Day::parse(since);
    if (!until.empty()) days.until = Day::parse(until);
    return d;
}

std::vector<std::string> listed(const Snapshot& s, std::string_view iso)
{
    std::vector<std::string> list;
    for (const auto& entry : board::list_of_deployments(s, day(iso)))
        list.push_back(entry["deployment"] + " " + entry["state"]);
    return list;
}

using Lines = std::map<std::string, std::string>; // deployment -> place

std::vector<Record> entries_of(const Lines& lines)
{
    std::vector<Record> entries;
    for (const auto& [uid, place] : lines) {
        Record entry(kinds::roster_entry);
        entry["deployment"] = uid;
        entry["place"] = place;
        entries.push_back(entry);
    }
    return entries;
}

} // namespace

TEST_CASE("listed are those in service on the day and those still planned")
{
    Snapshot s;
    s.deployments = {deployment("ES-d-1", State::active, "2026-01-01", ""),
                     deployment("ES-d-2", State::ended, "2025-01-01", "2026-01-31"),
                     deployment("ES-d-3", State::planned, "2026-09-01", "2028-08-31"),
                     deployment("ES-d-4", State::cancelled, "2026-01-01", ""),
                     deployment("ES-d-10", State::active, "2026-02-01", "")};
    s.sort();
    CHECK(listed(s, "2025-12-31") == std::vector<std::string>{"ES-d-2 active", "ES-d-3 planned"});
    CHECK(listed(s, "2026-01-31") == std::vector<std::string>{"ES-d-1 active", "ES-d-2 active", "ES-d-3 planned"});
    CHECK(listed(s, "2026-02-01") == std::vector<std::string>{"ES-d-1 active", "ES-d-3 planned", "ES-d-10 active"});
}

TEST_CASE("the text of an entry is its cells in one form")
{
    auto d = deployment("ES-d-1", State::active, "2026-01-01", "");
    d.place = "Dakar \"Plateau\"";
    d.covers = {"GM", "MR"};
    Snapshot s;
    s.deployments = {d};
    const auto entry = board::list_of_deployments(s, day("2026-03-01")).front();
    CHECK(board::entry_text(entry) ==
          R"({"deployment":"ES-d-1","authority":"ES","officer":"ES-0001","country":"SN","place":"Dakar \"Plateau\"",)"
          R"("host_kind":"","state":"active","since":"2026-01-01","until":"","post":"","covers":"GM MR","duties":""})"
          "\n");
}

TEST_CASE("what changed between two lists, 500 seeded pairs against plain maps")
{
    for (unsigned seed = 1; seed <= 500; ++seed) {
        INFO("seed ", seed);
        std::mt19937 dice(seed);
        Lines before;
        Lines after;
        for (int number = 1; number <= 9; ++number) { // one digit: bytes stand in natural order
            const auto uid = "ES-d-" + std::to_string(number);
            if (dice() % 2 == 0) before[uid] = dice() % 2 == 0 ? "Dakar" : "Thies";
            if (dice() % 2 == 0) after[uid] = dice() % 2 == 0 ? "Dakar" : "Thies";
        }
        std::size_t expected = 0;
        const auto changes = board::differences(entries_of(before), entries_of(after));
        const auto has = [&](const std::string& change, const std::string& uid) {
            return std::any_of(changes.begin(), changes.end(),
                               [&](const auto& one) { return one.change == change && one.deployment == uid; });
        };
        for (int number = 1; number <= 9; ++number) {
            const auto uid = "ES-d-" + std::to_string(number);
            const bool was = before.contains(uid);
            const bool is = after.contains(uid);
            const bool changed = was && is && before[uid] != after[uid];
            CHECK(has("added", uid) == (is && !was));
            CHECK(has("ended", uid) == (was && !is));
            CHECK(has("changed", uid) == changed);
            expected += was != is || changed ? 1U : 0U;
        }
        CHECK(changes.size() == expected);
    }
}
