// Rows: what the records hold, what the messages say, where files come from.
#include "model/failure.hpp"
#include "read/read.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

struct File {
    std::string path;

    explicit File(const std::string& text, const std::string& name = "rows.csv")
        : path((fs::temp_directory_path() / ("ilonet-" + std::to_string(::getpid()) + "-" + name)).string())
    {
        std::ofstream(path, std::ios::binary) << text;
    }
    ~File() { fs::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

read::Rows csv(const std::string& text, char delimiter = ',')
{
    const File file(text);
    return read::read_rows(kinds::officer, {file.path, read::RowFormat::csv, delimiter});
}

read::Rows json(const std::string& text, const Kind& kind = kinds::officer)
{
    const File file(text, "rows.jsonl");
    return read::read_rows(kind, {file.path, read::RowFormat::jsonl, ','});
}

std::string help_of(const read::Rows& rows)
{
    REQUIRE(rows.findings.size() == 1);
    return rows.findings.front().help.text();
}

std::optional<Fault> fault_of(const std::string& path)
{
    try {
        read::read_rows(kinds::officer, {path, read::RowFormat::csv, ','});
    } catch (const Failure& failure) {
        return failure.fault;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a CSV row becomes a record with the places of its cells")
{
    const auto rows = csv("owner,uid,source,languages\r\nES,ES-0001,\"é, \"\"b\"\"\",fr es\r\n");
    CHECK(rows.findings.empty());
    CHECK(rows.header == "owner,uid,source,languages");
    CHECK(rows.count == 1);
    REQUIRE(rows.records.size() == 1);
    const auto& row = rows.records.front();
    CHECK(row.record.uid() == "ES-0001");
    CHECK(row.record["source"] == "é, \"b\"");
    CHECK(row.record["languages"] == "es fr");
    CHECK(row.record["seen_on"].empty());
    CHECK(row.raw == "ES,ES-0001,\"é, \"\"b\"\"\",fr es");
    CHECK(row.place.line == 2);
    CHECK(row.cells[0].column == 4);
    CHECK(row.cells[2].column == 23);
    CHECK(row.cells[2].line == 2);
    CHECK(row.cells[6].line == 0);
}

TEST_CASE("blanks belong to their cell")
{
    const auto rows = csv("uid,owner\nES-0001 ,ES\n");
    REQUIRE(rows.findings.size() == 1);
    CHECK(rows.findings[0].sentence.text() == "uid begins or ends with a space");
    CHECK(rows.rejected.at(0).raw == "ES-0001 ,ES");
}

TEST_CASE("other delimiters")
{
    CHECK(csv("uid;owner\nES-0001;ES\n", ';').records.size() == 1);
    CHECK(csv("uid\towner\nES-0001\tES\n", '\t').records.size() == 1);
    CHECK(help_of(csv("uid;owner\nES-0001;ES\n")) == "give delimiter ';'");
    CHECK(help_of(csv("uid\towner\nES-0001\tES\n")).starts_with("give from tsv where ilonet wrote it"));
    CHECK(help_of(csv("uid,owner\nES-0001,ES\n", ';')) == "give delimiter ','");
}

TEST_CASE("messages say what to type")
{
    const std::string other_form = "; or say how the file writes days, such as date-format DD/MM/YYYY";
    CHECK(help_of(csv("uid,owner,seen_on\n,ES,31/12/2026\n")) == "write 2026-12-31" + other_form);
    CHECK(help_of(csv("uid,owner,seen_on\n,ES,31.12.2026\n")) == "write 2026-12-31" + other_form);
    CHECK(help_of(csv("uid,owner,seen_on\n,ES,2026/12/31\n")) == "write 2026-12-31" + other_form);
    CHECK(help_of(csv("uid,owner,seen_on\n,ES,20261231\n")) == "write 2026-12-31" + other_form);
    CHECK(help_of(csv("uid,owner,seen_on\n,ES,01/02/2026\n")) ==
          "write 2026-02-01 or 2026-01-02, whichever is meant" + other_form);
    CHECK(help_of(csv("uid,owner,seen_on\n,ES,2026-02-30\n")) ==
          "write YYYY-MM-DD, a day of the calendar, such as 2026-01-31");
    CHECK(help_of(csv("uid,owner\n,es\n")) == "write ES");
    CHECK(help_of(csv("uid,Owner\n,ES\n")) == "did you mean 'owner'?");
    CHECK(help_of(json("{\"ownr\":\"ES\"}\n")) == "did you mean 'owner'?");
}

TEST_CASE("days in the form that the caller names")
{
    const auto since = [](const std::string& form, const std::string& written) {
        const File file("uid,owner,seen_on\n,ES," + written + "\n");
        const auto rows = read::read_rows(kinds::officer, {file.path, read::RowFormat::csv, ',', form});
        return rows.records.empty() ? std::string("refused") : rows.records.front().record["seen_on"];
    };
    CHECK(since("DD/MM/YYYY", "01/02/2026") == "2026-02-01");
    CHECK(since("MM/DD/YYYY", "01/02/2026") == "2026-01-02");
    CHECK(since("D.M.YYYY", "1.2.2026") == "2026-02-01");
    CHECK(since("D.M.YYYY", "31.12.2026") == "2026-12-31");
    CHECK(since("YYYYMMDD", "20261231") == "2026-12-31");
    CHECK(since("DD/MM/YYYY", "1/02/2026") == "refused");
    CHECK(since("DD/MM/YYYY", "30/02/2026") == "refused");
    CHECK(since("DD/MM/YYYY", "01/02/26") == "refused");
    CHECK(since("DD/MM/YYYY", "01/02/20266") == "refused");
    CHECK(since("DD/MM/YYYY", "2026-02-01") == "refused");
    for (const auto* form : {"DD/MM", "DD/MM/YY", "DD/DD/YYYY", "YYYY", "", "DD/MM/YYYY hh", "DDD/MM/YYYY"})
        CHECK_FALSE(read::is_date_format(form));
}

TEST_CASE("findings name record, field and line")
{
    const auto rows = csv("languages,owner,uid\nFR,ES,ES-0001\n");
    REQUIRE(rows.findings.size() == 1);
    CHECK(rows.findings[0].uid == "ES-0001");
    CHECK(rows.findings[0].field == "languages");
    CHECK(rows.findings[0].excerpt == "FR,ES,ES-0001");
    CHECK(rows.rejected.size() == 1);
}

TEST_CASE("a stray quote rejects its own row alone")
{
    const auto rows = csv("uid,owner,source\nES-0001,ES,\"a\nES-0002,ES,b\nES-0003,ES,\"c, d\"\n");
    REQUIRE(rows.findings.size() == 1);
    CHECK(rows.findings[0].rule == "C17");
    CHECK(rows.findings[0].place.line == 2);
    CHECK(rows.findings[0].place.column == 12);
    CHECK(rows.records.size() == 2);
    CHECK(rows.rejected.at(0).raw == "ES-0001,ES,\"a");
}

TEST_CASE("the places of JSON values")
{
    const auto rows =
        json("\n {\"owner\" :\"\\u0045S\", \"seen_on\":  null,\"source\":\"é\" ,\"languages\":\"fr\"}\r\n");
    CHECK(rows.findings.empty());
    REQUIRE(rows.records.size() == 1);
    const auto& row = rows.records.front();
    CHECK(row.record["owner"] == "ES");
    CHECK(row.place.line == 2);
    CHECK(row.cells[1].column == 12);
    CHECK(row.cells[6].column == 35);
    CHECK(row.cells[5].column == 49);
    CHECK(row.cells[2].column == 66);
    const auto number =
        json("{\"share\": 50 ,\"owner\":\"at\",\"deployment\":\"AT-d-1\",\"decided_by\":\"AT\"}", kinds::mandate);
    CHECK(number.rejected.at(0).record["share"] == "50");
    CHECK(number.findings.at(0).place.column == 23);
}

TEST_CASE("deeply nested JSON is refused without harm")
{
    const auto rows = json("{\"owner\":" + std::string(200000, '[') + "\n");
    CHECK(rows.rejected.size() == 1);
    CHECK(rows.findings.front().rule == "C04");
}

TEST_CASE("formats go by the name's ending")
{
    CHECK(read::row_format_of("a.csv") == read::RowFormat::csv);
    CHECK(read::row_format_of("a.jsonl") == read::RowFormat::jsonl);
    CHECK(read::row_format_of("a.ndjson") == read::RowFormat::jsonl);
    CHECK_THROWS_AS(read::row_format_of("-"), Failure);
    CHECK_THROWS_AS(read::row_format_of("a.txt"), Failure);
}

TEST_CASE("files that cannot be read end the command")
{
    CHECK(fault_of("/nonexistent/rows.csv") == Fault::not_found);
    CHECK(fault_of(fs::temp_directory_path().string()) == Fault::io);
}

TEST_CASE("pipes are read to their end")
{
    const std::string path = (fs::temp_directory_path() / ("ilonet-pipe-" + std::to_string(::getpid()))).string();
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    std::thread writer([&] {
        std::ofstream pipe(path);
        pipe << "uid,owner\n";
        for (int i = 0; i < 20000; ++i) pipe << "ES-" << i << ",ES\n";
    });
    const auto rows = read::read_rows(kinds::officer, {path, read::RowFormat::csv, ','});
    writer.join();
    fs::remove(path);
    CHECK(rows.records.size() == 20000);
    CHECK(rows.findings.empty());
}

TEST_CASE("an excerpt is one visible line of at most 200 characters")
{
    read::Texts texts;
    texts.add("a", "\xEF\xBB\xBFone\r\nt\two\n" + std::string(500, 'x') + "\n\xFF\n");
    CHECK(texts.line({"a", 1, 1}) == "one");
    CHECK(texts.line({"a", 2, 1}).find('\t') == std::string::npos);
    CHECK(texts.line({"a", 3, 1}).size() == 200);
    CHECK(texts.line({"a", 4, 1}) == "\\xFF");
    CHECK(texts.line({"a", 9, 1}).empty());
    CHECK(texts.line({"a", 0, 0}).empty());
    CHECK(texts.line({"b", 1, 1}).empty());
}

TEST_CASE("rows: where the source may lack fields, a record says which it has")
{
    const File file("uid,languages\nES-0001,\nES-0002,fr\n");
    read::RowSource source{file.path, read::RowFormat::csv, ','};
    CHECK(read::read_rows(kinds::officer, source).findings.size() == 1);
    source.may_lack = true;
    const auto rows = read::read_rows(kinds::officer, source);
    CHECK(rows.findings.empty());
    REQUIRE(rows.records.size() == 2);
    CHECK(rows.header_place.line == 1);
    const auto line_of = [&](std::string_view field) {
        return rows.records[0].cells[static_cast<std::size_t>(kinds::officer.index_of(field))].line;
    };
    CHECK(line_of("languages") == 2);
    CHECK(line_of("owner") == 0);
    const File lines("{\"uid\":\"ES-0001\",\"languages\":null}\n{\"uid\":\"ES-0002\"}\n", "rows.jsonl");
    source = {lines.path, read::RowFormat::jsonl, ','};
    CHECK(read::read_rows(kinds::officer, source).findings.size() == 2);
    source.may_lack = true;
    const auto json_rows = read::read_rows(kinds::officer, source);
    CHECK(json_rows.findings.empty());
    const auto languages = static_cast<std::size_t>(kinds::officer.index_of("languages"));
    CHECK(json_rows.records[0].cells[languages].line == 1);
    CHECK(json_rows.records[1].cells[languages].line == 0);
    CHECK(json_rows.header_place.line == 0);
}
