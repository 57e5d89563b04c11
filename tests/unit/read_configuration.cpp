// Configuration: what the records hold, what the messages say, which files are read.
#include "model/failure.hpp"
#include "read/read.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <unistd.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

const std::string data = std::string(ILONET_SOURCE_DIR) + "/tests/data/config/";

read::Configuration sample(const std::string& name)
{
    const std::vector<std::string> paths{data + name};
    return read::read_configuration(paths);
}

const read::SourcedRecord& only(const read::Configuration& configuration, std::string_view uid)
{
    for (const auto& sourced : configuration.records)
        if (sourced.record.uid() == uid) return sourced;
    FAIL("no record " << uid);
    return configuration.records.front();
}

// A folder that lives as long as the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("ilonet-read-" + std::to_string(::getpid()));

    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const
    {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << text;
    }
    read::Configuration read() const
    {
        const std::vector<std::string> paths{path.string()};
        return read::read_configuration(paths);
    }
};

std::optional<Fault> fault_of(const std::vector<std::string>& paths, std::string* help = nullptr)
{
    try {
        read::read_configuration(paths);
    } catch (const Failure& failure) {
        if (help) *help = failure.help.text();
        return failure.fault;
    }
    return std::nullopt;
}

// The only finding of a file with this text.
Finding finding_in(const std::string& text)
{
    const Folder folder;
    folder.write("a.toml", text);
    const auto configuration = folder.read();
    REQUIRE(configuration.findings.size() == 1);
    return configuration.findings.front();
}

} // namespace

TEST_CASE("authorities become canonical records")
{
    const auto states = sample("good-states.toml");
    REQUIRE(states.records.size() == 6);
    const auto& spain = only(states, "ES");
    CHECK(spain.record["kind"] == "member_state");
    CHECK(spain.record["bound"] == "2019-08-14/..");
    CHECK(spain.record["funded"] == "BMVI:2021-01-01/2027-12-31 ISF-B:2014-01-01/2020-12-31");
    CHECK(spain.place.line == 2);
    CHECK(spain.cells[0].line == 3);
    CHECK(spain.cells[0].column == 8);
    CHECK(spain.cells[1].line == 0);
    CHECK(only(states, "EL").record["name"] == "Ελλάδα");
    CHECK(only(states, "NO").record["bound"] == "../2030-01-01 2031-01-01/..");
    CHECK(only(states, "COM").record["votes"].empty());
    CHECK(only(states, "EUAA").record["successor_of"] == "EASO");
    for (const auto& sourced : states.records)
        for (std::size_t at = 0; at < sourced.record.cells.size(); ++at) {
            const auto canonical = canonical_cell(sourced.record.kind->fields[at], sourced.record.cells[at]);
            CHECK(canonical.problem.empty());
            CHECK(canonical.cell == sourced.record.cells[at]);
        }
}

TEST_CASE("third countries and requirements become canonical records")
{
    const auto countries = sample("good-countries.toml");
    REQUIRE(countries.records.size() == 4);
    const auto& morocco = only(countries, "MA").record;
    CHECK(morocco["neighbours"] == "DZ ES");
    CHECK(morocco["languages"] == "ar fr");
    CHECK(morocco["weight"] == "1.25");
    CHECK(only(countries, "UK").record["weight"] == "1");
    CHECK(only(countries, "DZ").record["weight"] == "2");
    const auto requirements = sample("good-requirements.toml");
    CHECK(only(requirements, "MA/any/..").record["officers"] == "3");
    CHECK(only(requirements, "MA/f/2026-01-01").record["until"] == "2026-12-31");
    CHECK(only(requirements, "MA/return/..").record["task"] == "return");
    CHECK(only(requirements, "non_resident_weight").record["value"] == "0.5");
}

TEST_CASE("messages say what to type")
{
    CHECK(finding_in("[[region]]\ncode = \"a\"\nnam = \"A\"\n").help.text() == "did you mean 'name'?");
    CHECK(finding_in("[region]\ncode = \"a\"\n").help.text() == "write [[region]]");
    CHECK(finding_in("[[requirement]]\ncountry = \"ma\"\nofficers = 1\n").help.text() == "write MA");
    const std::string requirement = "[[requirement]]\ncountry = \"MA\"\nofficers = 1\n";
    CHECK(finding_in(requirement + "since = \"2026-01-01\"\n").help.text() ==
          "write it without quotes: since = 2026-01-01");
    CHECK(finding_in(requirement + "since = \"31/12/2026\"\n").help.text() == "write 2026-12-31, without quotes");
    CHECK(finding_in(requirement + "since = 2026-01-01T10:00:00Z\n").help.text() ==
          "leave the time away: since = 2026-01-01");
    CHECK(finding_in("[[requirement]]\ncountry = \"MA\"\n").help.text() == "write officers = 3");
    CHECK(finding_in("[policy]\nnon_resident_weight = 2\n").field == "value");
    CHECK(finding_in("[[commission]]\ncode = \"EC\"\nname = \"C\"\n").help.text() == "write COM");
    const auto redefined = finding_in("[region]\n[region]\n");
    CHECK(redefined.rule == "C02");
    CHECK(redefined.help.text() == "write two brackets, [[NAME]], where a table stands several times");
}

TEST_CASE("a finding names record, field and line")
{
    const auto finding = finding_in("[[requirement]]\ncountry = \"MA\"\nofficers = 0 # none\r\n");
    CHECK(finding.field == "officers");
    CHECK(finding.excerpt == "officers = 0 # none");
    const auto funded = finding_in("[[member_state]]\ncode = \"ES\"\nname = \"S\"\nfunded = [{instrument = 1}]\n");
    CHECK(funded.uid == "ES");
    CHECK(funded.field == "funded");
    CHECK(funded.rule == "C04");
}

TEST_CASE("a record that stands twice names the first place, over files too")
{
    const Folder folder;
    folder.write("b.toml", "[[region]]\ncode = \"a\"\nname = \"A\"\n[policy]\nnon_resident_weight = 1\n");
    folder.write("a/x.toml", "[[region]]\ncode = \"a\"\nname = \"A\"\n[policy]\nnon_resident_weight = 1\n");
    const auto configuration = folder.read();
    REQUIRE(configuration.findings.size() == 2);
    CHECK(configuration.findings[0].rule == "C06");
    CHECK(configuration.findings[0].place.file == (folder.path / "b.toml").string());
    CHECK(configuration.findings[0].sentence.text() ==
          "'a' stands already at " + (folder.path / "a/x.toml").string() + ":2:8");
    CHECK(configuration.findings[1].rule == "C06");
    CHECK(configuration.findings[1].place.line == 5);
    CHECK(configuration.records.size() == 2);
}

TEST_CASE("one file's syntax error leaves the others")
{
    const Folder folder;
    folder.write("a.toml", "[[region]\n");
    folder.write("b.toml", "[[region]]\ncode = \"a\"\nname = \"A\"\n");
    const auto configuration = folder.read();
    CHECK(configuration.findings.size() == 1);
    CHECK(configuration.records.size() == 1);
}

TEST_CASE("folders are read in byte order, hidden files never, a file once")
{
    const Folder folder;
    folder.write("b.toml", "[[region]]\ncode = \"b\"\nname = \"B\"\n");
    folder.write("a.toml", "[[region]]\ncode = \"a\"\nname = \"A\"\n");
    folder.write(".hidden.toml", "broken");
    folder.write(".git/c.toml", "broken");
    folder.write("notes.txt", "broken");
    const std::vector<std::string> paths{folder.path.string(), (folder.path / "a.toml").string()};
    const auto configuration = read::read_configuration(paths);
    CHECK(configuration.findings.empty());
    REQUIRE(configuration.records.size() == 2);
    CHECK(configuration.records[0].record.uid() == "a");
}

TEST_CASE("paths that cannot be read end the command")
{
    const Folder folder;
    CHECK(fault_of({folder.path.string()}) == Fault::usage);
    folder.write("states.toml", "");
    std::string help;
    CHECK(fault_of({(folder.path / "stats.toml").string()}, &help) == Fault::not_found);
    CHECK(help == "did you mean '" + (folder.path / "states.toml").string() + "'?");
    CHECK(fault_of({(folder.path / "states.toml" / "x").string()}) == Fault::not_found);
    CHECK(fault_of({(folder.path / "states.toml").string()}) == std::nullopt);
}

TEST_CASE("a file over 16 MiB is refused")
{
    const Folder folder;
    const std::string comment = "# 0123456789 0123456789 0123456789\n";
    std::string text;
    while (text.size() <= 16U * 1024 * 1024) text += comment;
    folder.write("a.toml", text);
    const auto configuration = folder.read();
    REQUIRE(configuration.findings.size() == 1);
    CHECK(configuration.findings[0].rule == "C02");
    folder.write("a.toml", text.substr(0, 16U * 1024 * 1024));
    CHECK(folder.read().findings.empty());
}
