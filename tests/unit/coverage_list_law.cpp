// Lists against a count that asks every record about every line.
#include "coverage_networks.hpp"
#include "model/record.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace ilonet;
using namespace ilonet::coverage_test;
using coverage::By;
using coverage::Line;
using coverage::ListAnswer;
using coverage::Scope;

namespace {

struct Asked {
    const Snapshot& snapshot;
    Day day;
    By by;
    const Scope& scope;

    bool present(const std::string& code) const { return is_host(snapshot, scope, code, day); }
    bool counts(const Deployment& d) const { return in_scope(snapshot, scope, d, day); }
    std::string region_of(const std::string& code) const { return snapshot.country(code)->region; }
    /// Whether presence of the deployment in the country belongs to the line.
    bool belongs(const std::string& key, const Deployment& d, const std::string& country) const
    {
        if (by == By::country) return country == key;
        if (by == By::region) return region_of(country) == key;
        if (by == By::authority) return d.owner == key;
        if (by == By::group) return has_mandate_for_group(snapshot, scope, d, key, day);
        return has_mandate(snapshot, d, key, day);
    }
    bool asks_for(const std::string& key, const std::string& country) const
    {
        if (by == By::country) return country == key;
        if (by == By::region) return region_of(country) == key;
        return by == By::topic || by == By::group;
    }
};

std::vector<std::pair<std::string, std::string>> keys_of(const Asked& asked)
{
    std::vector<std::pair<std::string, std::string>> keys;
    const auto& [snapshot, day, by, scope] = asked;
    if (by == By::country)
        for (const auto& country : snapshot.countries)
            if (asked.present(country.code)) keys.emplace_back(country.code, country.name);
    if (by == By::region)
        for (const auto& region : snapshot.regions)
            for (const auto& country : snapshot.countries)
                if (asked.present(country.code) && country.region == region.code)
                    keys.emplace_back(region.code, region.name);
    if (by == By::authority)
        for (const auto& d : snapshot.deployments)
            if (on(d.days_active(), day) && asked.counts(d) && asked.present(d.country)) {
                const auto* authority = snapshot.authority(d.owner);
                keys.emplace_back(d.owner, authority == nullptr ? "" : authority->name);
            }
    std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return natural_less(a.first, b.first); });
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (by == By::group)
        for (const std::string group : {"return", "smuggling"}) {
            std::string name;
            for (const auto& subject : group_subjects(scope, group))
                name += (name.empty() ? "" : ", ") + (subject.size() == 1 ? "topic " + subject : "task " + subject);
            if (!name.empty()) keys.emplace_back(group, name);
        }
    if (by != By::topic) return keys;
    for (const auto& list : {topics(), tasks()})
        for (const auto& subject : list)
            if (empty_or_holds(scope.subjects, subject.code)) keys.emplace_back(subject.code, subject.name);
    return keys;
}

Line naive_line(const Asked& asked, const std::string& key, const std::string& name)
{
    Line line;
    line.key = key;
    line.name = name;
    std::map<std::string, int> hosted;
    std::set<std::string> covered;
    std::set<std::string> authorities;
    for (const auto& d : asked.snapshot.deployments) {
        if (!asked.counts(d)) continue;
        const bool host = asked.present(d.country) && asked.belongs(key, d, d.country);
        if (host && on(d.days_planned(), asked.day)) ++line.planned;
        if (!on(d.days_active(), asked.day)) continue;
        if (host) {
            ++line.officers;
            ++hosted[d.country];
            authorities.insert(d.owner);
        }
        for (const auto& code : country_codes)
            if (covers(d, code) && asked.present(code) && asked.belongs(key, d, code)) {
                ++line.from_elsewhere;
                covered.insert(code);
            }
    }
    line.authorities = static_cast<std::int64_t>(authorities.size());
    line.resident = static_cast<std::int64_t>(hosted.size());
    for (const auto& [country, count] : hosted) line.single_officer += count == 1;
    for (const auto& country : asked.snapshot.countries)
        if (asked.present(country.code) && asked.asks_for(key, country.code))
            line.uncovered += !hosted.contains(country.code) && !covered.contains(country.code);
    return line;
}

ListAnswer naive_list(const Asked& asked)
{
    ListAnswer answer;
    for (const auto& [key, name] : keys_of(asked)) answer.lines.push_back(naive_line(asked, key, name));
    std::set<std::string> hosts;
    std::set<std::string> authorities;
    for (const auto& d : asked.snapshot.deployments)
        if (on(d.days_active(), asked.day) && asked.counts(d) && asked.present(d.country)) {
            ++answer.counted;
            hosts.insert(d.country);
            authorities.insert(d.owner);
        }
    answer.hosts = static_cast<std::int64_t>(hosts.size());
    answer.authorities = static_cast<std::int64_t>(authorities.size());
    return answer;
}

std::string text_of(const ListAnswer& answer)
{
    std::string text;
    for (const auto& line : answer.lines) {
        text += line.key + " (" + line.name + ")";
        for (const auto number : {line.officers, line.authorities, line.resident, line.from_elsewhere,
                                  line.single_officer, line.uncovered, line.planned})
            text += " " + std::to_string(number);
        text += "\n";
    }
    for (const auto number : {answer.counted, answer.hosts, answer.authorities}) text += std::to_string(number) + " ";
    return text;
}

} // namespace

TEST_CASE("lists are those of a count record by record")
{
    std::int64_t counted = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Dice dice(seed);
        const auto snapshot = any_network(dice);
        const auto scope = dice.one_in(2) ? any_scope(dice) : Scope{};
        const auto day = any_day(dice);
        for (const auto by : {By::country, By::region, By::authority, By::topic, By::group}) {
            const auto answer = coverage::list(snapshot, day, by, scope);
            INFO("seed ", seed, ", by ", static_cast<int>(by));
            REQUIRE(answer.day == day);
            REQUIRE(text_of(answer) == text_of(naive_list({snapshot, day, by, scope})));
            counted += answer.counted;
        }
    }
    CHECK(counted > 3000);
}
