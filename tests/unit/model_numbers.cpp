// Numbers as texts, compared exactly.
#include "model/decimal.hpp"
#include "model/result.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace ilonet;

TEST_CASE("numbers compare by size in whatever form they are written")
{
    const std::vector<std::string> rising{"-inf",
                                          "-1e+300",
                                          "-9007199254740993",
                                          "-9007199254740992",
                                          "-2",
                                          "-0.5",
                                          "-9e-05",
                                          "0",
                                          "1e-300",
                                          "9e-05",
                                          "0.00009001",
                                          "0.25",
                                          "0.5",
                                          "2",
                                          "9",
                                          "10",
                                          "99.99",
                                          "100",
                                          "9007199254740992",
                                          "9007199254740993",
                                          "1e+16",
                                          "1.5e+16",
                                          "1e+300",
                                          "inf"};
    for (std::size_t i = 0; i < rising.size(); ++i)
        for (std::size_t j = 0; j < rising.size(); ++j) {
            const auto order = compare_numbers(rising[i], rising[j]);
            REQUIRE(order.has_value());
            CHECK_MESSAGE((*order <=> 0) == (i <=> j), rising[i] << " " << rising[j]);
        }
}

TEST_CASE("numbers that are the same in two forms are equal")
{
    for (const auto& [a, b] : {std::pair{"0", "-0.00"},
                               {"0e5", "0"},
                               {"1e+16", "10000000000000000"},
                               {"9e-05", "0.00009"},
                               {"2.50", "2.5"},
                               {"007", "7"},
                               {"1E2", "100"}})
        CHECK_MESSAGE(compare_numbers(a, b) == std::strong_ordering::equal, a);
    for (const auto* text :
         {"", "-", ".5", "5.", "1e", "e5", "1e+", "+5", " 5", "5 ", "0x10", "1,5", "nan", "--5", "infinite"}) {
        CHECK_MESSAGE(!compare_numbers(text, "1"), text);
        CHECK_MESSAGE(!compare_numbers("1", text), text);
    }
}

TEST_CASE("numbers compare as doubles do, where those are exact")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        // Eighths with few digits are exact in both forms.
        const auto draw = [&] { return (static_cast<double>(random() % 20'000) - 10'000) / 8; };
        const double x = draw(), y = draw();
        const auto text = [](double number) { return std::to_string(number); };
        const auto order = compare_numbers(text(x), text(y));
        REQUIRE(order.has_value());
        CHECK((*order < 0) == (x < y));
        CHECK((*order > 0) == (x > y));
    }
}

TEST_CASE("a column of numbers is sorted by size")
{
    Result result;
    result.columns = {{"s", true}};
    for (const auto* cell : {"2", "1e+16", "", "9e-05", "10", "inf", "0.25", "-1e-07", "0.5"})
        result.rows.push_back({cell});
    sort_rows(result, {"s"});
    std::string cells;
    for (const auto& row : result.rows) cells += row[0] + " ";
    CHECK(cells == " -1e-07 9e-05 0.25 0.5 2 10 1e+16 inf ");
}
