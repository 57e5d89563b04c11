#include "render/render.hpp"

#include <doctest/doctest.h>

using namespace ilonet;

namespace {

std::string shown(const Finding& finding, bool colour = false)
{
    return render::render_findings({finding}, {80, colour});
}

Finding in_file(const std::string& excerpt, int column)
{
    Finding finding;
    finding.rule = "C11";
    finding.sentence = "until lies before since";
    finding.help = "correct one of the two";
    finding.place = {"a.toml", 3, column};
    finding.excerpt = excerpt;
    return finding;
}

std::string caret_line(const std::string& excerpt, int column)
{
    const auto text = shown(in_file(excerpt, column));
    const auto second = text.find('\n', text.find('\n') + 1) + 1;
    return text.substr(second, text.find('\n', second) - second);
}

} // namespace

TEST_CASE("a finding in a file shows place, sentence, line, caret and help")
{
    CHECK(shown(in_file("until = 2020-01-01", 9)) == "a.toml:3:9: error[C11]: until lies before since\n"
                                                     "    until = 2020-01-01\n"
                                                     "            ^\n"
                                                     "  help: correct one of the two\n");
}

TEST_CASE("a finding shows as much of its place as is known")
{
    Finding finding;
    finding.rule = "C02";
    finding.sentence = "no TOML";
    CHECK(shown(finding) == "error[C02]: no TOML\n");
    finding.uid = "ES-d-1";
    CHECK(shown(finding) == "ES-d-1: error[C02]: no TOML\n");
    finding.place.file = "a.toml";
    CHECK(shown(finding) == "a.toml: error[C02]: no TOML\n");
    finding.place.line = 7;
    CHECK(shown(finding) == "a.toml:7: error[C02]: no TOML\n");
    finding.place.column = 2;
    finding.severity = Severity::warning;
    CHECK(shown(finding) == "a.toml:7:2: warning[C02]: no TOML\n");
    finding.rule.clear();
    CHECK(shown(finding) == "a.toml:7:2: warning: no TOML\n");
}

TEST_CASE("the caret stands under the column as the terminal shows it")
{
    CHECK(caret_line("name = x", 1) == "    ^");
    CHECK(caret_line("Côte = x", 8) == "           ^");
    CHECK(caret_line("日本 = x", 4) == "         ^");
    CHECK(caret_line("o\u0302 = x", 5) == "       ^");
    CHECK(caret_line("\tx = 1", 2) == "     ^");
}

TEST_CASE("a character that was made visible counts as the one it was")
{
    CHECK(caret_line("\\u{0009}x = 1", 2) == "            ^");
    CHECK(caret_line("\\xFFx = 1", 2) == "        ^");
    CHECK(caret_line("\\x41", 2) == "     ^");
    CHECK(caret_line("\\u{zz}", 2) == "     ^");
}

TEST_CASE("no caret without a column, or beyond the line")
{
    const auto help = std::string("  help: correct one of the two");
    CHECK(caret_line("abc", 3) == "      ^");
    CHECK(caret_line("abc", 0) == help);
    CHECK(caret_line("abc", 4) == help);
    CHECK(caret_line("abc", 2000000000) == help);
    CHECK(shown(in_file("", 1)) == "a.toml:3:1: error[C11]: until lies before since\n" + help + "\n");
}

TEST_CASE("colour marks severity and rule alone")
{
    auto finding = in_file("", 0);
    finding.help.clear();
    CHECK(shown(finding, true) == "a.toml:3: \x1b[31merror\x1b[0m\x1b[1m[C11]\x1b[0m: until lies before since\n");
    finding.severity = Severity::warning;
    CHECK(shown(finding, true) == "a.toml:3: \x1b[33mwarning\x1b[0m\x1b[1m[C11]\x1b[0m: until lies before since\n");
}

TEST_CASE("hostile findings come out inert")
{
    const std::string bad = "\x1b[2J\nx";
    const std::string inert = "\\u{001B}[2J\\u{000A}x";
    Finding finding;
    finding.sentence = finding.help = bad;
    finding.rule = finding.uid = finding.place.file = finding.excerpt = bad;
    CHECK(shown(finding) ==
          inert + ": error[" + inert + "]: " + inert + "\n    " + inert + "\n  help: " + inert + "\n");
    finding.place = {};
    CHECK(shown(finding).starts_with(inert + ": error["));
}

TEST_CASE("several findings follow one another, none are nothing")
{
    CHECK(render::render_findings({}, {}).empty());
    Finding finding;
    finding.sentence = "x";
    CHECK(render::render_findings({finding, finding}, {}) == "error: x\nerror: x\n");
}

TEST_CASE("findings as a table")
{
    const auto table = render::findings_table({in_file("until = 2020-01-01", 9), {}});
    CHECK(render::render(table, render::Format::csv, {}) ==
          "file,line,column,severity,rule,kind,uid,field,sentence,help\n"
          "a.toml,3,9,error,C11,,,,until lies before since,correct one of the two\n"
          ",,,error,,,,,,\n");
    CHECK(
        render::render(table, render::Format::jsonl, {}).starts_with("{\"file\":\"a.toml\",\"line\":3,\"column\":9,"));
    CHECK(render::render(render::findings_table({}), render::Format::json, {}) == "[]\n");
}
