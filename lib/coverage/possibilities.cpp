// Who could help where somebody is missing, Art 8(2)(e).
#include "coverage/coverage.hpp"
#include "coverage/who_serves.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ilonet::coverage {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

class Search {
public:
    explicit Search(const Snapshot& snapshot) : snapshot_(snapshot), who_(snapshot)
    {
        for (const auto& country : snapshot.countries) {
            by_region_[country.region].push_back(&country);
            for (const auto& route : country.routes) by_route_[route].push_back(&country);
        }
    }

    Possibility of(const Gap& gap) const
    {
        Possibility possibility;
        find_last(gap, possibility);
        find_planned(gap, possibility);
        find_nearest(gap, possibility);
        return possibility;
    }

private:
    void find_last(const Gap& gap, Possibility& possibility) const
    {
        for (const auto* deployment : who_.hosted(gap.country))
            for (const auto& days : who_.days(*deployment, gap.subject)) {
                if (!days.until || *days.until >= gap.since) continue;
                if (possibility.last_until && *days.until <= *possibility.last_until) continue;
                possibility.last = deployment->uid;
                possibility.last_until = days.until;
            }
    }

    void find_planned(const Gap& gap, Possibility& possibility) const
    {
        for (const auto* deployment : who_.hosted(gap.country)) {
            const auto days = deployment->days_planned();
            if (!days || !days->since || *days->since < gap.since) continue;
            if (possibility.planned_since && *days->since >= *possibility.planned_since) continue;
            possibility.planned = deployment->uid;
            possibility.planned_since = days->since;
        }
    }

    void find_nearest(const Gap& gap, Possibility& possibility) const
    {
        const auto* country = snapshot_.country(gap.country);
        if (country == nullptr) return;
        std::vector<const ThirdCountry*> neighbours;
        for (const auto& code : country->neighbours)
            if (const auto* neighbour = snapshot_.country(code)) neighbours.push_back(neighbour);
        if (first_of(neighbours, "neighbour", gap, possibility)) return;
        if (first_of(by_region_.at(country->region), "region", gap, possibility)) return;
        for (const auto& route : country->routes)
            if (first_of(by_route_.at(route), "route", gap, possibility)) return;
    }

    bool first_of(const std::vector<const ThirdCountry*>& hosts, std::string_view nearness, const Gap& gap,
                  Possibility& possibility) const
    {
        const Deployment* found = nullptr;
        for (const auto* host : hosts) {
            if (host->code == gap.country) continue;
            for (const auto* deployment : who_.hosted(host->code)) {
                if (!who_.serves(*deployment, gap.subject, gap.since, false) || holds(deployment->covers, gap.country))
                    continue;
                if (found == nullptr || natural_less(deployment->uid, found->uid)) found = deployment;
                break; // the lists are in natural order
            }
        }
        if (found == nullptr) return false;
        possibility.nearest = found->uid;
        possibility.nearest_country = found->country;
        possibility.nearness = nearness;
        return true;
    }

    const Snapshot& snapshot_;
    WhoServes who_;
    std::map<std::string, std::vector<const ThirdCountry*>> by_region_, by_route_;
};

} // namespace

std::vector<Possibility> possibilities(const Snapshot& snapshot, const std::vector<Gap>& gaps)
{
    const Search search(snapshot);
    std::vector<Possibility> found;
    found.reserve(gaps.size());
    for (const auto& gap : gaps) found.push_back(search.of(gap));
    return found;
}

} // namespace ilonet::coverage
