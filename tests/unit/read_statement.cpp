// Statements of others: amounts as they may stand there, and files under random damage.
#include "model/failure.hpp"
#include "read/others/statement.hpp"
#include "read/others/statement_amount.hpp"
#include "read/read.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <unistd.h>

using namespace ilonet;

namespace {

namespace fs = std::filesystem;

read::Statement read_text(const std::string& text)
{
    const auto path =
        (fs::temp_directory_path() / ("ilonet-" + std::to_string(::getpid()) + "-statement.csv")).string();
    std::ofstream(path, std::ios::binary) << text;
    auto statement = read::read_statement({path, "ref", "day", "sum"});
    fs::remove(path);
    for (const auto& finding : statement.findings) {
        CAPTURE(finding.sentence.text());
        REQUIRE(finding.place.file == path);
        REQUIRE(finding.place.line >= 1);
        REQUIRE(finding.place.column >= 1);
        REQUIRE_FALSE(finding.sentence.empty());
        REQUIRE_FALSE(finding.help.empty());
    }
    return statement;
}

} // namespace

TEST_CASE("amounts with a point or a comma, and none is guessed")
{
    const auto cents = [](std::string_view text, bool comma) { return read::statement_amount(text, comma).cents; };
    CHECK(cents("12", false) == 1200);
    CHECK(cents("-12.5", false) == -1250);
    CHECK(cents("+12.05", false) == 1205);
    CHECK(cents("12,05", true) == 1205);
    CHECK(cents("-0,01", true) == -1);
    CHECK(cents("999999999999999.99", false) == 99'999'999'999'999'999);
    const auto problem = [](std::string_view text, bool comma) {
        const auto read = read::statement_amount(text, comma);
        CHECK_FALSE(read.cents);
        CHECK_FALSE(read.help.empty());
        return read.problem;
    };
    CHECK(problem("12,05", false) == "has a decimal comma");
    CHECK(problem("12.05", true) == "has a decimal point");
    for (const bool comma : {false, true})
        for (const auto* text : {"1,234.56", "1.234,56", "1.234.567", "1 234,5", "1'234.50",
                                 "-1\xC2\xA0"
                                 "234"}) {
            CAPTURE(text);
            CHECK(problem(text, comma) == "parts its thousands");
        }
    CHECK(problem("1,234", false) == "parts its thousands");
    CHECK(problem("1.234", true) == "parts its thousands");
    for (const auto* text : {"", "1.234", "12 EUR", "EUR 12", "12-", "--1", "+-1", "(12)", "1e3", "0x10", ".5", "5.",
                             "9999999999999999", "\xD9\xA1", " 1", "1 "}) {
        CAPTURE(text);
        CHECK(problem(text, false) == "is no amount of euro");
    }
}

TEST_CASE("a damaged statement gives rows or findings with places, and no reference twice")
{
    constexpr unsigned long long seed = 20240601;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    constexpr std::string_view whole =
        "sum,ref,day,\"no\nte\"\r\n12.00,Z 1,2026-01-02,x\r\n-3,\"Z, \"\"2\"\"\",2026-01-03,\r\n"
        "\r\n4.5,,2026-01-04,\xC3\xA9\r\n";
    const auto good = read_text(std::string(whole));
    REQUIRE(good.findings.empty());
    REQUIRE(good.rows.size() == 3);
    CHECK(good.rows[1].reference == "Z, \"2\"");
    CHECK(good.rows[1].amount == -300);
    CHECK(good.rows[1].line == 4);
    CHECK(good.rows[2].reference.empty());
    CHECK(good.rows[2].line == 6);
    int damaged = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text(whole);
        for (auto hits = random() % 4 + 1; hits > 0; --hits) {
            const auto at = random() % text.size();
            constexpr std::string_view letters = "\",;\n\r\0=Z1\xFF\xFE.-\t";
            if (random() % 3 == 0)
                text.erase(at, random() % 5);
            else
                text.insert(at, 1, letters[random() % letters.size()]);
            if (text.empty()) text = "x";
        }
        CAPTURE(text);
        const auto statement = read_text(text);
        damaged += statement.findings.empty() ? 0 : 1;
        std::set<std::string> references;
        for (const auto& row : statement.rows)
            REQUIRE((row.reference.empty() || references.insert(row.reference).second));
    }
    CHECK(damaged > 1000);
}
