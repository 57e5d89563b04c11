// Gaps against a count day by day.
#include "coverage_networks.hpp"

#include <doctest/doctest.h>

using namespace ilonet;
using namespace ilonet::coverage_test;
using coverage::Gap;
using coverage::Scope;

namespace {

std::int64_t required_on(const Snapshot& snapshot, const ThirdCountry& country, const std::string& subject, Day day)
{
    std::int64_t required = 0;
    if (!country.status.contains(day)) return 0;
    for (const auto& r : snapshot.requirements)
        if (r.country == country.code && r.subject == subject && r.period.contains(day)) required += r.officers * 100;
    return required;
}

std::int64_t supply_on(const Snapshot& snapshot, const std::string& country, const std::string& subject, Day day,
                       const Scope& scope)
{
    std::int64_t supply = 0;
    for (const auto& d : snapshot.deployments) {
        if (!on(d.days_active(), day) || !authority_counts(snapshot, scope, d)) continue;
        if (!subject.empty() && !has_mandate(snapshot, d, subject, day)) continue;
        if (d.country == country)
            supply += 100;
        else if (covers(d, country))
            supply += snapshot.policy.non_resident_weight;
    }
    return supply;
}

/// The gap days of one country and subject, joined where neighbours are equal, short runs left out.
void append_gaps(std::vector<Gap>& gaps, const std::vector<Gap>& days, std::int64_t min_days)
{
    for (std::size_t i = 0; i < days.size();) {
        auto end = i + 1;
        while (end < days.size() && days[end].since == days[end - 1].since + 1) ++end;
        const bool kept = static_cast<std::int64_t>(end - i) >= min_days;
        for (bool first = true; i < end; ++i, first = false) {
            if (!kept) continue;
            const auto& day = days[i];
            if (!first && gaps.back().required == day.required && gaps.back().supply == day.supply)
                gaps.back().until = day.until;
            else
                gaps.push_back(day);
        }
    }
}

std::vector<Gap> naive_gaps(const Snapshot& snapshot, Day since, Day until, std::int64_t min_days, const Scope& scope)
{
    std::vector<std::string> all{""};
    for (const auto& topic : topics()) all.emplace_back(topic.code);
    for (const auto& task : tasks()) all.emplace_back(task.code);
    std::vector<Gap> gaps;
    for (const auto& country : snapshot.countries) {
        if (!country_in_scope(scope, country)) continue;
        for (const auto& subject : all) {
            if (!empty_or_holds(scope.subjects, subject)) continue;
            std::vector<Gap> days;
            for (Day day = since; day <= until; day = day + 1) {
                const auto required = required_on(snapshot, country, subject, day);
                const auto supply = supply_on(snapshot, country.code, subject, day, scope);
                if (supply < required) days.push_back({country.code, subject, required, supply, day, day});
            }
            append_gaps(gaps, days, min_days);
        }
    }
    return gaps;
}

std::string text_of(const std::vector<Gap>& gaps)
{
    std::string text;
    for (const auto& g : gaps)
        text += g.country + "/" + g.subject + " " + std::to_string(g.supply) + " of " + std::to_string(g.required) +
                " " + g.since.iso() + ".." + g.until.iso() + "\n";
    return text;
}

} // namespace

TEST_CASE("gaps are those of a count day by day")
{
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        Dice dice(seed);
        const auto snapshot = any_network(dice);
        const auto scope = dice.one_in(2) ? any_scope(dice) : Scope{};
        const Day since = origin() + dice.from(-10, 20);
        const Day until = since + dice.from(-1, 40);
        const auto min_days = dice.from(0, 6);
        const auto swept = coverage::gaps(snapshot, since, until, min_days, scope);
        INFO("seed ", seed);
        REQUIRE(text_of(swept) == text_of(naive_gaps(snapshot, since, until, min_days, scope)));
        found += swept.size();
    }
    CHECK(found > 4000); // else the law says little
}

TEST_CASE("the gaps of two halves are the gaps of the whole, day for day")
{
    for (std::uint64_t seed = 5001; seed <= 5300; ++seed) {
        Dice dice(seed);
        const auto snapshot = any_network(dice);
        const Day since = origin() - 5;
        const Day middle = any_day(dice);
        const Day until = origin() + 50;
        const auto gap_days = [&](Day from, Day to) {
            std::int64_t sum = 0;
            for (const auto& gap : coverage::gaps(snapshot, from, to, 1, {})) sum += gap.gap_days();
            return sum;
        };
        INFO("seed ", seed);
        REQUIRE(gap_days(since, middle) + gap_days(middle + 1, until) == gap_days(since, until));
    }
}
