#include "model/served.hpp"

#include <unordered_map>

namespace ilonet {

std::uint32_t Served::number(std::string_view code)
{
    if (const auto at = numbers_.find(code); at != numbers_.end()) return at->second;
    const auto next = static_cast<std::uint32_t>(codes.size());
    codes.emplace_back(code);
    numbers_.emplace(code, next);
    return next;
}

void Served::add(const Deployment& deployment)
{
    const auto active = deployment.days_active();
    const auto known = active ? active : deployment.days_planned();
    days.push_back(active ? Days::active : known ? Days::planned : Days::none);
    const auto period = known.value_or(Period{});
    first.push_back(period.first());
    last.push_back(period.last());
    owner.push_back(number(deployment.owner));
    country.push_back(number(deployment.country));
    for (const auto& code : deployment.covers) covers.push_back(number(code));
    covers_ends.push_back(static_cast<std::uint32_t>(covers.size()));
}

void Served::add(std::uint32_t row, const Mandate& mandate)
{
    duties.push_back({row, number(mandate.subject), static_cast<std::int32_t>(mandate.share.value_or(-1)),
                      mandate.period.first(), mandate.period.last()});
}

Served served(const Snapshot& snapshot)
{
    Served served;
    std::unordered_map<std::string_view, std::uint32_t> rows;
    rows.reserve(snapshot.deployments.size());
    for (const auto& deployment : snapshot.deployments) {
        rows.emplace(deployment.uid, static_cast<std::uint32_t>(served.size()));
        served.add(deployment);
    }
    for (const auto& mandate : snapshot.mandates)
        if (const auto at = rows.find(mandate.deployment); at != rows.end()) served.add(at->second, mandate);
    return served;
}

} // namespace ilonet
