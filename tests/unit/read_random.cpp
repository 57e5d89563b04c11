// The reader of TOML under random damage: it answers with findings.
#include "read/toml/toml_guard.hpp"
#include "read/toml/toml_tree.hpp"

#include <doctest/doctest.h>
#include <random>
#include <string>

using namespace ilonet::read;

namespace {

constexpr unsigned long long seed = 20190814;

std::string random_text(std::mt19937_64& random, std::string_view letters, std::size_t most)
{
    std::string text(random() % (most + 1), ' ');
    for (char& c : text) c = letters[random() % letters.size()];
    return text;
}

} // namespace

TEST_CASE("damaged TOML gives a tree or a problem with a place")
{
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    const std::string whole =
        "[[third_country]]\ncode = \"MA\" # é\n\"na.me\" = 'x'\nb = [{since = 2019-08-14, f = 1.5e3}]\n"
        "[policy]\nnon_resident_weight = 0.5\na.b.c = \"\"\"x\\\n y\"\"\"\n";
    const std::string_view letters = "[]{}=.,\"'\\#\n\r\t -_+:0123456789aefnux\xC3\xA9\x7F";
    int good = 0;
    for (int round = 0; round < 30000; ++round) {
        auto text = whole;
        for (auto changes = 1 + random() % 4; changes > 0; --changes) {
            const auto at = random() % text.size();
            if (random() % 3 == 0)
                text.erase(at, 1 + random() % 5);
            else if (random() % 2 == 0)
                text.insert(at, random_text(random, letters, 4));
            else
                text[at] = letters[random() % letters.size()];
            if (text.empty()) text = "a";
        }
        CAPTURE(text);
        const auto tree = toml_tree(text);
        if (tree.problem.sentence.empty()) {
            ++good;
            continue;
        }
        REQUIRE(tree.problem.spot.line >= 1);
        REQUIRE(tree.problem.spot.column >= 1);
    }
    CHECK(good > 100);
    CHECK(good < 29000);
}

TEST_CASE("what the parser cannot be trusted with is refused before it")
{
    const auto sentence = [](std::string_view text) { return toml_problem(text).sentence; };
    CHECK(sentence("[a\\b]") == "a backslash stands outside strings and comments");
    CHECK(sentence("é = 1") == "a character beyond ASCII stands outside strings and comments");
    for (const auto* glued :
         {"a = 1\"é\"", "a = [1'é']", "a = 1.\"é\"", "a\"é\" = 1", "a = \"b\"\"é\"", "a = \"\"\"b\"\"\"\"\"\"é\""})
        CHECK(sentence(glued) == "a string begins directly behind something else");
    CHECK(sentence("\"é\" = 1\na.\"b\" = 'é'\n[\"c d\"]\ne = {\"f\"=[\"é\",\"é\"]}\n[e.\"g\"]").empty());
    CHECK_FALSE(sentence("a.b.c.d.e.f.g.h.i = 1").empty());
    CHECK(sentence("a.b.c.d.e.f.g.h = 1\nx = [1.5, 2.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5]").empty());
    CHECK(sentence("a = " + std::string(16, '[') + std::string(16, ']')).empty());
    CHECK_FALSE(sentence("a = " + std::string(17, '[')).empty());
    std::string headers;
    for (int i = 0; i < 40; ++i) headers += "[[a]]\n";
    CHECK(sentence(headers).empty());
    CHECK(sentence("a = \"\"\"x\"\"\"\"\"\nb = '''\\'''\nc = 'C:\\dir'\nd = \"\\u00e9\\U0001F600\"").empty());
    CHECK(sentence("a = \"\"\"x \\  \n  y\"\"\"").empty());
    CHECK_FALSE(sentence("a = \"x\\U00110000\"").empty());
    CHECK_FALSE(sentence("a = \"\\u00e\"").empty());
    CHECK_FALSE(sentence("a = \"").empty());
    CHECK_FALSE(sentence("a = \"\\").empty());
}
