// Splits by largest remainder, against the exact quotas.
#include "money/money.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <numeric>
#include <random>
#include <stdexcept>

using namespace ilonet;
using money::Key;
using money::split;
using money::Way;

namespace {

__extension__ typedef __int128 Wide;

std::vector<Cents> amounts(Cents amount, Cents unit, const std::vector<Key>& keys)
{
    std::vector<Cents> list;
    for (const auto& portion : split(amount, unit, keys)) list.push_back(portion.amount);
    return list;
}

constexpr Cents most = std::numeric_limits<Cents>::max();

struct Dice {
    std::mt19937_64 random;
    std::int64_t to(std::int64_t last) { return std::uniform_int_distribution<std::int64_t>(0, last)(random); }
};

Wide sum_of(const std::vector<money::Portion>& portions)
{
    Wide sum = 0;
    for (const auto& portion : portions) sum += portion.amount;
    return sum;
}

// One unit after the other to the key that is furthest below its quota: what largest remainder gives, told the long
// way.
std::vector<Cents> naive(Cents amount, const std::vector<Key>& keys)
{
    Wide weight = 0;
    for (const auto& key : keys) weight += key.weight;
    std::vector<Cents> portions;
    Cents left = amount;
    for (const auto& key : keys) {
        portions.push_back(static_cast<Cents>(Wide(amount) * key.weight / weight));
        left -= portions.back();
    }
    for (; left > 0; --left) {
        std::size_t best = 0;
        Wide largest = -1;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto lacks = Wide(amount) * keys[i].weight - Wide(portions[i]) * weight;
            if (lacks > largest) best = i;
            largest = std::max(largest, lacks);
        }
        ++portions[best];
    }
    return portions;
}

} // namespace

TEST_CASE("split: small and largest amounts")
{
    CHECK(amounts(0, 1, {{1}, {2}}) == std::vector<Cents>{0, 0});
    CHECK(amounts(1, 1, {{1}, {1}, {1}}) == std::vector<Cents>{1, 0, 0}); // of equal fractions the first
    CHECK(amounts(100'00, 1, {{1}, {1}, {1}}) == std::vector<Cents>{33'34, 33'33, 33'33});
    CHECK(amounts(100'00, 100, {{1}, {1}, {1}}) == std::vector<Cents>{34'00, 33'00, 33'00});
    CHECK(amounts(5, 1, {{0}, {7}}) == std::vector<Cents>{0, 5});
    const auto halves = split(most, 1, std::vector<Key>{{most}, {most}});
    CHECK(halves[0].amount - halves[1].amount == 1);
    CHECK(sum_of(halves) == most);
    CHECK(halves[0].way == Way::up);
    CHECK(halves[1].way == Way::down);
    CHECK(sum_of(split(most, 1, std::vector<Key>(30, {most}))) == most);
}

TEST_CASE("split: minimums take from the others, again and again")
{
    const auto portions = split(100, 1, std::vector<Key>{{50, 0}, {30, 28}, {20, 25}, {0, 10}});
    // 10 and 25 first, then 30 of 80 x 65 = 24.4 is below 28, too.
    CHECK(portions[0].amount == 37);
    CHECK(portions[1].amount == 28);
    CHECK(portions[2].amount == 25);
    CHECK(portions[3].amount == 10);
    CHECK(portions[1].way == Way::minimum);
    CHECK(portions[0].way == Way::exact);
    CHECK(amounts(10'00, 100, {{1, 0}, {0, 150}}) == std::vector<Cents>{8'00, 2'00}); // rounded up to whole units
    CHECK(amounts(10, 1, {{1, 4}, {1, 6}}) == std::vector<Cents>{4, 6});
}

TEST_CASE("split: what cannot be is said")
{
    const std::vector<Key> one{{1}};
    CHECK_THROWS_WITH_AS(split(1, 1, {}), "there is nobody to split among", std::domain_error);
    CHECK_THROWS_WITH_AS(split(-1, 1, one), "an amount below 0 cannot be split", std::domain_error);
    CHECK_THROWS_WITH_AS(split(1, 0, one), "the unit is not above 0", std::domain_error);
    CHECK_THROWS_WITH_AS(split(150, 100, one), "the amount is not a whole number of units", std::domain_error);
    CHECK_THROWS_WITH_AS(split(1, 1, std::vector<Key>{{0}, {0}}), "all weights are 0", std::domain_error);
    CHECK_THROWS_WITH_AS(split(9, 1, std::vector<Key>{{1, 5}, {1, 5}}),
                         "the minimums, in whole units, add up to more than the amount", std::domain_error);
    CHECK_THROWS_AS(split(1, 1, std::vector<Key>{{1, most}, {1, most}}), std::domain_error);
    CHECK_THROWS_AS(split(1, 1, std::vector<Key>{{-1}}), std::domain_error);
}

TEST_CASE("law: a split sums exactly and stays within one unit of each quota")
{
    constexpr unsigned seed = 20261126;
    INFO("seed ", seed);
    Dice dice{std::mt19937_64(seed)};
    for (int round = 0; round < 2000; ++round) {
        const bool large = round % 4 == 0;
        std::vector<Key> keys(static_cast<std::size_t>(1 + dice.to(29)));
        for (auto& key : keys) key.weight = dice.to(large ? most : 20);
        keys[0].weight += keys[0].weight == 0 ? 1 : 0;
        const auto amount = dice.to(large ? most : 500);
        const auto portions = split(amount, 1, keys);
        REQUIRE(sum_of(portions) == amount);
        Wide weight = 0;
        for (const auto& key : keys) weight += key.weight;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            // Of the most an amount times 30 weights of the most would not fit: the whole quota and its rest apart.
            const auto product = Wide(amount) * keys[i].weight;
            const auto over = portions[i].amount - product / weight;
            REQUIRE((over == 0 || (over == 1 && product % weight != 0)));
            REQUIRE((portions[i].way == Way::up) == (over == 1));
            REQUIRE((portions[i].way == Way::exact) == (product % weight == 0));
        }
        if (!large) REQUIRE(amounts(amount, 1, keys) == naive(amount, keys));
    }
}

TEST_CASE("law: with minimums nobody gets less, and the others share the rest")
{
    constexpr unsigned seed = 7;
    INFO("seed ", seed);
    Dice dice{std::mt19937_64(seed)};
    for (int round = 0; round < 2000; ++round) {
        std::vector<Key> keys(static_cast<std::size_t>(1 + dice.to(9)));
        Cents amount = dice.to(100);
        for (auto& key : keys) {
            key = {dice.to(9), dice.to(20)};
            amount += key.minimum;
        }
        keys[0].weight += 1;
        const auto portions = split(amount, 1, keys);
        REQUIRE(sum_of(portions) == amount);
        std::vector<Key> free;
        std::vector<Cents> given;
        Cents rest = amount;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            REQUIRE(portions[i].amount >= keys[i].minimum);
            if (portions[i].way == Way::minimum) {
                REQUIRE(portions[i].amount == keys[i].minimum);
                rest -= portions[i].amount;
                continue;
            }
            free.push_back({keys[i].weight});
            given.push_back(portions[i].amount);
        }
        REQUIRE(given == naive(rest, free));
        // Who got the minimum would have had less than it from a share in proportion to the others'.
        Wide weight = 0;
        for (const auto& key : free) weight += key.weight;
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (portions[i].way == Way::minimum) REQUIRE(Wide(rest) * keys[i].weight < Wide(keys[i].minimum) * weight);
    }
}
