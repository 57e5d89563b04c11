// Files of problems: what they give, and what is said of bad ones.
#include "model/failure.hpp"
#include "read/others/problem.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <unistd.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

read::ProblemFile read_text(const std::string& text)
{
    const auto path =
        (fs::temp_directory_path() / ("ilonet-" + std::to_string(::getpid()) + "-problem.jsonl")).string();
    std::ofstream(path, std::ios::binary) << text;
    auto file = read::read_problem(path);
    fs::remove(path);
    for (const auto& finding : file.findings) {
        CAPTURE(finding.sentence.text());
        REQUIRE(finding.place.file == path);
        REQUIRE(finding.place.line >= 1);
        REQUIRE(finding.place.column >= 1);
        REQUIRE_FALSE(finding.sentence.empty());
        REQUIRE(finding.sentence.text().back() != '.');
        REQUIRE_FALSE(finding.help.empty());
    }
    return file;
}

/// `2:5 C04` for each finding, parted by commas.
std::string in_short(const Findings& findings)
{
    std::string text;
    for (const auto& finding : findings)
        text += (text.empty() ? "" : ", ") + std::to_string(finding.place.line) + ":" +
                std::to_string(finding.place.column) + " " + finding.rule;
    return text;
}

const std::string start = "{\"objective\":\"assignment\"}\n{\"demand\":\"P\"}\n{\"site\":\"E\"}\n";

std::string findings_of(const std::string& text) { return in_short(read_text(text).findings); }

/// Of a file that is good but for what follows line 3.
std::string findings_after_start(const std::string& rest) { return findings_of(start + rest); }

std::string sentence_after_start(const std::string& rest)
{
    const auto file = read_text(start + rest);
    REQUIRE(file.findings.size() == 1);
    return file.findings[0].sentence.text();
}

} // namespace

TEST_CASE("a problem is read in the order in which the file names things")
{
    const auto file =
        read_text("\xEF\xBB\xBF\n{\"objective\": \"p-median\", \"k\": 2}\r\n"
                  "{\"pair\": [\"b\", \"Y\"], \"value\": -1000000000000}\n\n"
                  "{\"site\":\"X\",\"cost\":4}\n{\"demand\":\"a\",\"weight\":null}\n"
                  "{\"weight\":7,\"demand\":\"b\"}\n{\"site\":\"Y\"}\n{\"value\":5,\"pair\":[\"a\",\"X\"]}");
    CHECK(in_short(file.findings).empty());
    CHECK(file.objective == "p-median");
    CHECK(file.k == 2);
    REQUIRE(file.demands.size() == 2);
    CHECK(file.demands[0].name == "b");
    CHECK(file.demands[0].weight == 7);
    CHECK(file.demands[1].name == "a");
    CHECK(file.demands[1].weight == 1);
    REQUIRE(file.sites.size() == 2);
    CHECK(file.sites[0].name == "Y");
    CHECK(file.sites[0].cost == 1);
    CHECK(file.sites[1].cost == 4);
    REQUIRE(file.pairs.size() == 2);
    CHECK(file.pairs[0].value == -1000000000000);
    CHECK(file.pairs[1].demand == 1);
    CHECK(file.pairs[1].site == 1);
    CHECK(file.pairs[1].value == 5);
}

TEST_CASE("the first line")
{
    CHECK(findings_of("") == "1:1 C05");
    CHECK(findings_of("\n \n") == "1:1 C05");
    CHECK(findings_of("{\"site\":\"E\"}\n") == "1:1 C05");
    CHECK(findings_of("{\"objectve\":\"assignment\"}\n") == "1:2 C18");
    CHECK(findings_of("{\"objective\":\"assign\"}\n") == "1:14 C16");
    CHECK(findings_of("{\"objective\":5}\n") == "1:14 C04");
    CHECK(findings_of("{\"objective\":[\"assignment\"]}\n") == "1:2 C04");
    CHECK(findings_of("{\"objective\":\"p-center\"}\n") == "1:2 C05");
    CHECK(findings_of("{\"objective\":\"p-center\",\"k\":0}\n") == "1:29 C16");
    CHECK(findings_of("{\"objective\":\"max-cover\",\"k\":\"3\"}\n") == "1:30 C04");
    CHECK(findings_of("{\"objective\":\"assignment\",\"k\":3}\n") == "1:27 C18");
    CHECK(findings_of("{\"objective\":\"set-cover\"}\n") == "");
    CHECK(findings_after_start("{\"objective\":\"assignment\"}\n") == "4:2 C06");
}

TEST_CASE("lines that are no line of a problem")
{
    CHECK(findings_after_start("{\"site\":\"F\"\n") == "4:12 C17");
    CHECK(findings_after_start("{\"pair\":[\"P\",\"E\"],\"val") == "4:19 C17");
    CHECK(findings_after_start("site F\n") == "4:1 C17");
    CHECK(findings_after_start("  [\"P\",\"E\"]\n") == "4:3 C04");
    CHECK(findings_after_start("\"F\"\n") == "4:1 C04");
    CHECK(findings_after_start("{}\n") == "4:1 C05");
    CHECK(findings_after_start("{\"cost\":3}\n") == "4:1 C05");
    CHECK(findings_after_start("{\"sit\":\"F\"}\n") == "4:2 C18");
    CHECK(findings_after_start("{\"site\":\"F\",\"weight\":3}\n") == "4:13 C18");
    CHECK(findings_after_start("{\"site\":\"F\",\"demand\":\"G\"}\n") == "4:13 C18");
    CHECK(findings_after_start("{\"site\":\"F\",\"site\":\"G\"}\n") == "4:13 C18");
    CHECK(findings_after_start("{\"site\":\"\xE9\"}\n") == "4:10 C19");
    CHECK(findings_after_start("{\"site\":\"\xC3\xA9\",\"cost\":\xFF}\n") == "4:20 C19");
    CHECK(findings_of(std::string("\xFF\xFE{\0", 4)) == "1:1 C19");
    CHECK(findings_of("{\"objective\":\"assignment\"}\n" + std::string(1, '\0') + "\n") == "2:1 C19");
}

TEST_CASE("names")
{
    CHECK(findings_after_start("{\"site\":\"E\"}\n") == "4:9 C06");
    CHECK(findings_after_start("{\"demand\":\"P\"}\n") == "4:11 C06");
    CHECK(findings_after_start("{\"demand\":\"E\"}\n") == ""); // demands and sites do not mix
    CHECK(findings_after_start("{\"site\":\"\"}\n") == "4:9 C16");
    CHECK(findings_after_start("{\"site\":\"=1+1\"}\n") == "4:9 C16");
    CHECK(findings_after_start("{\"site\":\"a\\nb\"}\n") == "4:9 C16");
    CHECK(findings_after_start("{\"site\":5}\n") == "4:9 C04");
    CHECK(findings_after_start("{\"site\":null}\n") == "4:9 C04");
    CHECK(findings_after_start("{\"site\":{\"site\":\"F\"}}\n") == "4:9 C04");
    CHECK(findings_after_start("{\"site\":[]}\n") == "4:2 C04");
    CHECK(sentence_after_start("{\"site\":\"E\"}\n") == "the site 'E' stands on line 3 already");
}

TEST_CASE("numbers")
{
    const auto cost = [](const std::string& number) {
        return findings_after_start("{\"site\":\"F\",\"cost\":" + number + "}\n");
    };
    CHECK(cost("1000000000000") == "");
    CHECK(cost("-1000000000000") == "");
    CHECK(cost(" -0") == "");
    for (const auto* beyond : {"1000000000001", "-1000000000001", "9223372036854775808", "18446744073709551616",
                               "-99999999999999999999999999"})
        CHECK(cost(beyond) == "4:20 C16");
    for (const auto* other : {"1.5", "1e3", "1.0", "\"5\"", "true", "{}"}) CHECK(cost(other) == "4:20 C04");
    CHECK(cost("[1]") == "4:13 C04");
    CHECK(sentence_after_start("{\"site\":\"F\",\"cost\":1.5}\n") == "cost is a decimal number, not a whole number");
}

TEST_CASE("pairs")
{
    CHECK(findings_after_start("{\"pair\":[\"P\",\"E\"],\"value\":1}\n") == "");
    CHECK(findings_after_start("{\"pair\":[\"P\",\"E\"]}\n") == "4:2 C05");
    CHECK(findings_after_start("{\"pair\":[\"P\",\"E\"],\"value\":null}\n") == "4:2 C05");
    CHECK(findings_of(
              "{\"objective\":\"set-cover\"}\n{\"demand\":\"P\"}\n{\"site\":\"E\"}\n{\"pair\":[\"P\",\"E\"]}\n") == "");
    CHECK(findings_after_start("{\"pair\":[\"P\",\"E\",\"E\"],\"value\":1}\n") == "4:2 C04");
    CHECK(findings_after_start("{\"pair\":\"P\",\"value\":1}\n") == "4:2 C04");
    CHECK(findings_after_start("{\"pair\":[\"P\",5],\"value\":1}\n") == "4:14 C04");
    CHECK(findings_after_start("{\"pair\":[\"P\",[\"E\"]],\"value\":1}\n") == "4:14 C04");
    CHECK(findings_after_start("{\"pair\":[\"P\",{\"E\":\"F\"}],\"value\":1}\n") == "4:14 C04");
    // A name that no line describes is one finding, where it first stands.
    CHECK(findings_after_start("{\"pair\":[\"Q\",\"E\"],\"value\":1}\n{\"pair\":[\"Q\",\"F\"],\"value\":1}\n") ==
          "4:10 C14, 5:14 C14");
    CHECK(sentence_after_start("{\"pair\":[\"E\",\"E\"],\"value\":1}\n") == "no line describes the demand 'E'");
    const std::string pair = "{\"pair\":[\"P\",\"E\"],\"value\":1}\n";
    CHECK(findings_after_start(pair + pair) == "5:2 C06");
    CHECK(sentence_after_start(pair + pair) == "the pair 'P' and 'E' stands on line 4 already");
}

TEST_CASE("all findings in one run, in the order of the file, with their lines")
{
    const auto file = read_text(start + "{\"pair\":[\"P\",\"X\"],\"value\":1.5}\n{\"site\":\"E\",\"cost\":\"a\"}\nx\n");
    CHECK(in_short(file.findings) == "4:14 C14, 4:27 C04, 5:9 C06, 5:20 C04, 6:1 C17");
    CHECK(file.findings[4].excerpt == "x");
    CHECK(file.texts.line(file.findings[2].place) == "{\"site\":\"E\",\"cost\":\"a\"}");
}

TEST_CASE("a file that is not there") { CHECK_THROWS_AS(read::read_problem("/nowhere/problem.jsonl"), Failure); }

TEST_CASE("damaged files give findings, never more")
{
    const std::string whole = start + "{\"pair\":[\"P\",\"E\"],\"value\":12}\n{\"site\":\"\xC3\xA9\",\"cost\":-3}\n";
    const std::string_view letters = "{}[]\",:\\ \n\r0123456789.-eE+ntulsP\xC3\xA9\x01\xFF";
    std::mt19937_64 random(20190814);
    int good = 0;
    for (int round = 0; round < 4000; ++round) {
        auto text = whole;
        for (auto changes = 1 + random() % 3; changes > 0; --changes) {
            const auto at = random() % text.size();
            if (random() % 3 == 0)
                text.resize(at + 1);
            else
                text[at] = letters[random() % letters.size()];
        }
        CAPTURE(text);
        if (read_text(text).findings.empty()) ++good;
    }
    CHECK(good > 20);
    CHECK(good < 2000);
}
