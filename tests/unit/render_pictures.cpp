#include "render/pictures/axis.hpp"
#include "render/pictures/map_classes.hpp"
#include "render/pictures/map_legend.hpp"
#include "render/pictures/number_text.hpp"
#include "render/pictures/picture.hpp"
#include "render/pictures/world.hpp"
#include "render/render.hpp"
#include "render_markup.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>
#include <random>

using namespace ilonet;

namespace {

constexpr std::uint64_t seed = 20191240;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

Mark mark(double value) { return {"", "", value, render::number_text(value)}; }

Picture picture(PictureForm form, std::vector<Mark> marks)
{
    return {form, "hosts", "Officers by host", "Niger hosts most.", "officers", std::move(marks)};
}

/// A count as a public table has it: some small ones as a band.
Mark random_count(std::mt19937_64& random, std::uint64_t most)
{
    const auto value = static_cast<double>(random() % (most + 1));
    if (value == 0 || value >= 3 || random() % 2 == 0) return mark(value);
    return {"", "", 1, "1-2"};
}

std::vector<Mark> random_counts(std::mt19937_64& random)
{
    std::vector<Mark> marks;
    const auto most = std::vector<std::uint64_t>{1, 2, 5, 9, 60, 1000, 1000000}[random() % 7];
    for (auto left = 1 + random() % 60; left > 0; --left) marks.push_back(random_count(random, most));
    return marks;
}

bool lies_in(double value, const render::MapClass& one)
{
    return value >= one.from && (one.below ? value < one.to : value <= one.to);
}

} // namespace

TEST_CASE("numbers are written the shortest way that reads back")
{
    CHECK(render::number_text(1000000) == "1000000");
    CHECK(render::number_text(0.1) == "0.1");
    CHECK(render::number_text(-2.5) == "-2.5");
    CHECK(render::number_text(std::numeric_limits<double>::quiet_NaN()) == "");
    CHECK(render::length_text(1.0 / 3) == "0.33");
    CHECK(render::length_text(-0.0001) == "0");
}

TEST_CASE("the classes of a map hold each value exactly once, and cut no band")
{
    INFO("seed ", seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 2000; ++round) {
        INFO("round ", round);
        const auto marks = random_counts(random);
        const auto classes = render::map_classes(marks);
        REQUIRE(!classes.empty());
        REQUIRE(classes.size() <= 5);
        std::vector<int> sizes(classes.size());
        for (const auto& one : marks) {
            int found = 0;
            for (std::size_t i = 0; i < classes.size(); ++i) {
                if (!lies_in(one.value, classes[i])) continue;
                ++found;
                ++sizes[i];
                REQUIRE(&render::class_of(one.value, classes) == &classes[i]);
                if (one.shown == "1-2" && i + 1 < classes.size()) REQUIRE(classes[i].to >= 2);
            }
            REQUIRE(found == 1);
        }
        for (const auto size : sizes) REQUIRE(size > 0);
        for (std::size_t i = 1; i < classes.size(); ++i) REQUIRE(classes[i - 1].to < classes[i].from);
        for (const auto& one : classes) REQUIRE((one.shade == 0) == (one.to == 0));
    }
}

TEST_CASE("values with decimals and below zero have a class too")
{
    const std::vector<Mark> marks{mark(-2), mark(0), mark(0.25), mark(1.5), mark(3.75), mark(8), mark(0.3), mark(2)};
    const auto classes = render::map_classes(marks);
    REQUIRE(classes.size() <= 5);
    for (const auto& one : marks) {
        int found = 0;
        for (const auto& each : classes) found += lies_in(one.value, each) ? 1 : 0;
        CHECK(found == 1);
    }
    CHECK(render::in_words(classes.front()) == "-2 to 0");
    CHECK(holds(render::in_words(classes[1]), " to below "));
    CHECK(render::map_classes({}).empty());
}

TEST_CASE("classes begin at round numbers and are told in words")
{
    std::vector<Mark> marks;
    for (const double value : {0, 1, 2, 3, 4, 6, 7, 9, 11, 17, 24, 33, 57}) marks.push_back(mark(value));
    std::string words;
    for (const auto& one : render::map_classes(marks)) words += render::in_words(one) + "; ";
    CHECK(words == "0; 1 to 3; 4 to 9; 10 to 24; 25 to 57; ");
}

TEST_CASE("an axis has few round ticks, zero among them, and holds every value")
{
    INFO("seed ", seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 2000; ++round) {
        INFO("round ", round);
        const auto marks = random_counts(random);
        const auto axis = render::axis_of(marks);
        REQUIRE(axis.ticks.size() <= 5);
        REQUIRE(axis.ticks.size() >= 2);
        REQUIRE(axis.ticks.front() == 0);
        for (const auto& one : marks) {
            REQUIRE(axis.share(one.value) <= 1);
            REQUIRE((one.value < 2 || axis.ticks.size() >= 3));
        }
        for (const auto tick : axis.ticks) REQUIRE(tick == std::floor(tick));
    }
    CHECK(render::axis_of({mark(57)}).ticks == std::vector<double>{0, 20, 40, 60});
    CHECK(render::axis_of({mark(-3), mark(4)}).ticks == std::vector<double>{-4, -2, 0, 2, 4});
}

TEST_CASE("a picture is a whole SVG with its title and its text, whatever the values")
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    const std::vector<std::vector<Mark>> all{{},
                                             {mark(0)},
                                             {mark(3), mark(-2)},
                                             {mark(1e300), mark(1)},
                                             {{"NE", "", none, "none"}, {"ML", "", infinite, ""}}};
    for (const auto form : {PictureForm::bars, PictureForm::columns, PictureForm::map, PictureForm::stretches})
        for (const auto& marks : all) {
            const auto file = render::render_picture(picture(form, marks));
            const auto markup = test::read_markup(file);
            CHECK(markup.problem == "");
            CHECK(file.starts_with("<svg "));
            CHECK(holds(file, "role=\"img\""));
            CHECK(holds(file, "<title id=\"picture-title\">Officers by host</title>"));
            CHECK(holds(file, "<desc id=\"picture-desc\">Niger hosts most.</desc>"));
            for (const auto* wrong : {"nan", "inf", "\"-0\"", "width=\"-", "height=\"-"})
                CHECK_FALSE(holds(file, wrong));
            CHECK(file == render::render_picture(picture(form, marks)));
        }
}

TEST_CASE("hostile texts are inert in a picture")
{
    const std::string text = "</title></svg><script>x</script>\" onload=\"x\" \xE2\x80\xAE \x01\xFF \xEF\xBF\xBE";
    for (const auto form : {PictureForm::bars, PictureForm::columns, PictureForm::map, PictureForm::stretches}) {
        const auto file =
            render::render_picture({form, text, text, text, text, {{"NE", text, 2, text}, {text, text, 1, "1"}}});
        const auto markup = test::read_markup(file);
        CHECK(markup.problem == "");
        CHECK_FALSE(markup.elements.contains("script"));
        CHECK_FALSE(markup.attributes.contains("onload"));
        for (const auto* raw : {"\xE2\x80\xAE", "\x01", "\xFF", "\xEF\xBF\xBE"}) CHECK_FALSE(holds(file, raw));
    }
}

TEST_CASE("bars stand in the order given, a long label is cut and a band told apart")
{
    const std::string name = "The Democratic and Very Long Republic of Somewhere";
    const auto drawing =
        render::draw_bars(picture(PictureForm::bars, {{"a", name, 1, "1-2"}, {"b", "Niger", 12, "12"}}));
    CHECK(holds(drawing.shapes, "<title>" + name + "</title>The Democratic and Very Long Re…</text>"));
    CHECK(drawing.shapes.find("Niger") > drawing.shapes.find("Republic"));
    CHECK(count(drawing.shapes, "class=\"mark band\"") == 1);
    CHECK(holds(drawing.shapes, "<title>Niger: 12 officers</title>"));
}

TEST_CASE("columns leave out labels where they have no room")
{
    std::vector<Mark> months;
    for (int k = 10; k < 70; ++k) months.push_back({"", "2025-" + std::to_string(k), 1.0 * k, std::to_string(k)});
    const auto drawing = render::draw_columns(picture(PictureForm::columns, months));
    CHECK(count(drawing.shapes, "<rect class=\"mark\"") == 60);
    CHECK(count(drawing.shapes, "class=\"label") < 10);
    CHECK(count(drawing.shapes, "class=\"zero\"") == 1);
    months.resize(3);
    CHECK(count(render::draw_columns(picture(PictureForm::columns, months)).shapes, "class=\"label") == 3);
}

TEST_CASE("the map shows each country with a mark once, and names those that it has not")
{
    const auto map =
        picture(PictureForm::map, {{"NE", "Niger", 12, "12"}, {"MV", "Maldives", 1, "1-2"}, {"??", "Nowhere", 4, "4"}});
    const auto drawing = render::draw_map(map);
    CHECK(count(drawing.shapes, "<title>Niger: 12 officers</title>") == 1);
    CHECK(count(drawing.shapes, "<circle") == 1);
    CHECK(holds(drawing.shapes, "<circle class=\"shade1\""));
    const auto legend = render::legend_of(map);
    REQUIRE(legend.entries.size() == 4);
    CHECK(legend.entries.back().words == "not in the table");
    REQUIRE(legend.notes.size() == 3);
    CHECK(legend.notes[0] == "A range such as 1-2 has the colour of its lower end.");
    CHECK(legend.notes[1] == "Not on the map: Nowhere (4).");
}

TEST_CASE("stretches of one key stand on one line, each as long as its days, under days of the calendar")
{
    const auto day = [](const char* iso) { return *Day::parse(iso); };
    auto gaps =
        picture(PictureForm::stretches, {{"MA/", "Morocco, officers", 2, "2", {day("2026-01-01"), day("2026-06-30")}},
                                         {"MA/", "Morocco, officers", 6, "6", {day("2026-07-01"), day("2026-12-31")}},
                                         {"SN/c", "Senegal, topic c", 1, "1", {day("2026-12-31"), day("2026-12-31")}}});
    gaps.days = {day("2026-01-01"), day("2026-12-31")};
    const auto drawing = render::draw_stretches(gaps);
    CHECK(count(drawing.shapes, ">Morocco, officers</text>") == 1);
    CHECK(count(drawing.shapes, "class=\"label end\"") == 2);
    CHECK(holds(drawing.shapes, "<title>Morocco, officers: 6 officers, 2026-07-01 to 2026-12-31</title>"));
    CHECK(count(drawing.shapes, "<rect class=\"shade") == 3);
    CHECK(holds(drawing.shapes, ">2026-04-01</text>"));
    CHECK(render::legend_of(gaps).notes.empty());
    // 17 columns of label, 8 units of gap, then 365 days up to 760.
    const double begin = 17 * 6.8 + 8;
    const auto place = [&](int days) { return begin + days / 365.0 * (760 - begin); };
    const auto rect = [&](double from, double to) {
        return " x=\"" + render::number_text(std::round(from * 100) / 100) + "\" y=\"28\" width=\"" +
               render::number_text(std::round((to - from) * 100) / 100) + "\"";
    };
    CHECK_MESSAGE(holds(drawing.shapes, rect(place(0), place(181))), drawing.shapes);
    CHECK_MESSAGE(holds(drawing.shapes, rect(place(181), place(365))), drawing.shapes);
}

TEST_CASE("every shape of the world can be read")
{
    const auto text = render::world_shapes();
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const auto comments = count("\n" + std::string(text), "\n#");
    CHECK(render::world().shapes.size() == lines - comments);
    CHECK(render::world().shapes.size() > 150);
    CHECK(render::world().width == 2000);
    for (const auto& shape : render::world().shapes) {
        CHECK((shape.x >= 0 && shape.x <= render::world().width));
        CHECK((shape.y >= 0 && shape.y <= render::world().height));
    }
}

TEST_CASE("a line that is no shape is left out")
{
    const auto world =
        render::parse_world("# made by hand\r\n# grid: 100 50\r\nAA\t1 2\tm1,2l3,4z\r\nBB\t3 4\t\tdot\r\n"
                            "CC\t3 4\t\nDD\tx y\tm1,1z\nEE\nFF\t1 2\t\"><script>\n\t1 2\tm1,1z\nGG\t1 2\tM1,2z\tdot");
    CHECK(world.width == 100);
    CHECK(world.height == 50);
    REQUIRE(world.shapes.size() == 3);
    CHECK(world.shapes[0].code == "AA");
    CHECK(world.shapes[0].path == "m1,2l3,4z");
    CHECK_FALSE(world.shapes[0].dot);
    CHECK(world.shapes[1].code == "BB");
    CHECK(world.shapes[1].dot);
    CHECK(world.shapes[2].dot);
    CHECK(render::parse_world("# grid: 0 5").width == 2000);
    CHECK(render::parse_world("").shapes.empty());
}
