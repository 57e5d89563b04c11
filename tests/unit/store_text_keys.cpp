// The kept keys of texts that identify: an old spelling and a new one meet, whatever is done and undone.
#include "model/failure.hpp"
#include "model/folding.hpp"
#include "service/service.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <random>
#include <unistd.h>

using namespace ilonet;

namespace {

constexpr std::chrono::milliseconds no_wait{0};
const std::string composed_name = "P/Caf\u00E9/1", decomposed_name = "P/Cafe\u0301/1";

Record record(const Kind& kind, const std::vector<std::pair<std::string_view, std::string>>& cells)
{
    Record made(kind);
    for (const auto& [field, cell] : cells) made.cell_named(field) = cell;
    return made;
}

class LedgerFile {
public:
    LedgerFile()
    {
        path_ = std::filesystem::temp_directory_path() / ("ilonet-keys-" + std::to_string(getpid()) + ".db");
        std::filesystem::remove(path_);
        context.db = path_;
        context.today = *Day::parse("2026-01-01");
        context.now = "2026-01-01T09:00:00.000Z";
        store::create(path_, {{}, false, context.now});
        service::apply(context, {{ILONET_SOURCE_DIR "/examples/network/config"}, false});
        write([](store::Writer& writer) {
            writer.put(record(kinds::officer, {{"uid", "ES-0001"}, {"owner", "ES"}}));
            writer.put(record(kinds::envelope, {{"uid", "COM-b-1"},
                                                {"owner", "COM"},
                                                {"instrument", "BMVI"},
                                                {"strand", "thematic-facility"},
                                                {"since", "2021-01-01"},
                                                {"until", "2027-12-31"},
                                                {"amount", "1000.00"}}));
        });
    }
    ~LedgerFile() { std::filesystem::remove(path_); }
    LedgerFile(const LedgerFile&) = delete;
    LedgerFile& operator=(const LedgerFile&) = delete;

    /// As an earlier version wrote: past the forms of cells.
    template <typename Act>
    void write(Act act) const
    {
        store::Writer writer(path_, no_wait);
        act(writer);
        REQUIRE(writer.commit({context.now, "COM", "", "test"}).has_value());
    }
    void put_entry(const std::string& uid, const std::string& reference) const
    {
        write([&](store::Writer& writer) { writer.put(entry(uid, reference)); });
    }
    static Record entry(const std::string& uid, const std::string& reference)
    {
        return record(kinds::entry, {{"uid", uid},
                                     {"owner", "COM"},
                                     {"reference", reference},
                                     {"day", "2025-06-01"},
                                     {"act", "amendment"},
                                     {"amount", "10.00"},
                                     {"envelope", "COM-b-1"}});
    }
    static records::Changes amendment(const std::string& reference)
    {
        return {{"reference", reference},
                {"day", "2025-06-01"},
                {"act", "amendment"},
                {"amount", "10"},
                {"envelope", "COM-b-1"}};
    }
    records::Answer add(const std::string& uid, const records::Changes& changes) const
    {
        return records::add(context, kinds::entry, "fund amend", uid, changes);
    }
    void undo() const
    {
        store::Writer writer(path_, no_wait);
        writer.undo(writer.head().number);
        REQUIRE(writer.commit({context.now, "COM", "", "undo"}).has_value());
    }
    std::string outcome(const std::string& reference) const { return add("", amendment(reference)).result.rows[0][1]; }
    void by_hand(const std::string& sql) const { SQLite::Database(path_, SQLite::OPEN_READWRITE).exec(sql); }
    std::vector<std::string> verified() const
    {
        std::vector<std::string> sentences;
        for (const auto& finding : store::Store(path_, no_wait).verify())
            sentences.push_back(finding.rule + " " + finding.sentence.text());
        return sentences;
    }
    Findings checked() const
    {
        auto findings = service::check_db(context, {}).findings;
        std::erase_if(findings, [](const Finding& finding) { return finding.rule != "C29"; });
        return findings;
    }

    records::Context context;

private:
    std::filesystem::path path_;
};

} // namespace

TEST_CASE(
    "an old reference that is decomposed and a new one that is composed are one entry, and the old spelling stays")
{
    const LedgerFile file;
    file.put_entry("COM-z-1", decomposed_name);
    const auto answer = file.add("", LedgerFile::amendment(composed_name));
    CHECK(answer.result.rows[0] == std::vector<std::string>{"COM-z-1", "unchanged", ""});
    CHECK((*store::Store(file.context.db, no_wait).find(kinds::entry, "COM-z-1"))["reference"] == decomposed_name);
    CHECK(file.outcome(decomposed_name) == "unchanged");
    CHECK(file.outcome("P/CAF\u00C9/1") == "added");
    CHECK(file.verified().empty());
}

TEST_CASE("an old reference with invisible characters meets the one that is written plainly")
{
    for (const std::string old : {"P/Caf\u00E9/1\u200B", "P/Caf\u00E9/1\u00A0", "P/Caf\u00E9/1\uFE0F",
                                  " P/Cafe\u0301/1", "\uFEFFP/Caf\u00E9/1", "P/Caf\u00E9\U000E0041/1"}) {
        const LedgerFile file;
        file.put_entry("COM-z-1", old);
        CHECK(file.outcome(composed_name) == "unchanged");
        CHECK(file.verified().empty());
    }
}

TEST_CASE("an entry of another id does not take a reference that stands")
{
    const LedgerFile file;
    file.put_entry("COM-z-1", decomposed_name);
    for (const auto& reference : {composed_name, decomposed_name}) {
        try {
            file.add("COM-z-9", LedgerFile::amendment(reference));
            FAIL("it was taken");
        } catch (const Failure& failure) {
            CHECK(failure.fault == Fault::refused);
            CHECK(std::string(failure.what()).find("COM-z-1 has the reference") == 0);
        }
    }
}

TEST_CASE("the spelling that was there first is found first")
{
    const LedgerFile file;
    file.put_entry("COM-z-1", decomposed_name);
    file.put_entry("COM-z-2", composed_name);
    CHECK(file.add("", LedgerFile::amendment(composed_name)).result.rows[0][0] == "COM-z-2");
}

TEST_CASE("a reference that differs by letter case alone is another, and its twin is named")
{
    const LedgerFile file;
    CHECK(file.add("", LedgerFile::amendment("a 1")).findings.empty());
    CHECK(file.add("", LedgerFile::amendment("a 2")).findings.empty());
    const auto answer = file.add("", LedgerFile::amendment("A 1"));
    REQUIRE(answer.findings.size() == 1);
    CHECK(answer.findings[0].rule == "C29");
    CHECK(answer.findings[0].severity == Severity::warning);
    CHECK(answer.findings[0].sentence.text() ==
          "COM-z-3's reference 'A 1' differs from 'a 1' of COM-z-1 by letter case alone");
}

TEST_CASE("an id that differs by letter case alone is another, and its twin is named")
{
    const LedgerFile file;
    const auto officer = [&](const std::string& uid) {
        return records::add(file.context, kinds::officer, "officer add", uid, {}).findings;
    };
    CHECK(officer("ES-AbC").empty());
    CHECK(officer("ES-AbD").empty());
    REQUIRE(officer("ES-ABC").size() == 1);
    CHECK(officer("ES-ABC").empty()); // unchanged
    int day = 0;
    const auto deployment = [&](const std::string& uid) {
        const auto since = "2026-01-1" + std::to_string(++day);
        const auto until = "2026-01-1" + std::to_string(day);
        auto findings = records::add(file.context, kinds::deployment, "deploy add", uid,
                                     {{"officer", "ES-0001"},
                                      {"country", "SN"},
                                      {"host_kind", "a"},
                                      {"duties", "training"},
                                      {"state", "active"},
                                      {"since", since},
                                      {"until", until}})
                            .findings;
        std::erase_if(findings, [](const Finding& finding) { return finding.rule != "C29"; });
        return findings;
    };
    CHECK(deployment("ES-d-1").empty());
    const auto twin = deployment("ES-D-1");
    REQUIRE(twin.size() == 1);
    CHECK(twin[0].sentence.text() == "ES-D-1 differs from ES-d-1 by letter case alone");
    // The other way round: the id of the program's own form comes last.
    CHECK(deployment("ES-D-7").empty());
    const auto usual = deployment("ES-d-7");
    REQUIRE(usual.size() == 1);
    CHECK(usual[0].sentence.text() == "ES-d-7 differs from ES-D-7 by letter case alone");
    CHECK(file.verified().empty());
}

TEST_CASE("a check of the file names pairs that collide, each spelling once, and warns")
{
    const LedgerFile file;
    file.put_entry("COM-z-1", decomposed_name);
    file.put_entry("COM-z-2", composed_name);
    file.put_entry("COM-z-3", "P/2");
    file.write([](store::Writer& writer) {
        int number = 0;
        for (const std::string post : {"ES-Caf\u00E9", "ES-Cafe\u0301", "ES-Caf\u00E9", "es-caf\u00E9", "ES-Cafe"})
            writer.put(record(kinds::deployment, {{"uid", "ES-d-" + std::to_string(++number)},
                                                  {"owner", "ES"},
                                                  {"officer", "ES-0001"},
                                                  {"country", "SN"},
                                                  {"state", "cancelled"},
                                                  {"post", post}}));
    });
    const auto findings = file.checked();
    REQUIRE(findings.size() == 3);
    for (const auto& finding : findings) CHECK(finding.severity == Severity::warning);
    std::vector<std::string> sentences;
    for (const auto& finding : findings) sentences.push_back(finding.sentence.text());
    std::sort(sentences.begin(), sentences.end());
    CHECK(sentences[0] == "COM-z-2's reference is that of COM-z-1, written in another way: 'P/Caf\u00E9/1' and "
                          "'P/Cafe\\u{0301}/1'");
    CHECK(sentences[1] == "ES-d-2's post is that of ES-d-1, written in another way: 'ES-Cafe\\u{0301}' and "
                          "'ES-Caf\u00E9'");
    CHECK(sentences[2] == "ES-d-4's post is that of ES-d-1, written in another way: 'es-caf\u00E9' and 'ES-Caf\u00E9'");
}

TEST_CASE("undo, and its undo, keep the keys right")
{
    const LedgerFile file;
    file.put_entry("COM-z-1", decomposed_name);
    file.undo();
    CHECK(file.verified().empty());
    file.undo(); // of the undo
    CHECK(file.verified().empty());
    CHECK(file.outcome(composed_name) == "unchanged");
    file.undo();
    CHECK(file.verified().empty());
    CHECK(file.outcome(composed_name) == "added");
    CHECK(file.verified().empty());
}

TEST_CASE("a blanked reference leaves no key")
{
    const LedgerFile file;
    file.put_entry("COM-z-1", decomposed_name);
    file.write([](store::Writer& writer) {
        store::redact(writer, *writer.find(kinds::entry, "COM-z-1"), "reference", "test");
    });
    CHECK(file.verified().empty());
    SQLite::Database database(file.context.db);
    CHECK(database.execAndGet("SELECT count(*) FROM text_key WHERE key LIKE '%caf%'").getInt() == 0);
}

TEST_CASE("a key that somebody changed, took away or added is found")
{
    for (const std::string sql :
         {"UPDATE text_key SET key = 'x' WHERE uid = 'COM-z-1'", "DELETE FROM text_key WHERE uid = 'COM-z-1'",
          "UPDATE text_key SET field = 'text' WHERE uid = 'COM-z-1'"}) {
        const LedgerFile file;
        file.put_entry("COM-z-1", composed_name);
        file.by_hand(sql);
        const auto sentences = file.verified();
        REQUIRE(!sentences.empty());
        CHECK(std::find(sentences.begin(), sentences.end(),
                        "C23 the kept key of COM-z-1's reference does not fit its text") != sentences.end());
    }
    const LedgerFile file;
    file.put_entry("COM-z-1", composed_name);
    file.by_hand("INSERT INTO text_key VALUES ('entry', 'reference', 'x', 'COM-z-7')");
    CHECK(file.verified() == std::vector<std::string>{"C23 keys are kept of texts that no record has"});
}

TEST_CASE("random writes, removals and undos leave keys that fit")
{
    const unsigned seed = std::random_device{}();
    INFO("seed ", seed);
    std::mt19937 random(seed);
    const LedgerFile file;
    const std::array posts{"ES-Caf\u00E9", "ES-Cafe\u0301", "es-cafe", "", "\u200B", "ES 1"};
    // What they begin with is not undone: without its officer no deployment can be written.
    const auto begun = store::Store(file.context.db, no_wait).head().number;
    for (int step = 0; step < 60; ++step) {
        const auto uid = "ES-" + std::string(random() % 2 == 0 ? "d-" : "Post-") + std::to_string(1 + random() % 4);
        const auto what = random() % 4;
        if (what == 3) {
            store::Writer writer(file.context.db, no_wait);
            try {
                const auto revision = writer.head().number - static_cast<std::int64_t>(random() % 3);
                if (revision <= begun) continue;
                writer.undo(revision);
                writer.commit({file.context.now, "ES", "", "undo"});
            } catch (const Failure&) {
                // What was changed since, or what others name, stays.
            }
        } else {
            store::Writer writer(file.context.db, no_wait);
            if (what == 2)
                writer.remove(kinds::deployment, uid);
            else
                writer.put(record(kinds::deployment, {{"uid", uid},
                                                      {"owner", "ES"},
                                                      {"officer", "ES-0001"},
                                                      {"country", "SN"},
                                                      {"state", "cancelled"},
                                                      {"post", posts[random() % posts.size()]}}));
            writer.commit({file.context.now, "ES", "", "test"});
        }
    }
    CHECK(file.verified().empty());
}
