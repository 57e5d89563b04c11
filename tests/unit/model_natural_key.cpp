// Natural order by numbers is natural order.
#include "model/find_sorted.hpp"

#include <doctest/doctest.h>
#include <random>
#include <string>

using namespace ilonet;

namespace {

constexpr unsigned long long seed = 20261130;

std::string text(std::mt19937_64& random)
{
    constexpr std::string_view letters = "0019-dEé/\x01";
    std::string text(random() % 20, ' ');
    for (char& c : text) c = letters[random() % letters.size()];
    return text;
}

struct Item {
    std::string uid;
    std::size_t was;
};

} // namespace

TEST_CASE("of two texts the lesser key is the first in natural order")
{
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    int told = 0;
    for (int round = 0; round < 200'000; ++round) {
        const auto stem = text(random);
        const auto a = stem + text(random);
        const auto b = stem + text(random);
        CAPTURE(a);
        CAPTURE(b);
        if (natural_key(a) == natural_key(b)) continue;
        ++told;
        REQUIRE((natural_key(a) < natural_key(b)) == natural_less(a, b));
    }
    CHECK(told > 50'000);
    CHECK(natural_key("ES-d-2") < natural_key("ES-d-10"));
    CHECK(natural_key("ES-d-10") < natural_key("ES-d-011"));
    CHECK(natural_key("7") == natural_key("007")); // the texts themselves say
    CHECK(natural_key("a") < natural_key("a0"));
    CHECK(natural_key("") == NaturalKey{});
    // Numbers longer than a length can say are left to the texts.
    CHECK(natural_key(std::string(254, '1')) < natural_key(std::string(255, '1')));
    CHECK(natural_key(std::string(255, '1')) == natural_key(std::string(300, '2')));
}

TEST_CASE("a list is put into natural order, each item whole")
{
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (const std::size_t size : {0U, 1U, 2U, 3U, 50U, 1000U}) {
        std::vector<Item> list;
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < size; ++i) {
            texts.push_back("ES-d-" + text(random) + std::to_string(i) + (i % 3 == 0 ? "-and further on" : ""));
            list.push_back({texts.back(), i});
        }
        auto expected = texts;
        std::sort(expected.begin(), expected.end(), natural_less);
        for (int again = 0; again < 2; ++again) { // the second time nothing has to move
            sort_by(list, &Item::uid);
            REQUIRE(list.size() == size);
            for (std::size_t i = 0; i < size; ++i) {
                CHECK(list[i].uid == expected[i]);
                CHECK(list[i].uid == texts[list[i].was]);
            }
        }
    }
}
