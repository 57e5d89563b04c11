// Every sample file gives exactly the findings that stand in the .expected file beside it.
#include "read/read.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

std::string whole_file(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string in_short(const Findings& findings)
{
    std::string text;
    for (const auto& finding : findings)
        text +=
            std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + " " + finding.rule + "\n";
    return text;
}

std::vector<fs::path> samples(const std::string& folder)
{
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(std::string(ILONET_SOURCE_DIR) + "/tests/data/" + folder))
        if (entry.path().extension() != ".expected") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

fs::path expected_of(fs::path path) { return path.replace_extension(".expected"); }

// What a person needs from every finding.
void check_complete(const Findings& findings, const std::string& file)
{
    for (const auto& finding : findings) {
        CAPTURE(finding.sentence.text());
        CHECK(finding.place.file == file);
        CHECK_FALSE(finding.sentence.empty());
        CHECK(finding.sentence.text().back() != '.');
        CHECK_FALSE(finding.help.empty());
    }
}

} // namespace

TEST_CASE("configuration samples give their findings")
{
    std::size_t bad = 0;
    for (const auto& path : samples("config")) {
        const auto name = path.filename().string();
        CAPTURE(name);
        const std::vector<std::string> paths{path.string()};
        const auto configuration = read::read_configuration(paths);
        const bool ours = name.starts_with("bad-") && !name.starts_with("bad-rules-");
        CHECK(in_short(configuration.findings) == (ours ? whole_file(expected_of(path)) : ""));
        check_complete(configuration.findings, path.string());
        if (ours) ++bad;
    }
    CHECK(bad >= 25);
}

TEST_CASE("row samples give their findings")
{
    std::size_t read = 0;
    for (const auto& path : samples("rows")) {
        const auto name = path.filename().string();
        CAPTURE(name);
        const auto* kind = kinds::find(name.substr(0, name.find('-')));
        REQUIRE(kind);
        const auto rows = read::read_rows(*kind, {path.string(), read::row_format_of(name), ','});
        CHECK(in_short(rows.findings) == whole_file(expected_of(path)));
        check_complete(rows.findings, path.string());
        CHECK(rows.records.size() + rows.rejected.size() == rows.count);
        CHECK((name.find("-good") == std::string::npos || !rows.records.empty()));
        ++read;
    }
    CHECK(read >= 20);
}
