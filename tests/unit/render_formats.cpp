#include "model/record.hpp"
#include "render/render.hpp"

#include <doctest/doctest.h>
#include <random>
#include <utility>

using namespace ilonet;
using render::Format;

namespace {

using Row = std::vector<std::string>;

std::string as(Format format, const Result& result) { return render::render(result, format, {}); }

Result hostile()
{
    return {{{"country", false}, {"officers", true}, {"text", false}},
            {{"NA", "3", "=cmd|' /C calc'!A0"},
             {"NO", "", "<script>\"x\"</script>"},
             {"CI", "-1.5", "a,b\tc\nd\r\x1b[31m"}},
            {"a note"},
            true};
}

Result empty() { return {{{"country", false}, {"officers", true}}, {}, {}, false}; }

// A naive reader of RFC 4180: enough to tell what others read.
std::vector<Row> parse_csv(const std::string& text)
{
    std::vector<Row> rows;
    Row row;
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\n')) {
            row.push_back(std::exchange(cell, {}));
            if (c == '\n') rows.push_back(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    CHECK_FALSE(quoted);
    CHECK(cell.empty());
    CHECK(row.empty());
    return rows;
}

std::string random_cell(std::mt19937_64& random)
{
    static const std::vector<std::string> pieces{"a", "NA", ",", "\"", "\n", "\r", " ",
                                                 "é", "日", "=", "\t", "\\", "'"};
    std::string cell;
    for (auto left = random() % 6; left > 0; --left) cell += pieces[random() % pieces.size()];
    return cell;
}

} // namespace

TEST_CASE("formats have names")
{
    for (const auto format : {Format::table, Format::tsv, Format::csv, Format::json, Format::jsonl, Format::md,
                              Format::html, Format::xlsx}) {
        CHECK(render::format_named(format.name()) == format);
        CHECK((" " + std::string(render::format_names()) + " ").find(" " + std::string(format.name()) + " ") !=
              std::string::npos);
    }
    CHECK_FALSE(render::format_named("JSON"));
    CHECK_FALSE(render::format_named(""));
    for (const auto& name : words_of(render::document_format_names()))
        CHECK_MESSAGE(render::takes_documents(*render::format_named(name)), name);
    CHECK_FALSE(render::takes_documents(Format::csv));
}

TEST_CASE("every format writes each result, and a head and parts are the whole where it goes in parts")
{
    auto head = hostile();
    head.rows.clear();
    for (const auto& name : words_of(render::format_names())) {
        INFO(name);
        const auto format = *render::format_named(name);
        const auto whole = as(format, hostile());
        CHECK_FALSE(whole.empty());
        if (!render::goes_in_parts(format)) continue;
        auto joined = as(format, head);
        const auto of_head = joined.size();
        for (const auto& row : hostile().rows) {
            auto part = head;
            part.rows = {row};
            joined += as(format, part).substr(of_head);
        }
        CHECK(joined == whole);
    }
}

TEST_CASE("tsv has a header and whole rows; what would break a row is made visible")
{
    CHECK(as(Format::tsv, hostile()) == "country\tofficers\ttext\n"
                                        "NA\t3\t=cmd|' /C calc'!A0\n"
                                        "NO\t\t<script>\"x\"</script>\n"
                                        "CI\t-1.5\ta,b\\u{0009}c\\u{000A}d\\u{000D}\\u{001B}[31m\n");
    CHECK(as(Format::tsv, {{{"name", false}}, {{"Côte d'Ivoire"}}, {}, false}) == "name\nCôte d'Ivoire\n");
}

TEST_CASE("csv quotes what needs it and leaves the rest raw")
{
    CHECK(as(Format::csv, hostile()) == "country,officers,text\n"
                                        "NA,3,=cmd|' /C calc'!A0\n"
                                        "NO,,\"<script>\"\"x\"\"</script>\"\n"
                                        "CI,-1.5,\"a,b\tc\nd\r\x1b[31m\"\n");
}

TEST_CASE("a csv row of one empty cell is no empty line")
{
    CHECK(as(Format::csv, {{{"a", false}}, {{""}, {"x"}}, {}, false}) == "a\n\"\"\nx\n");
}

TEST_CASE("json is an array of objects, one a line")
{
    CHECK(as(Format::json, hostile()) ==
          "[\n"
          "{\"country\":\"NA\",\"officers\":3,\"text\":\"=cmd|' /C calc'!A0\"},\n"
          "{\"country\":\"NO\",\"officers\":null,\"text\":\"<script>\\\"x\\\"</script>\"},\n"
          "{\"country\":\"CI\",\"officers\":-1.5,\"text\":\"a,b\\tc\\nd\\r\\u001b[31m\"}\n"
          "]\n");
}

TEST_CASE("jsonl is one object a line")
{
    CHECK(as(Format::jsonl, hostile()) ==
          "{\"country\":\"NA\",\"officers\":3,\"text\":\"=cmd|' /C calc'!A0\"}\n"
          "{\"country\":\"NO\",\"officers\":null,\"text\":\"<script>\\\"x\\\"</script>\"}\n"
          "{\"country\":\"CI\",\"officers\":-1.5,\"text\":\"a,b\\tc\\nd\\r\\u001b[31m\"}\n");
}

TEST_CASE("only a column of numbers gives bare numbers, and only numbers that JSON has")
{
    const auto cell = [](const std::string& text, bool number) {
        const auto line = as(Format::jsonl, {{{"n", number}}, {{text}}, {}, false});
        return line.substr(5, line.size() - 7);
    };
    for (const std::string number :
         {"0", "-0", "7", "-12", "0.5", "10.25", "1234567890123456789", "1e5", "9e-05", "-1.5E+300"})
        CHECK(cell(number, true) == number);
    for (const std::string text : {"007", "-01", "00", "1.", ".5", "-", "1e", "1e999", "1e-999", "+1", " 1", "1 ",
                                   "NaN", "inf", "0x1", "1.2.3", "1,5", "not known", "-.5"})
        CHECK(cell(text, true) == "\"" + text + "\"");
    CHECK(cell("7", false) == "\"7\"");
    CHECK(cell("", false) == "null");
    CHECK(cell("NA", true) == "\"NA\"");
}

TEST_CASE("json stays UTF-8 where a file's name is not")
{
    CHECK(as(Format::jsonl, {{{"file", false}}, {{"a\xff.toml"}}, {}, false}) == "{\"file\":\"a\\\\xFF.toml\"}\n");
}

TEST_CASE("empty answers")
{
    CHECK(as(Format::tsv, empty()) == "country\tofficers\n");
    CHECK(as(Format::csv, empty()) == "country,officers\n");
    CHECK(as(Format::json, empty()) == "[]\n");
    CHECK(as(Format::jsonl, empty()).empty());
}

TEST_CASE("whoever reads csv by RFC 4180 reads the cells that were written")
{
    constexpr std::uint64_t seed = 20191240;
    INFO("seed ", seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 500; ++round) {
        INFO("round ", round);
        Result result;
        const auto columns = 1 + random() % 4;
        for (std::size_t i = 0; i < columns; ++i) result.columns.push_back({"c" + std::to_string(i), false});
        for (auto left = random() % 6; left > 0; --left) {
            auto& row = result.rows.emplace_back();
            for (std::size_t i = 0; i < columns; ++i) row.push_back(random_cell(random));
        }
        auto rows = parse_csv(as(Format::csv, result));
        REQUIRE(rows.size() == result.rows.size() + 1);
        rows.erase(rows.begin());
        CHECK(rows == result.rows);
    }
}

TEST_CASE("Markdown shows every text as it was written, and runs none")
{
    Result result{{{"name"}, {"n", true}},
                  {{"a|b *c* _d_ <script>x</script> [l](u) `e` \\", "3"}, {"", ""}},
                  {"A # note"},
                  false};
    result.title = "T & <b>";
    CHECK(render::render(result, Format::md, {}) ==
          "# T \\& \\<b\\>\n\nA \\# note\n\n| name | n |\n| --- | --: |\n"
          "| a\\|b \\*c\\* \\_d\\_ \\<script\\>x\\</script\\> \\[l\\](u) \\`e\\` \\\\ | 3 |\n| | |\n");
}

TEST_CASE("what stands first in a line of Markdown makes no list, rule or block of code")
{
    const auto line = [](const std::string& note) {
        const auto text = as(Format::md, {{{"a", false}}, {}, {note}, false});
        return text.substr(0, text.find('\n'));
    };
    CHECK(line("- a") == "\\- a");
    CHECK(line("+ a") == "\\+ a");
    CHECK(line("---") == "\\---");
    CHECK(line("===") == "\\===");
    CHECK(line("12. a") == "12\\. a");
    CHECK(line("3) a") == "3\\) a");
    CHECK(line("     a") == "a");
    CHECK(line("2026-06-30 is a day - so") == "2026-06-30 is a day - so");
    CHECK(line("12 a.") == "12 a.");
}

TEST_CASE("html and xlsx hold a list as a document")
{
    const auto page = as(Format::html, hostile());
    CHECK(page.starts_with("<!doctype html>"));
    CHECK(page.find("<td>&lt;script&gt;&quot;x&quot;&lt;/script&gt;</td>") != std::string::npos);
    const auto sheet = as(Format::xlsx, hostile());
    CHECK(sheet.starts_with("PK"));
    CHECK(sheet == as(Format::xlsx, hostile()));
    CHECK(sheet != render::render(hostile(), Format::xlsx, {}, Day::parse("2026-06-30")));
    CHECK(render::is_binary(Format::xlsx));
    CHECK_FALSE(render::is_binary(Format::html));
}
