#include "model/failure.hpp"
#include "render/render.hpp"
#include "render/workbook/sheet_names.hpp"
#include "render_markup.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace ilonet;
using render::Format;

namespace {

const Day day = *Day::parse("2026-06-30");

std::string as(Format format, const Document& document) { return render::render_document(document, format, day); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Result countries()
{
    return {{{"host_country"}, {"officers", true}}, {{"Niger", "12"}, {"Mali", "1-2"}, {"Libya", ""}}, {}, false};
}

Document small()
{
    Document document{"activity", "Activity", {"From 2026-01-01 to 2026-06-30."}, {}};
    Picture bars{PictureForm::bars, "hosts", "Officers by host", "Niger hosts most.", "officers", {}};
    bars.marks = {{"NE", "Niger", 12, "12"}, {"ML", "Mali", 1, "1-2"}};
    document.sections.push_back(
        {"hosts", "Hosts", {"All of them."}, {{"by_host", "Officers by host", countries()}}, {bars}});
    return document;
}

Document with_sections(std::size_t count)
{
    Document document{"activity", "Activity", {}, {}};
    for (std::size_t i = 0; i < count; ++i)
        document.sections.push_back({"same name", "Part", {}, {{"t" + std::to_string(i), "", countries()}}, {}});
    return document;
}

constexpr const char* hostile_text =
    "</style></title><script src=\"//x.example\">alert('1')</script>\" onload=\"x\" &amp; "
    "\xE2\x80\xAE \x01 \xFF \xEF\xBF\xBF ]]> <!-- | `c` [l](javascript:x)";

/// The hostile text wherever a text can stand.
Document hostile()
{
    const std::string text = hostile_text;
    Result result{{{text}, {text + "2", true}}, {{text, text}, {"=1+1", "1e999"}}, {text}, false, text};
    Document document{text, text, {text}, {}};
    for (const auto form : {PictureForm::bars, PictureForm::columns, PictureForm::map, PictureForm::stretches}) {
        Picture picture{form, text, text, text, text, {{"NE", text, 3, text}, {text, text, 4, text}}};
        document.sections.push_back({text, text, {text}, {{text, text, result}}, {picture}});
    }
    return document;
}

} // namespace

TEST_CASE("a document in Markdown tells its pictures in words")
{
    CHECK(as(Format::md, small()) == "# Activity\n\nFrom 2026-01-01 to 2026-06-30.\n\n## Hosts\n\nAll of them.\n\n"
                                     "*Officers by host*\n\nNiger hosts most.\n\n**Officers by host**\n\n"
                                     "| host\\_country | officers |\n| --- | --: |\n"
                                     "| Niger | 12 |\n| Mali | 1-2 |\n| Libya | |\n");
}

TEST_CASE("a document in JSON has its keys in a fixed order and a row on each line")
{
    CHECK(
        as(Format::json, small()) ==
        "{\"document\":\"activity\",\n\"title\":\"Activity\",\n\"head\":[\"From 2026-01-01 to 2026-06-30.\"],\n"
        "\"sections\":[\n{\"section\":\"hosts\",\"heading\":\"Hosts\",\"paragraphs\":[\"All of them.\"],\"tables\":{\n"
        "\"by_host\":[\n{\"host_country\":\"Niger\",\"officers\":12},\n{\"host_country\":\"Mali\",\"officers\":\"1-2\"},\n"
        "{\"host_country\":\"Libya\",\"officers\":null}\n]\n},\"pictures\":[\n"
        "{\"picture\":\"hosts\",\"form\":\"bars\",\"caption\":\"Officers by host\",\"text\":\"Niger hosts most.\","
        "\"unit\":\"officers\",\"marks\":[\n"
        "{\"key\":\"NE\",\"label\":\"Niger\",\"value\":12,\"shown\":\"12\"},\n"
        "{\"key\":\"ML\",\"label\":\"Mali\",\"value\":1,\"shown\":\"1-2\"}\n]}\n]}\n]}\n");
    CHECK(as(Format::json, {}) == "{\"document\":\"\",\n\"title\":\"\",\n\"head\":[],\n\"sections\":[]}\n");
}

TEST_CASE("the rows of a document in JSON are those of the list")
{
    auto rows = render::render(countries(), render::Format::json, {});
    rows.pop_back();
    CHECK(holds(as(Format::json, small()), "\"by_host\":" + rows));
}

TEST_CASE("a page is whole and asks for nothing")
{
    const auto page = as(Format::html, small());
    const auto markup = test::read_markup(page);
    CHECK(markup.problem == "");
    for (const auto* element : {"script", "link", "img", "iframe", "object", "base", "form"})
        CHECK_FALSE(markup.elements.contains(element));
    for (const auto* attribute : {"src", "srcset", "onload", "action"})
        CHECK_FALSE(markup.attributes.contains(attribute));
    CHECK_FALSE(holds(page, "url("));
    CHECK_FALSE(holds(page, "@import"));
    CHECK(holds(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    CHECK(holds(page, "<caption>Officers by host</caption>"));
    CHECK(holds(page, "<th scope=\"col\">host country</th><th scope=\"col\" class=\"number\">officers</th>"));
    CHECK(holds(page, "<tr><th scope=\"row\">Mali</th><td class=\"number\">1-2</td></tr>"));
    CHECK(holds(page, "<title>Niger: 12 officers</title>"));
    CHECK_FALSE(holds(page, "<nav"));
}

TEST_CASE("more than two sections have a list of contents, and each link its end")
{
    const auto page = as(Format::html, with_sections(3));
    for (const auto* id : {"section-same-name", "section-same-name-2", "section-same-name-3"}) {
        CHECK(holds(page, "<a href=\"#" + std::string(id) + "\">Part</a>"));
        CHECK(holds(page, "<section id=\"" + std::string(id) + "\">"));
    }
    CHECK_FALSE(holds(as(Format::html, with_sections(2)), "<nav"));
}

TEST_CASE("hostile texts are inert in a page")
{
    const auto page = as(Format::html, hostile());
    const auto markup = test::read_markup(page);
    CHECK(markup.problem == "");
    CHECK_FALSE(markup.elements.contains("script"));
    CHECK_FALSE(markup.attributes.contains("onload"));
    for (const auto* raw : {"\xE2\x80\xAE", "\x01", "\xFF", "\xEF\xBF\xBF", "<!--", "]]>"})
        CHECK_FALSE(holds(page, raw));
    CHECK(holds(page, "&lt;/style&gt;&lt;/title&gt;&lt;script src=&quot;//x.example&quot;&gt;alert(&#39;1&#39;)"));
    CHECK(holds(page, "&amp;amp; \\u{202E} \\u{0001} \\xFF \\u{FFFF}"));
}

TEST_CASE("hostile texts are inert in Markdown and JSON")
{
    const auto text = as(Format::md, hostile());
    CHECK(holds(text, "\\</style\\>\\</title\\>\\<script src=\"//x.example\"\\>alert('1')\\</script\\>"));
    CHECK_FALSE(holds(text, "\xE2\x80\xAE"));
    CHECK_FALSE(holds(text, " <script"));
    const auto json = as(Format::json, hostile());
    CHECK(holds(json, "\\\" onload=\\\"x\\\""));
    CHECK_FALSE(holds(json, "\xFF"));
    CHECK(holds(json, "\"1e999\""));
}

TEST_CASE("one table can be taken out of a document")
{
    const auto one = render::only_table(with_sections(3), "t1");
    REQUIRE(one.sections.size() == 1);
    REQUIRE(one.sections[0].tables.size() == 1);
    CHECK(one.sections[0].tables[0].name == "t1");
    CHECK(one.title == "Activity");
    CHECK(render::only_table(small(), "by_host").sections[0].pictures.empty());
    CHECK(render::table_names(one) == std::vector<std::string>{"t1"});
    const auto help_on = [](const std::string& name) {
        try {
            render::only_table(with_sections(2), name);
        } catch (const Failure& failure) {
            CHECK(failure.fault == Fault::usage);
            return failure.help.text();
        }
        return std::string("found");
    };
    CHECK(help_on("t") == "did you mean 't0'?");
    CHECK(help_on("hosts") == "the tables are t0, t1");
}

TEST_CASE("a list is a document of one table")
{
    auto list = countries();
    list.title = "Hosts";
    list.notes = {"as of 2026-06-30"};
    const auto document = render::document_of(list);
    CHECK(document.title == "Hosts");
    CHECK(document.head == list.notes);
    REQUIRE(document.sections.size() == 1);
    REQUIRE(document.sections[0].tables.size() == 1);
    CHECK(document.sections[0].tables[0].result.rows == list.rows);
    CHECK(document.sections[0].tables[0].result.notes.empty());
    CHECK(as(Format::md, document) == render::render(list, render::Format::md, {}));
    CHECK(as(Format::html, document) == render::render(list, render::Format::html, {}));
}

TEST_CASE("a workbook is the same bytes for the same document and day")
{
    const auto book = as(Format::xlsx, small());
    CHECK(book.starts_with("PK"));
    CHECK(book == as(Format::xlsx, small()));
    CHECK(book != render::render_document(small(), Format::xlsx, day + 1));
    const Day first_of_unix(0);
    CHECK(render::render_document(small(), Format::xlsx, first_of_unix) ==
          render::render_document(small(), Format::xlsx, first_of_unix));
    CHECK(as(Format::xlsx, hostile()) == as(Format::xlsx, hostile()));
    CHECK(as(Format::xlsx, {}).starts_with("PK"));
}

TEST_CASE("a workbook refuses what a sheet cannot hold")
{
    auto document = small();
    auto& rows = document.sections[0].tables[0].result.rows;
    rows.assign(1, {std::string(32768, 'a'), ""});
    CHECK_THROWS_WITH_AS(as(Format::xlsx, document), "xlsx holds at most 32767 characters in a cell, and one has 32768",
                         Failure);
    document.sections[0].tables[0].result.columns.resize(1);
    rows.assign(1048576, {""});
    CHECK_THROWS_WITH_AS(as(Format::xlsx, document), "xlsx holds at most 1048575 rows, and by_host has 1048576",
                         Failure);
}

TEST_CASE("sheets have names that a workbook takes, each another")
{
    render::SheetNames names;
    CHECK(names.add("summary") == "summary");
    CHECK(names.add("Summary") == "Summary_2");
    CHECK(names.add("a[b]:c*d?e/f\\g") == "a_b__c_d_e_f_g");
    CHECK(names.add("") == "_table");
    CHECK(names.add("history") == "history_table");
    CHECK(names.add("deployments_that_ended_in_the_period") == "deployments_that_ended_in_the_p");
    CHECK(names.add("deployments_that_ended_in_the_period") == "deployments_that_ended_in_the_2");
    std::mt19937_64 random(20191240);
    std::set<std::string> all;
    for (int round = 0; round < 300; ++round) {
        std::string name;
        for (auto left = random() % 40; left > 0; --left)
            name += std::vector<std::string>{"a", "日", "😀", "/"}[random() % 4];
        const auto sheet = names.add(name);
        CHECK(all.insert(sheet).second);
        CHECK(sheet.find_first_of("[]:*?/\\") == std::string::npos);
    }
}
