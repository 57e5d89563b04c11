#include "service/documents/document_overview.hpp"

#include <algorithm>
#include <vector>

namespace ilonet::service {

Overview::Overview(const DocumentSource& source)
{
    const std::array days{source.since(), source.until()};
    for (const auto& deployment : source.snapshot().deployments)
        for (std::size_t day = 0; day < days.size(); ++day) {
            const auto service = deployment.days_active();
            if (!service || !service->contains(days[day])) continue;
            ++total_[day];
            ++authorities_[deployment.owner][day];
            ++countries_[deployment.country][day];
            ++regions_[source.region_of(deployment.country)][day];
            ++host_kinds_[deployment.host_kind][day];
        }
}

ShownDay::ShownDay(const DocumentSource& source, const Overview& overview, std::size_t day)
    : published_(source.smallest()), day_(day), total_(published_.add(overview.total()[day]))
{
    add(overview.authorities(), authorities_);
    add(overview.host_kinds(), host_kinds_);
    add(overview.regions(), regions_);
    std::map<std::string, std::vector<std::size_t>> by_region;
    for (const auto& [code, pair] : overview.countries()) {
        countries_[code] = published_.add(pair[day]);
        by_region[source.region_of(code)].push_back(countries_[code]);
    }
    for (auto& [region, countries] : by_region) published_.add_up(std::move(countries), regions_.at(region));
    published_.protect();
}

void ShownDay::add(const Overview::Counts& counts, Numbers& numbers)
{
    std::vector<std::size_t> parts;
    for (const auto& [code, pair] : counts) parts.push_back(numbers[code] = published_.add(pair[day_]));
    published_.add_up(std::move(parts), total_);
}

bool ShownDay::may_count_networks(std::int64_t networks) const
{
    std::int64_t hosts = 0;
    bool banded = false;
    for (const auto& [code, number] : countries_) {
        const auto shown = text(number);
        hosts += shown == "0" ? 0 : 1;
        banded = banded || !is_exact(number);
    }
    return !banded || networks < hosts;
}

bool ShownDay::may_count_countries_of(const DocumentSource& source, std::string_view kind, std::int64_t countries) const
{
    std::int64_t known = 0;
    bool banded = false;
    for (const auto& [code, number] : authorities_) {
        const auto* authority = source.snapshot().authority(code);
        if (authority == nullptr || authority->kind != kind) continue;
        known += static_cast<std::int64_t>(drawn_size(text(number)));
        banded = banded || !is_exact(number);
    }
    return !banded || countries <= known;
}

} // namespace ilonet::service
