#include "money/money.hpp"
#include "money/wide.hpp"

namespace ilonet::money {
namespace {

constexpr std::int64_t whole = 100'00;    // hundredths of a percent
constexpr std::int64_t whole_hours = 100; // hundredths of an hour

void must_be_rate(std::int64_t rate)
{
    if (rate < 0 || rate > whole) throw std::domain_error("a rate is not from 0 to 100 percent");
}

} // namespace

Cents union_share(Cents eligible, std::int64_t rate)
{
    if (eligible < 0) throw std::domain_error("a cost below 0 cannot be shared");
    must_be_rate(rate);
    return static_cast<Cents>(static_cast<Wide>(eligible) * rate / whole);
}

CostShares cost_shares(Cents total, std::int64_t rate, std::span<const AuthorityShare> shares)
{
    CostShares result;
    result.of_union = union_share(total, rate);
    std::vector<Key> keys;
    for (const auto& share : shares) keys.push_back({share.share, 0});
    for (const auto& portion : split(total - result.of_union, 1, keys)) result.parts.push_back(portion.amount);
    return result;
}

StaffCost staff_cost(Cents annual_gross, std::int64_t annual_hours, std::int64_t hours, std::int64_t indirect)
{
    if (annual_gross < 0 || hours < 0) throw std::domain_error("a cost or a number of hours is below 0");
    if (annual_hours <= 0) throw std::domain_error("a year has no hours");
    must_be_rate(indirect);
    StaffCost cost;
    cost.direct = narrow(static_cast<Wide>(annual_gross) * hours / (static_cast<Wide>(annual_hours) * whole_hours));
    cost.indirect = static_cast<Cents>(static_cast<Wide>(cost.direct) * indirect / whole);
    narrow(static_cast<Wide>(cost.direct) + cost.indirect);
    return cost;
}

} // namespace ilonet::money
