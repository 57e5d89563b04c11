// TSV as it is written is read as it was: nothing in it is quoted, so every text that a record may hold comes back.
#include "model/failure.hpp"
#include "read/data_files.hpp"
#include "read/read.hpp"
#include "render/render.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <unistd.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

struct File {
    std::string path;

    explicit File(const std::string& text, const std::string& name = "rows.tsv")
        : path((fs::temp_directory_path() / ("ilonet-" + std::to_string(::getpid()) + "-" + name)).string())
    {
        std::ofstream(path, std::ios::binary) << text;
    }
    ~File() { fs::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

read::Rows tsv(const std::string& text)
{
    const File file(text);
    return read::read_rows(kinds::officer, {file.path, read::row_format_of(file.path)});
}

Result officers(const std::vector<std::string>& sources)
{
    Result result;
    for (const auto* name : {"uid", "owner", "source"}) result.columns.push_back({name});
    int number = 0;
    for (const auto& source : sources) result.rows.push_back({"ES-" + std::to_string(++number), "ES", source});
    return result;
}

std::string random_text(std::mt19937& random)
{
    const std::vector<std::string> pieces{"\"", "\"\"", ",", ";",   "\\",     "\\t", "'",          "|",           "#",
                                          "a",  "ä",    "-", "\\n", "\u00a0", " ",   "\U0001F6C2", "said \"yes\""};
    std::string text;
    for (auto length = random() % 8; length > 0; --length) text += pieces[random() % pieces.size()];
    return text;
}

} // namespace

TEST_CASE("every text comes back from TSV")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto source = static_cast<std::size_t>(kinds::officer.index_of("source"));
    int compared = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<std::string> texts;
        for (int i = 0; i < 5; ++i) {
            // As a record holds them: in canonical form.
            const auto canonical = canonical_cell(kinds::officer.fields[source], random_text(random));
            if (canonical.problem.empty()) texts.push_back(canonical.cell);
        }
        const auto rows = tsv(render::render(officers(texts), render::Format::tsv, {}));
        CHECK(rows.findings.empty());
        REQUIRE(rows.records.size() == texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) CHECK(rows.records[i].record["source"] == texts[i]);
        compared += static_cast<int>(texts.size());
    }
    CHECK(compared > 500);
}

TEST_CASE("the lines and cells of TSV")
{
    const auto rows = tsv("\xEF\xBB\xBFuid\towner\tsource\r\nES-1\tES\t\"whole\"\r\n\nES-2\tES\t\"a\", b\nES-3\tES\t");
    CHECK(rows.findings.empty());
    REQUIRE(rows.records.size() == 3);
    CHECK(rows.records[0].record["source"] == "\"whole\"");
    CHECK(rows.records[1].record["source"] == "\"a\", b");
    CHECK(rows.records[1].raw == "ES-2\tES\t\"a\", b");
    CHECK(rows.records[1].cells[static_cast<std::size_t>(kinds::officer.index_of("source"))].column == 9);
    CHECK(rows.records[2].record["source"].empty());
}

TEST_CASE("a row of TSV with too many cells or too few says so")
{
    const auto more = tsv("uid\towner\nES-1\tES\tx\n");
    REQUIRE(more.findings.size() == 1);
    CHECK(more.findings.front().sentence.text() == "the row has 3 cells, the header 2");
    CHECK(more.findings.front().help.text() == "no cell of TSV can hold a TAB: take it out");
    CHECK(tsv("uid\towner\nES-1\n").findings.size() == 1);
}

TEST_CASE("a header that is not parted by TABs tells how it is read")
{
    const auto comma = tsv("uid,owner\nES-1,ES\n");
    REQUIRE(comma.findings.size() == 1);
    CHECK(comma.findings.front().help.text() == "give from csv");
    CHECK(tsv("uid;owner\nES-1;ES\n").findings.front().help.text() == "give from csv delimiter ';'");
    const File file("uid\towner\nES-1\tES\n", "rows.csv");
    const auto as_csv = read::read_rows(kinds::officer, {file.path, read::RowFormat::csv});
    REQUIRE(as_csv.findings.size() == 1);
    CHECK(as_csv.findings.front().help.text().find("from tsv") != std::string::npos);
}

TEST_CASE("a stream of TSV gives the rows of the whole file, and columns_of its header")
{
    std::vector<std::string> texts;
    for (int i = 0; i < 20'000; ++i) texts.push_back("\"open " + std::to_string(i));
    const File file(render::render(officers(texts), render::Format::tsv, {}));
    const read::RowSource source{file.path, read::RowFormat::tsv};
    CHECK(read::columns_of(source) == std::vector<std::string>{"uid", "owner", "source"});
    read::RowStream stream(kinds::officer, source);
    std::size_t count = 0;
    for (read::Rows rows; stream.next(rows);) {
        CHECK(rows.findings.empty());
        for (const auto& row : rows.records) CHECK(row.record["source"] == texts[count++]);
    }
    CHECK(count == texts.size());
}

TEST_CASE("blank lines before a header are passed over where it is guessed, as where rows are read")
{
    for (const std::string blank : {"", "\n", "\r\n", "\n\r\n\n"})
        for (const char delimiter : {',', ';'}) {
            const auto row = [&](std::string a, const std::string& b) { return (a += delimiter) + b + "\n"; };
            const File file(blank + row("uid", "owner") + row("ES-1", "ES"), "rows.csv");
            const read::RowSource source{file.path, read::RowFormat::csv};
            CHECK(read::columns_of(source) == std::vector<std::string>{"uid", "owner"});
            CHECK(read::first_uids(source) == std::vector<std::string>{"ES-1"});
        }
    const File blank_alone("\n\n", "rows.csv");
    CHECK(read::columns_of({blank_alone.path, read::RowFormat::csv}).empty());
}
