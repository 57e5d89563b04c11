// D05, the shares of A01 and A05 against a check day by day.
#include "rules_network.hpp"

#include <algorithm>
#include <cstdint>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    int from(int low, int high)
    {
        return low + static_cast<int>(engine_() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool one_in(int n) { return from(1, n) == 1; }

private:
    std::mt19937_64 engine_;
};

constexpr int horizon = 40;
Day origin() { return *Day::of(2024, 2, 20); }

Period any_period(Dice& dice, int open)
{
    const auto since = origin() + dice.from(0, 24);
    Period period{since, since + dice.from(0, 10)};
    if (dice.one_in(open)) period.until.reset();
    return period;
}

Snapshot any_network(Dice& dice)
{
    Snapshot s;
    const int deployments = dice.from(1, 7);
    for (int i = 1; i <= deployments; ++i) {
        auto d = deployment("ES-d-" + std::to_string(i), dice.one_in(2) ? "ES-0001" : "ES-0002", any_period(dice, 5));
        const int state = dice.from(1, 5);
        d.state = state == 1   ? State::planned
                  : state == 2 ? State::cancelled
                  : state == 3 ? State::ended
                               : State::active;
        d.planned = any_period(dice, 5);
        if (d.state == State::planned) d.service = {};
        if (d.state == State::active && dice.one_in(5)) {
            d.service = {};
            d.seen_on = origin() + dice.from(0, 24);
        }
        s.deployments.push_back(d);
    }
    const int mandates = dice.from(0, 8);
    for (int i = 1; i <= mandates; ++i) {
        auto m = mandate("ES-m-" + std::to_string(i), "ES-d-" + std::to_string(dice.from(1, 3)),
                         dice.one_in(2) ? "a" : "return", "");
        if (!dice.one_in(3)) m.period = any_period(dice, 3);
        if (dice.one_in(3)) m.period.since.reset();
        if (!dice.one_in(4)) m.share = dice.from(1, 80);
        s.mandates.push_back(m);
    }
    s.sort();
    return s;
}

bool is_at(const Deployment& d, Day on)
{
    const auto days = d.state == State::planned ? d.days_planned() : d.days_active();
    return days && days->contains(on);
}

Day first_day(const Deployment& d) { return (d.state == State::planned ? d.days_planned() : d.days_active())->first(); }

/// `later/earlier/severity` of each two deployments of one officer that share a day.
std::set<std::string> naive_clashes(const Snapshot& s)
{
    std::set<std::string> clashes;
    for (const auto& a : s.deployments)
        for (const auto& b : s.deployments) {
            if (&a >= &b || a.officer != b.officer) continue;
            for (int i = 0; i <= horizon; ++i) {
                if (!is_at(a, origin() + i) || !is_at(b, origin() + i)) continue;
                const bool a_later = first_day(a) > first_day(b); // of equals the later uid, and that is b
                const bool plan = a.state == State::planned || b.state == State::planned;
                clashes.insert((a_later ? a : b).uid + "/" + (a_later ? b : a).uid + (plan ? "/warning" : "/error"));
            }
        }
    return clashes;
}

std::set<std::string> clashes_found(const Findings& findings, std::size_t& count)
{
    std::set<std::string> clashes;
    for (const auto& f : findings) {
        if (f.rule != "D05") continue;
        ++count;
        clashes.insert(f.uid + "/" + f.related + (f.severity == Severity::error ? "/error" : "/warning"));
    }
    return clashes;
}

/// The sentence for each deployment with too much on some day.
std::set<std::string> naive_shares(const Snapshot& s)
{
    std::set<std::string> sentences;
    for (const auto& d : s.deployments)
        for (int i = 0; i <= horizon; ++i) {
            const auto on = origin() + i;
            std::int64_t sum = 0;
            for (const auto& m : s.mandates)
                if (m.deployment == d.uid && m.share && is_at(d, on) && m.period.contains(on)) sum += *m.share;
            if (sum <= 100) continue;
            sentences.insert("the time shares of " + d.uid + " add up to " + std::to_string(sum) + " % on " + on.iso());
            break;
        }
    return sentences;
}

/// The mandates that share a day with an earlier one for the same subject.
std::set<std::string> naive_doubles(const Snapshot& s)
{
    std::set<std::string> later;
    const auto holds = [&](const Mandate& m, Day on) {
        const auto* d = s.deployment(m.deployment);
        return d != nullptr && is_at(*d, on) && m.period.contains(on);
    };
    const auto begins = [&](const Mandate& m) {
        int i = 0;
        while (!holds(m, origin() + i)) ++i;
        return i;
    };
    for (const auto& a : s.mandates)
        for (const auto& b : s.mandates) {
            if (&a >= &b || a.deployment != b.deployment || a.subject != b.subject) continue;
            for (int i = 0; i <= horizon; ++i)
                if (holds(a, origin() + i) && holds(b, origin() + i)) later.insert((begins(a) > begins(b) ? a : b).uid);
        }
    return later;
}

} // namespace

TEST_CASE("clashes of officers are those of a check day by day")
{
    std::size_t total = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Dice dice(seed);
        const auto s = any_network(dice);
        std::size_t count = 0;
        const auto found = clashes_found(rules::of_deployments(s, today()), count);
        INFO("seed ", seed);
        REQUIRE(found == naive_clashes(s));
        REQUIRE(count == found.size()); // one finding for a pair
        total += count;
    }
    CHECK(total > 3000);
}

TEST_CASE("shares and doubled subjects are those of a check day by day")
{
    std::size_t total = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Dice dice(seed);
        const auto s = any_network(dice);
        std::set<std::string> shares;
        std::set<std::string> doubles;
        for (const auto& f : rules::of_mandates(s)) {
            if (f.rule == "A01") shares.insert(f.sentence.text());
            if (f.rule == "A05") doubles.insert(f.uid);
        }
        INFO("seed ", seed);
        REQUIRE(shares == naive_shares(s));
        REQUIRE(doubles == naive_doubles(s));
        total += std::min(shares.size(), doubles.size());
    }
    CHECK(total > 300);
}

TEST_CASE("the ends of the calendar")
{
    Snapshot s;
    s.deployments = {deployment("ES-d-1", "ES-0001", {Day::first(), std::nullopt}),
                     deployment("ES-d-2", "ES-0001", {Day::first(), Day::last()}),
                     deployment("ES-d-3", "ES-0001", {Day::last(), std::nullopt})};
    s.countries = {third_country("SN", {})};
    s.countries[0].status = {Day::first() + 1, Day::last() - 1};
    std::size_t count = 0;
    const auto findings = rules::of_deployments(s, today());
    clashes_found(findings, count);
    CHECK(count == 3);
    CHECK(about(findings, "D01", "ES-d-2").front().sentence.text() ==
          "the host SN of ES-d-2 is no third country on 0001-01-01 and on 9999-12-31");
}

TEST_CASE("many deployments of one officer give a bounded answer")
{
    Snapshot s;
    for (int i = 0; i < 2000; ++i)
        s.deployments.push_back(deployment("ES-d-" + std::to_string(i), "ES-0001", {origin(), std::nullopt}));
    std::size_t count = 0;
    clashes_found(rules::of_deployments(s, today()), count);
    CHECK(count > 1999);
    CHECK(count <= 2000 * 8);
}
