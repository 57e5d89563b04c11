// Surplus, share, openings, matrix, timeline, overlaps and comparison against a count day by day, over small random
// networks.
#include "coverage_networks.hpp"
#include "model/facilitation.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace ilonet;
using namespace ilonet::coverage_test;

namespace {

constexpr int networks = 5000;

struct Window {
    Day since, until;
};

Window any_window(Dice& dice)
{
    const auto since = origin() + dice.from(-2, 20);
    return {since, since + dice.from(0, 15)};
}

const ThirdCountry* country_of(const Snapshot& snapshot, std::string_view code) { return snapshot.country(code); }

std::int64_t required_on(const Snapshot& snapshot, const std::string& country, const std::string& subject, Day day)
{
    const auto* described = country_of(snapshot, country);
    if (described == nullptr || !described->status.contains(day)) return 0;
    std::int64_t officers = 0;
    for (const auto& row : snapshot.requirements)
        if (row.country == country && row.subject == subject && row.period.contains(day)) officers += row.officers;
    return officers * 100;
}

bool counts_on(const Snapshot& snapshot, const coverage::Scope& scope, const Deployment& d, const std::string& subject,
               Day day, bool with_planned)
{
    if (!authority_counts(snapshot, scope, d)) return false;
    const bool active = on(d.days_active(), day);
    const bool planned = with_planned && !d.days_active() && on(d.days_planned(), day);
    return (active || planned) && (subject.empty() || has_mandate(snapshot, d, subject, day));
}

std::int64_t supply_on(const Snapshot& snapshot, const coverage::Scope& scope, const std::string& country,
                       const std::string& subject, Day day, bool with_planned = false)
{
    std::int64_t supply = 0;
    for (const auto& d : snapshot.deployments) {
        if (!counts_on(snapshot, scope, d, subject, day, with_planned)) continue;
        if (d.country == country) supply += 100;
        if (covers(d, country)) supply += snapshot.policy.non_resident_weight;
    }
    return supply;
}

std::vector<std::string> all_subjects()
{
    std::vector<std::string> all{""};
    for (const auto list : {topics(), tasks()})
        for (const auto& one : list) all.emplace_back(one.code);
    return all;
}

bool in_scope(const coverage::Scope& scope, const ThirdCountry& country, const std::string& subject)
{
    return country_in_scope(scope, country) && empty_or_holds(scope.subjects, subject);
}

/// Calls `visit` for each country and subject in scope.
template <typename Visit>
void for_each_key(const Snapshot& snapshot, const coverage::Scope& scope, Visit visit)
{
    static const auto subjects_of_all = all_subjects();
    for (const auto& country : snapshot.countries)
        for (const auto& subject : subjects_of_all)
            if (in_scope(scope, country, subject)) visit(country, subject);
}

} // namespace

TEST_CASE("surplus and share are those of a count day by day")
{
    for (int seed = 1; seed <= networks; ++seed) {
        INFO("seed ", seed);
        Dice dice(static_cast<std::uint64_t>(seed));
        auto snapshot = any_network(dice);
        for (auto& country : snapshot.countries) country.weight = dice.from(50, 150);
        const auto scope = any_scope(dice);
        const auto window = any_window(dice);
        std::map<std::pair<std::string, std::string>, std::map<Day, std::pair<std::int64_t, std::int64_t>>> surplus;
        for (const auto& one : coverage::surpluses(snapshot, window.since, window.until, scope)) {
            CHECK(one.surplus() > 0);
            for (auto day = one.since; day <= one.until; day = day + 1)
                surplus[{one.country, one.subject}][day] = {one.required, one.supply};
        }
        const bool priority = dice.one_in(2);
        std::int64_t covered = 0;
        std::int64_t required = 0;
        std::size_t days = 0;
        for_each_key(snapshot, scope, [&](const ThirdCountry& country, const std::string& subject) {
            for (auto day = window.since; day <= window.until; day = day + 1) {
                const auto r = required_on(snapshot, country.code, subject, day);
                const auto s = supply_on(snapshot, scope, country.code, subject, day);
                if (r > 0 && s > r) {
                    ++days;
                    CHECK(surplus[{country.code, subject}][day] == std::pair(r, s));
                }
                if (priority && country.weight <= 100) continue;
                required += country.weight * r;
                covered += country.weight * std::min(r, s);
            }
        });
        std::size_t found = 0;
        for (const auto& [key, by_day] : surplus) found += by_day.size();
        CHECK(found == days);
        const auto share = coverage::share(snapshot, window.since, window.until, scope, priority);
        CHECK(static_cast<std::int64_t>(share.covered) == covered);
        CHECK(static_cast<std::int64_t>(share.required) == required);
        CHECK(share.reaches(share.percent()));
        CHECK((covered == required || !share.reaches(share.percent() + 1)));
    }
}

TEST_CASE("what opens is what lacks more than the day before, planned deployments counted or not")
{
    for (int seed = 1; seed <= networks; ++seed) {
        INFO("seed ", seed);
        Dice dice(static_cast<std::uint64_t>(seed));
        const auto snapshot = any_network(dice);
        const auto scope = any_scope(dice);
        const auto window = any_window(dice);
        const bool without = dice.one_in(2);
        std::set<std::tuple<std::string, std::string, Day, std::int64_t, std::int64_t>> expected;
        for_each_key(snapshot, scope, [&](const ThirdCountry& country, const std::string& subject) {
            const auto gap_on = [&](Day day) {
                return std::max<std::int64_t>(0, required_on(snapshot, country.code, subject, day) -
                                                     supply_on(snapshot, scope, country.code, subject, day, !without));
            };
            for (auto day = window.since + 1; day <= window.until; day = day + 1)
                if (gap_on(day) > gap_on(day - 1))
                    expected.emplace(country.code, subject, day, gap_on(day), gap_on(day - 1));
        });
        std::set<std::tuple<std::string, std::string, Day, std::int64_t, std::int64_t>> found;
        for (const auto& [gap, before, endings] :
             coverage::openings(snapshot, window.since, window.until, scope, without)) {
            found.emplace(gap.country, gap.subject, gap.since, gap.gap(), before);
            for (const auto& uid : endings) {
                const auto& d = *snapshot.deployment(uid);
                CHECK((d.country == gap.country || covers(d, gap.country)));
                CHECK(counts_on(snapshot, scope, d, gap.subject, gap.since - 1, !without));
                CHECK(!counts_on(snapshot, {}, d, gap.subject, gap.since, !without));
            }
        }
        CHECK(found == expected);
    }
}

TEST_CASE("matrix and comparison are those of a count day by day")
{
    for (int seed = 1; seed <= networks; ++seed) {
        INFO("seed ", seed);
        Dice dice(static_cast<std::uint64_t>(seed));
        const auto before = any_network(dice);
        const auto after = dice.one_in(2) ? before : any_network(dice);
        const auto scope = any_scope(dice);
        const auto window = any_window(dice);
        static const auto subjects_of_all = all_subjects();
        const std::int64_t days = window.until - window.since + 1;
        for (const auto& row : coverage::matrix(before, window.since, window.until, scope))
            for (std::size_t i = 0; i < subjects_of_all.size(); ++i) {
                std::int64_t required = 0;
                std::int64_t supply = 0;
                std::int64_t gap = 0;
                for (auto day = window.since; day <= window.until; day = day + 1) {
                    if (!empty_or_holds(scope.subjects, subjects_of_all[i])) continue;
                    const auto r = required_on(before, row.country, subjects_of_all[i], day);
                    const auto s = supply_on(before, scope, row.country, subjects_of_all[i], day);
                    required += r;
                    supply += s;
                    gap += std::max<std::int64_t>(0, r - s);
                }
                CHECK(row.required[i] == required / days);
                CHECK(row.supply[i] == supply / days);
                CHECK(row.gap[i] == gap / days);
            }
        std::size_t differing = 0;
        const auto differences = coverage::differences(before, window.since, after, window.until, scope);
        std::set<std::string> codes;
        for (const auto& snapshot : {before, after})
            for (const auto& country : snapshot.countries) codes.insert(country.code);
        const auto state = [&](const Snapshot& snapshot, const std::string& code, const std::string& subject, Day day) {
            const auto* country = snapshot.country(code);
            if (country == nullptr || !in_scope(scope, *country, subject))
                return std::pair<std::int64_t, std::int64_t>{};
            return std::pair(required_on(snapshot, code, subject, day), supply_on(snapshot, scope, code, subject, day));
        };
        for (const auto& code : codes)
            for (const auto& subject : subjects_of_all)
                if (state(before, code, subject, window.since) != state(after, code, subject, window.until))
                    ++differing;
        CHECK(differences.size() == differing);
        for (const auto& one : differences) {
            CHECK(std::pair(one.required_before, one.supply_before) ==
                  state(before, one.country, one.subject, window.since));
            CHECK(std::pair(one.required_after, one.supply_after) ==
                  state(after, one.country, one.subject, window.until));
        }
    }
}

TEST_CASE("timelines are those of a count day by day and tile the period")
{
    using By = coverage::TimelineBy;
    for (int seed = 1; seed <= networks; ++seed) {
        INFO("seed ", seed);
        Dice dice(static_cast<std::uint64_t>(seed));
        auto snapshot = any_network(dice);
        for (auto& mandate : snapshot.mandates)
            if (dice.one_in(2)) mandate.share = dice.from(1, 100);
        for (auto& country : snapshot.countries)
            country.routes = dice.one_in(2) ? std::vector<std::string>{"sea", "land"} : std::vector<std::string>{};
        const auto scope = any_scope(dice);
        const auto window = any_window(dice);
        const auto by = dice.any_of(std::vector{By::country, By::region, By::authority, By::route, By::topic});
        std::map<std::string, Day> next;
        std::map<std::string, std::array<std::int64_t, 3>> counted;
        for (const auto& row : coverage::timeline(snapshot, window.since, window.until, by, scope)) {
            const auto at = next.emplace(row.key, window.since).first;
            CHECK(row.since == at->second);
            at->second = row.until + 1;
            // A stretch is as long as nothing changes, be it that one officer takes over from another.
            const std::array now{std::int64_t{row.officers}, std::int64_t{row.from_elsewhere},
                                 std::int64_t{row.full_time}};
            const auto [before, first] = counted.emplace(row.key, now);
            CHECK((first || before->second != now));
            before->second = now;
            std::vector<std::string> asked = by == By::topic ? std::vector{row.key} : scope.subjects;
            for (auto day = row.since; day <= row.until; day = day + 1) {
                std::int64_t officers = 0;
                std::int64_t elsewhere = 0;
                std::int64_t full_time = 0;
                for (const auto& d : snapshot.deployments) {
                    if (!counts_on(snapshot, scope, d, "", day, false)) continue;
                    std::int64_t share = asked.empty() ? 100 : 0;
                    bool mandated = asked.empty();
                    for (const auto& m : snapshot.mandates)
                        if (!asked.empty() && m.deployment == d.uid && m.period.contains(day) &&
                            empty_or_holds(asked, m.subject)) {
                            mandated = true;
                            share += m.share.value_or(100);
                        }
                    if (!mandated) continue;
                    const auto belongs = [&](const std::string& code) {
                        const auto* country = snapshot.country(code);
                        if (country == nullptr || !country_in_scope(scope, *country)) return false;
                        if (by == By::country) return country->code == row.key;
                        if (by == By::region) return country->region == row.key;
                        if (by == By::authority) return d.owner == row.key;
                        if (by == By::topic) return true;
                        return !country->routes.empty() && empty_or_holds(country->routes, row.key);
                    };
                    if (belongs(d.country)) {
                        ++officers;
                        full_time += std::min<std::int64_t>(100, share);
                    }
                    if (by == By::authority || by == By::topic) continue;
                    for (const auto& code : country_codes)
                        if (covers(d, code) && belongs(code)) ++elsewhere;
                }
                CHECK(row.officers == officers);
                CHECK(row.from_elsewhere == elsewhere);
                CHECK(row.full_time == full_time);
            }
        }
        for (const auto& [key, day] : next) CHECK(day == window.until + 1);
    }
}

TEST_CASE("overlaps are the days of two authorities on one subject that nobody facilitates")
{
    std::size_t found_days = 0;
    for (int seed = 1; seed <= networks; ++seed) {
        INFO("seed ", seed);
        Dice dice(static_cast<std::uint64_t>(seed));
        auto snapshot = any_network(dice);
        for (std::size_t i = 0; i < snapshot.deployments.size(); ++i) {
            Mandate mandate;
            mandate.uid = "ES-m-" + std::to_string(100 + i);
            mandate.deployment = snapshot.deployments[i].uid;
            mandate.subject = dice.one_in(2) ? "a" : "f";
            snapshot.mandates.push_back(mandate);
        }
        snapshot.sort();
        auto scope = any_scope(dice);
        scope.authorities.clear();
        scope.authority_kinds.clear();
        const auto window = any_window(dice);
        const Networks all(snapshot);
        std::map<std::tuple<std::string, std::string, Day>, std::pair<std::set<std::string>, std::int64_t>> found;
        for (const auto& one : coverage::overlaps(snapshot, window.since, window.until, scope))
            for (auto day = one.since; day <= one.until; day = day + 1)
                found[{one.country, one.subject, day}] = {{one.authorities.begin(), one.authorities.end()},
                                                          one.officers};
        std::size_t expected = 0;
        for_each_key(snapshot, scope, [&](const ThirdCountry& country, const std::string& subject) {
            if (subject.empty()) return;
            for (auto day = window.since; day <= window.until; day = day + 1) {
                std::set<std::string> authorities;
                std::int64_t officers = 0;
                for (const auto& d : snapshot.deployments)
                    if (d.country == country.code && on(d.days_active(), day) &&
                        has_mandate(snapshot, d, subject, day)) {
                        authorities.insert(d.owner);
                        ++officers;
                    }
                if (authorities.size() < 2) continue;
                const auto rank = all.facilitation_on(country.code, day)->rank;
                if (rank != Rank::none && rank != Rank::tie) continue;
                ++expected;
                CHECK(found[{country.code, subject, day}] == std::pair(authorities, officers));
            }
        });
        CHECK(found.size() == expected);
        found_days += expected;
    }
    CHECK(found_days > 200);
}

TEST_CASE("who could help: the last, the planned, the nearest")
{
    Snapshot s;
    s.regions = {{"north", "North"}, {"west", "West"}};
    const auto country = [&](std::string code, std::string region, std::vector<std::string> neighbours,
                             std::vector<std::string> routes) {
        ThirdCountry c;
        c.code = std::move(code);
        c.region = std::move(region);
        c.neighbours = std::move(neighbours);
        c.routes = std::move(routes);
        s.countries.push_back(c);
    };
    country("ML", "west", {"NE"}, {"sea"});
    country("NE", "north", {"ML"}, {});
    country("SN", "west", {}, {});
    country("TN", "north", {}, {"sea"});
    const auto deployment = [&](std::string uid, std::string code, State state, const char* since, const char* until) {
        Deployment d;
        d.owner = "ES";
        d.uid = std::move(uid);
        d.country = std::move(code);
        d.state = state;
        auto& days = state == State::planned ? d.planned : d.service;
        days.since = Day::parse(since);
        if (*until != '\0') days.until = Day::parse(until);
        s.deployments.push_back(d);
    };
    deployment("ES-d-1", "ML", State::ended, "2023-01-01", "2024-01-31");
    deployment("ES-d-2", "ML", State::ended, "2022-01-01", "2023-12-31");
    deployment("ES-d-3", "ML", State::planned, "2024-06-01", "2025-05-31");
    deployment("ES-d-4", "TN", State::active, "2023-01-01", "");
    deployment("ES-d-5", "SN", State::active, "2023-01-01", "2024-02-29");
    const coverage::Gap gap{"ML", "", 100, 0, Day::of(2024, 2, 1).value(), Day::of(2024, 12, 31).value()};
    s.sort();
    auto help = coverage::possibilities(s, {gap}).front();
    CHECK(help.last == "ES-d-1");
    CHECK(help.last_until == Day::of(2024, 1, 31));
    CHECK(help.planned == "ES-d-3");
    CHECK(help.nearest == "ES-d-5");
    CHECK(help.nearness == "region");
    auto later = gap;
    later.since = Day::of(2024, 3, 1).value();
    help = coverage::possibilities(s, {later}).front();
    CHECK(help.nearest == "ES-d-4");
    CHECK(help.nearness == "route");
    deployment("ES-d-6", "NE", State::active, "2023-01-01", "");
    s.sort();
    help = coverage::possibilities(s, {later}).front();
    CHECK(help.nearest == "ES-d-6");
    CHECK(help.nearest_country == "NE");
    CHECK(help.nearness == "neighbour");
    later.subject = "d";
    CHECK(coverage::possibilities(s, {later}).front().nearest.empty());
}
