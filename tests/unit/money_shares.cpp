// The Union's share, the states' parts and staff costs.
#include "money/money.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <random>
#include <stdexcept>

using namespace ilonet;

namespace {

constexpr Cents most = std::numeric_limits<Cents>::max();
__extension__ typedef __int128 Wide;

} // namespace

TEST_CASE("shares: the Union's share is rounded down to the cent")
{
    CHECK(money::union_share(100'00, 90'00) == 90'00);
    CHECK(money::union_share(1, 90'00) == 0);
    CHECK(money::union_share(33'33, 75'00) == 24'99); // 24.9975
    CHECK(money::union_share(440'000'00, 50'00) == 220'000'00);
    CHECK(money::union_share(most, 100'00) == most);
    CHECK_THROWS_AS(money::union_share(-1, 90'00), std::domain_error);
    CHECK_THROWS_AS(money::union_share(1, 100'01), std::domain_error);
}

TEST_CASE("shares: of a joint deployment, the parts add up to the cost")
{
    const std::vector<AuthorityShare> shares{{"ES", 60'00}, {"FR", 40'00}};
    const auto cost = money::cost_shares(1000'01, 90'00, shares);
    CHECK(cost.of_union == 900'00);
    CHECK(cost.parts == std::vector<Cents>{60'01, 40'00});
    CHECK_THROWS_AS(money::cost_shares(1, 90'00, {}), std::domain_error);
}

TEST_CASE("law: shares never exceed the ceiling and sum to the whole")
{
    constexpr unsigned seed = 1240;
    INFO("seed ", seed);
    std::mt19937_64 random(seed);
    const auto to = [&](std::int64_t last) { return std::uniform_int_distribution<std::int64_t>(0, last)(random); };
    for (int round = 0; round < 2000; ++round) {
        const auto total = round % 3 == 0 ? to(most) : to(1000);
        const auto rate = to(100'00);
        std::vector<AuthorityShare> shares(static_cast<std::size_t>(2 + to(4)));
        for (auto& share : shares) share.share = 1 + to(99'99);
        const auto cost = money::cost_shares(total, rate, shares);
        REQUIRE(Wide(cost.of_union) * 100'00 <= Wide(total) * rate);
        REQUIRE(Wide(cost.of_union + 1) * 100'00 > Wide(total) * rate);
        Wide sum = cost.of_union;
        for (const auto part : cost.parts) sum += part;
        REQUIRE(sum == total);
    }
}

TEST_CASE("shares: staff costs by 1 720 hours, and a flat rate of 15 %")
{
    const auto year = money::staff_cost(68'800'00, 1720, 1720'00, 15'00);
    CHECK(year.direct == 68'800'00);
    CHECK(year.indirect == 10'320'00);
    // 50 000 / 1 720 = 29.0697...: an hourly rate of 29.07 or 29.06 would give 2907.00 or 2906.00.
    const auto hours = money::staff_cost(50'000'00, 1720, 100'00, 15'00);
    CHECK(hours.direct == 2'906'97);
    CHECK(hours.indirect == 436'04);
    CHECK(money::staff_cost(50'000'00, 1720, 50, 0).direct == 14'53);
    CHECK(money::staff_cost(most, 1, 1'00, 0).direct == most);
    CHECK_THROWS_AS(money::staff_cost(most, 1, 2'00, 0), std::domain_error);
    CHECK_THROWS_AS(money::staff_cost(most, 1, 1'00, 15'00), std::domain_error);
    CHECK_THROWS_AS(money::staff_cost(1, 0, 1, 0), std::domain_error);
}
