#include "render/render.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using render::Format;

namespace {

std::string table(const Result& result, int width = 0, bool colour = false)
{
    return render::render(result, Format::table, {width, colour});
}

Result countries()
{
    return {{{"country", false}, {"officers", true}, {"name", false}},
            {{"CI", "3", "Côte d'Ivoire"}, {"NA", "12", "Namibia"}, {"NO", "", "Norway"}},
            {},
            false};
}

Result one_cell(const std::string& text) { return {{{"a", false}, {"b", true}}, {{text, "1"}}, {}, false}; }

} // namespace

TEST_CASE("a table has a heading, two spaces between columns and numbers to the right")
{
    CHECK(table(countries()) == "country  officers  name\n"
                                "CI              3  Côte d'Ivoire\n"
                                "NA             12  Namibia\n"
                                "NO                 Norway\n");
}

TEST_CASE("a column of letters with accents is as wide as it looks")
{
    Result result{{{"name", false}, {"n", true}}, {}, {}, false};
    result.rows = {{"Côte d'Ivoire", "1"}, {"Co\u0302te d'Ivoire", "2"}, {"日本", "3"}, {"Mali", "4"}};
    CHECK(table(result) == "name           n\n"
                           "Côte d'Ivoire  1\n"
                           "Co\u0302te d'Ivoire  2\n"
                           "日本           3\n"
                           "Mali           4\n");
}

TEST_CASE("no line ends in spaces")
{
    const Result result{{{"a", false}, {"b", false}, {"c", true}}, {{"x", "", ""}, {"y ", " ", ""}}, {}, false};
    CHECK(table(result) == "a   b  c\nx\ny\n");
}

TEST_CASE("an empty answer is its heading")
{
    auto result = countries();
    result.rows.clear();
    CHECK(table(result) == "country  officers  name\n");
    result.one_record = true;
    CHECK(table(result) == "country  officers  name\n");
}

TEST_CASE("the widest text column is cut until the line fits")
{
    Result result{{{"uid", false}, {"duties", false}, {"n", true}}, {}, {}, false};
    result.rows = {{"ES-d-1", "talks to carriers at the airport", "1"}};
    CHECK(table(result, 30) == "uid     duties               n\n"
                               "ES-d-1  talks to carriers …  1\n");
    CHECK(table(result, 43).find("airport") != std::string::npos);
    CHECK(table(result, 42).find("the airpo…  1\n") != std::string::npos);
}

TEST_CASE("no text column is cut below eight columns, and numbers are never cut")
{
    Result result{{{"text", false}, {"n", true}}, {{"abcdefghijkl", "123456789012345"}}, {}, false};
    CHECK(table(result, 5) == "text                    n\n"
                              "abcdefg…  123456789012345\n");
    result.rows = {{"abcdefgh", "123456789012345"}};
    CHECK(table(result, 5).find("abcdefgh  ") != std::string::npos);
}

TEST_CASE("amounts of euro stand to the right and are never cut, and what only looks like one is text")
{
    const Result money{
        {{"paid"}, {"version"}, {"text"}}, {{"9750000.00", "1.2", "a"}, {"-0.10", "12.25", "b"}, {"", "", "c"}}, {}};
    CHECK(table(money) == "      paid  version  text\n"
                          "9750000.00  1.2      a\n"
                          "     -0.10  12.25    b\n"
                          "                     c\n");
    CHECK(table(money, 12).find("9750000.00") != std::string::npos);
}

TEST_CASE("a cut falls neither inside a character nor between a letter and its marks")
{
    // eight columns hold seven and the ellipsis; the fourth wide letter would be half in
    CHECK(table(one_cell("日本語日本語日本語"), 5) == "a         b\n日本語…   1\n");
    CHECK(table(one_cell("abcdefo\u0302hijklm"), 5) == "a         b\nabcdefo\u0302…  1\n");
    CHECK(table(one_cell("ééééééééééé"), 5) == "a         b\nééééééé…  1\n");
}

TEST_CASE("several wide columns are cut alike")
{
    Result result{{{"a", false}, {"b", false}}, {{std::string(40, 'x'), std::string(30, 'y')}}, {}, false};
    CHECK(table(result, 42) ==
          "a" + std::string(21, ' ') + "b\n" + std::string(19, 'x') + "…  " + std::string(19, 'y') + "…\n");
}

TEST_CASE("hostile cells come out inert")
{
    const auto text = table(one_cell("\x1b]0;title\x07\x1b[2J\r\nnew \x9b\xe2\x80\xae"));
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(text.find("\\u{001B}]0;title\\u{0007}\\u{001B}[2J\\u{000D}\\u{000A}new \\x9B\\u{202E}") != std::string::npos);
    CHECK(table(one_cell("<script>alert(1)</script>")).find("<script>alert(1)</script>") != std::string::npos);
    CHECK(table(one_cell("=cmd|' /C calc'!A0")).find("=cmd|' /C calc'!A0") != std::string::npos);
}

TEST_CASE("colour is a bold heading and nothing else")
{
    const Result result{{{"a", false}}, {{"x"}}, {}, false};
    CHECK(table(result, 80, true) == "\x1b[1ma\x1b[0m\nx\n");
}

TEST_CASE("a single thing is shown field by field")
{
    Result result{{{"uid", false}, {"since", false}, {"officers", true}}, {{"ES-d-1", "", "3"}}, {}, true};
    CHECK(table(result) == "uid       ES-d-1\n"
                           "since     -\n"
                           "officers  3\n");
    CHECK(table(result, 80, true) == "\x1b[1muid\x1b[0m       ES-d-1\n"
                                     "\x1b[1msince\x1b[0m     -\n"
                                     "\x1b[1mofficers\x1b[0m  3\n");
    result.rows.push_back(result.rows.front());
    CHECK(table(result).starts_with("uid     since  officers\n"));
}

TEST_CASE("a single thing is not cut, and inert")
{
    const Result result{{{"duties", false}}, {{std::string(100, 'x') + "\x1b[2J"}}, {}, true};
    CHECK(table(result, 20) == "duties  " + std::string(100, 'x') + "\\u{001B}[2J\n");
}

TEST_CASE("a terminal with room draws a column as bars, the greatest the longest")
{
    Result result{{{"country"}, {"officers", true, true}},
                  {{"CI", "4"}, {"NA", "8"}, {"NO", "0"}, {"SN", ""}, {"TN", "0.01"}},
                  {},
                  false};
    CHECK(table(result, 28) == "country  officers\n"
                               "CI              4  ████▌\n"
                               "NA              8  █████████\n"
                               "NO              0\n"
                               "SN\n"
                               "TN           0.01  ▏\n");
    const auto plain = table(result);
    CHECK(plain.find("█") == std::string::npos);
    CHECK(table(result, 26) == plain);
    CHECK(table(result, 27) != plain);
    for (const auto format : {Format::tsv, Format::csv, Format::md, Format::json})
        CHECK(render::render(result, format, {200, true}).find("█") == std::string::npos);
    result.columns[1].drawn = false;
    CHECK(table(result, 200) == plain);
}
