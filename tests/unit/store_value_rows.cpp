// A row of the file read straight into a value is what its record's cells come to.
#include "model/failure.hpp"
#include "store/store.hpp"
#include "store_test_file.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <random>
#include <unistd.h>

using namespace ilonet;
using store_test::TestFile;

namespace {

constexpr unsigned long long seed = 20260712;
constexpr std::chrono::milliseconds no_wait{0};

class Lot {
public:
    explicit Lot(unsigned long long seed_) : random_(seed_) {}

    std::uint64_t up_to(std::uint64_t most) { return random_() % (most + 1); }
    std::string among(std::string_view choices)
    {
        const auto words = words_of(choices);
        return words[up_to(words.size() - 1)];
    }
    std::string some_of(std::string_view choices)
    {
        std::string cell;
        for (const auto& word : words_of(choices))
            if (up_to(2) == 0) cell += (cell.empty() ? "" : " ") + word;
        return cell;
    }

    // Whatever may stand there, and about as often nothing; the rest is for the file to refuse.
    Record record(const Kind& kind, std::uint64_t number)
    {
        Record record(kind);
        const bool of_commission = kind.of_board || kind.of_ledger || up_to(3) == 0;
        const std::string owner = of_commission ? "COM" : "ES";
        for (std::size_t i = 0; i < kind.fields.size(); ++i)
            if (const auto& field = kind.fields[i]; field.required || up_to(2) != 0)
                record.cells[i] = field.name == "owner" || field.name == "decided_by" ? owner : cell(field);
        record.cells[0] = uid(kind, owner, number);
        return record;
    }

private:
    std::string uid(const Kind& kind, const std::string& owner, std::uint64_t number)
    {
        const auto digits = std::to_string(number);
        if (kind.name == "policy") return policies_[up_to(policies_.size() - 1)];
        if (!kind.letter.empty() || kind.name == "officer")
            return owner + "-" + std::string(kind.letter) + "-" + digits;
        switch (kind.fields[0].type) {
        case FieldType::country:
            return {static_cast<char>('A' + number / 26 % 26), static_cast<char>('A' + number % 26)};
        case FieldType::authority: return among("ES FR COM AT EL IE FRONTEX EUAA");
        case FieldType::slug: return "region-" + digits;
        case FieldType::instrument: return among("BMVI ISF-B AMIF ISF");
        default: return cell(kind.fields[0]) + "/" + digits;
        }
    }

    std::string cell(const Field& field)
    {
        switch (field.type) {
        case FieldType::uid: return "ES-d-" + std::to_string(up_to(30));
        case FieldType::authority: return among("ES FR COM FRONTEX");
        case FieldType::country:
        case FieldType::network: return among("SN MA TR NA");
        case FieldType::slug: return among("west-africa joint ordinary");
        case FieldType::text:
        case FieldType::reference:
        case FieldType::label: return among("one ordinary Ærø two%sentences,\"quoted\"") + std::to_string(up_to(9999));
        case FieldType::day: return day();
        case FieldType::whole: return std::to_string(number(field));
        case FieldType::hundredths: return decimal(number(field), false);
        case FieldType::euro: return decimal(number(field), true);
        case FieldType::choice: return among(field.choices);
        case FieldType::countries:
        case FieldType::networks: return some_of("MA NA SN TR");
        case FieldType::slugs: return some_of("ar en fr-ca");
        case FieldType::authorities: return some_of("COM ES FR");
        case FieldType::shares: return some_of("ES:60 FR:12.5 IE:0.07");
        case FieldType::choices: return some_of(field.choices);
        case FieldType::uids: return some_of("COM-l-1 COM-l-2 COM-l-10");
        case FieldType::votes: return some_of("AT:for BE:absent COM-1:against EL:for:CY");
        case FieldType::digest: return std::string(64, among("0 a f")[0]);
        case FieldType::instrument: return among("BMVI ISF-B");
        case FieldType::percents: return some_of("2021:4 2022:0.5 joint:90 ordinary:75");
        case FieldType::month_days: return some_of("02-28 07-31");
        case FieldType::amounts: return some_of("ES:600.00 FR:0.05 IE:12.50");
        case FieldType::periods:
            return some_of(field.name == "funded" ? "BMVI:../2027-12-31 ISF-B:2021-01-01/.."
                                                  : "../2020-01-31 2021-05-01/..");
        }
        return {};
    }

    std::int64_t number(const Field& field)
    {
        const auto most = static_cast<std::uint64_t>(field.max - field.min);
        if (up_to(5) == 0) return field.min + static_cast<std::int64_t>(up_to(most));
        const auto small = static_cast<std::int64_t>(up_to(250));
        return std::clamp(up_to(5) == 0 ? -small : small, field.min, field.max);
    }

    static std::string decimal(std::int64_t hundredths, bool whole_cents)
    {
        const auto size = static_cast<std::uint64_t>(hundredths < 0 ? -hundredths : hundredths);
        std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
        std::string places{static_cast<char>('0' + size % 100 / 10), static_cast<char>('0' + size % 10)};
        while (!whole_cents && !places.empty() && places.back() == '0') places.pop_back();
        return places.empty() ? text : text + "." + places;
    }

    std::string day()
    {
        return among("0001-01-01 2019-08-14 2020-02-29 2021-01-01 2024-12-31 2026-01-01 2027-12-31 9999-12-31");
    }

    std::vector<std::string> policies_ = {"non_resident_weight", "meeting_year", "meetings_since"};
    std::mt19937_64 random_;

public:
    void know_policies()
    {
        for (const auto& limit : policy_limits()) policies_.emplace_back(limit.name);
    }
};

// Puts what the file takes; how many records that were.
int put_some(store::Writer& writer, const Kind& kind, Lot& lot, int wanted)
{
    constexpr int most_tries = 20'000;
    int good = 0;
    for (int i = 0; i < most_tries && good < wanted; ++i) {
        try {
            writer.put(lot.record(kind, static_cast<std::uint64_t>(i)));
            ++good;
        } catch (const Failure&) {
            continue; // the file's own rules
        }
    }
    return good;
}

// Values that a snapshot holds of the kind.
bool is_in_snapshots(const Kind& kind)
{
    for (const std::string_view name : {"notification", "contact_event", "redaction", "roster_entry", "intake"})
        if (kind.name == name) return false;
    return true;
}

using Line = std::vector<std::string>;

// What columns say, each deployment by itself, whatever their order.
std::vector<Line> told(const Served& served)
{
    std::vector<std::vector<Line>> duties(served.size());
    for (const auto& duty : served.duties)
        duties[duty.deployment].push_back(
            {served.codes[duty.subject], std::to_string(duty.share), duty.first.iso(), duty.last.iso()});
    std::vector<Line> lines;
    for (std::size_t row = 0; row < served.size(); ++row) {
        auto& line = lines.emplace_back(Line{served.codes[served.owner[row]], served.codes[served.country[row]],
                                             std::to_string(static_cast<int>(served.days[row])),
                                             served.first[row].iso(), served.last[row].iso()});
        for (const auto code : served.covered_by(row)) line.push_back(served.codes[code]);
        std::sort(duties[row].begin(), duties[row].end());
        for (const auto& duty : duties[row]) line.insert(line.end(), duty.begin(), duty.end());
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

TEST_CASE("a row read as a value is what its record comes to, whatever the kind")
{
    CAPTURE(seed);
    Lot lot(seed);
    lot.know_policies();
    const TestFile file;
    store::Writer writer(file.path(), no_wait);
    constexpr int enough = 60;
    for (const Kind* kind : kinds::all()) {
        if (!is_in_snapshots(*kind)) continue;
        CAPTURE(kind->name);
        CHECK(put_some(writer, *kind, lot, enough) == enough);
        Snapshot by_cells, by_rows;
        const auto records = writer.records(*kind);
        CHECK_FALSE(records.empty());
        for (const auto& record : records) by_cells.add(record);
        const auto read_before = writer.rows_read();
        writer.add_to(by_rows, *kind);
        CHECK(writer.rows_read() - read_before == static_cast<std::int64_t>(records.size()));
        by_cells.sort();
        by_rows.sort();
        CHECK(by_rows == by_cells);
        CHECK_FALSE(by_rows == Snapshot{});
    }
}

TEST_CASE("values of some records alone, of some fields alone")
{
    CAPTURE(seed);
    Lot lot(seed);
    const TestFile file;
    store::Writer writer(file.path(), no_wait);
    REQUIRE(put_some(writer, kinds::entry, lot, 50) == 50);
    const std::array of_acts{store::Condition{"act", {"payment", "claim"}}, store::Condition{"owner", {}}};
    const std::vector<std::string> wanted{"uid", "act", "amount", "account"};
    Snapshot by_cells, by_rows;
    for (const auto& record : writer.records(kinds::entry, of_acts)) by_cells.add(record);
    writer.add_to(by_rows, kinds::entry, of_acts);
    by_cells.sort();
    by_rows.sort();
    CHECK(by_rows.ledger.entries == by_cells.ledger.entries);
    CHECK(by_rows.ledger.entries.size() > 2);
    CHECK(by_rows.ledger.entries.size() < 50);

    Snapshot lean, named;
    writer.add_to(lean, kinds::entry, of_acts, wanted);
    lean.sort();
    REQUIRE(lean.ledger.entries.size() == by_rows.ledger.entries.size());
    for (std::size_t i = 0; i < lean.ledger.entries.size(); ++i) {
        const auto& whole = by_rows.ledger.entries[i];
        Entry expected;
        expected.uid = whole.uid;
        expected.day = Day::first();
        expected.act = whole.act;
        expected.amount = whole.amount;
        expected.account = whole.account;
        CHECK(lean.ledger.entries[i] == expected);
    }
    const std::vector<std::string> uids{lean.ledger.entries[1].uid, lean.ledger.entries[0].uid, "ES-z-999999"};
    writer.add_to(named, kinds::entry, uids);
    named.sort();
    REQUIRE(named.ledger.entries.size() == 2);
    CHECK(named.ledger.entries[0] == by_rows.ledger.entries[0]);
    CHECK(named.ledger.entries[1] == by_rows.ledger.entries[1]);
}

TEST_CASE("columns from the file are those of the snapshot, for any period")
{
    CAPTURE(seed);
    Lot lot(seed);
    const TestFile file;
    store::Writer writer(file.path(), no_wait);
    CHECK(writer.served().size() == 0);
    REQUIRE(put_some(writer, kinds::deployment, lot, 300) == 300);
    REQUIRE(put_some(writer, kinds::mandate, lot, 600) == 600);
    store::SnapshotParts parts;
    parts.deployments = parts.mandates = true;
    const auto all = told(writer.served());
    CHECK(all.size() == 300);
    CHECK(all == told(served(writer.snapshot(parts))));
    std::size_t least = all.size();
    for (const char* since : {"0001-01-01", "2019-08-14", "2020-03-01", "2024-12-31"})
        for (const char* until : {"2019-08-14", "2021-01-01", "2024-12-31", "9999-12-31"}) {
            CAPTURE(since);
            CAPTURE(until);
            parts.touching = {Day::parse(since), Day::parse(until)};
            if (!parts.touching.in_order()) continue;
            const auto some = writer.served(parts.touching);
            CHECK(told(some) == told(served(writer.snapshot(parts))));
            CHECK_FALSE(some.duties.empty());
            least = std::min(least, some.size());
        }
    CHECK(least < all.size()); // some did not touch
}
