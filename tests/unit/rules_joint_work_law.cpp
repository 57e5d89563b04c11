// A07, A11 and the warning of A09 against a check day by day.
#include "rules_network.hpp"

#include <algorithm>
#include <cstdint>
#include <doctest/doctest.h>
#include <random>
#include <set>

using namespace ilonet;
using namespace ilonet::rules_test;

namespace {

/// Every day that a network names lies before it, so that what still holds on it is open.
constexpr int horizon = 40;

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

Day on(int i) { return *Day::of(2024, 2, 20) + i; }

Period any_period(Dice& dice)
{
    const auto since = on(dice.from(0, 24));
    Period period{since, since + dice.from(0, 12)};
    if (dice.one_in(4)) period.until.reset();
    return period;
}

Period any_agreed_period(Dice& dice)
{
    if (dice.one_in(3)) return {};
    auto period = any_period(dice);
    if (dice.one_in(3)) period.since.reset();
    if (dice.one_in(12)) std::swap(period.since, period.until);
    return period;
}

std::string any_subject(Dice& dice) { return dice.one_in(2) ? "a" : "return"; }

Deployment any_deployment(Dice& dice, int number)
{
    auto d = deployment("ES-d-" + std::to_string(number), "ES-0001", any_period(dice));
    const int state = dice.from(1, 6);
    d.state = state == 1 ? State::planned : state == 2 ? State::cancelled : state == 3 ? State::ended : State::active;
    d.planned = any_period(dice);
    if (d.state == State::planned) d.service = {};
    if (d.state == State::active && dice.one_in(6)) {
        d.service = {};
        d.seen_on = on(dice.from(0, 24));
    }
    return d;
}

Snapshot any_network(Dice& dice)
{
    Snapshot s;
    for (int i = 1; i <= 3; ++i) s.deployments.push_back(any_deployment(dice, i));
    const auto of = [&] { return "ES-d-" + std::to_string(dice.from(1, 4)); }; // the fourth is not known
    for (int i = dice.from(0, 6); i > 0; --i) {
        s.mandates.push_back(mandate("ES-m-" + std::to_string(i), of(), any_subject(dice), ""));
        s.mandates.back().period = any_agreed_period(dice);
    }
    for (int i = dice.from(0, 12); i > 0; --i)
        s.representations.push_back({"ES-r-" + std::to_string(i), "ES", of(), dice.one_in(2) ? "FR" : "DE",
                                     dice.one_in(2) ? "" : any_subject(dice), "x", any_agreed_period(dice)});
    for (int i = dice.from(0, 6); i > 0; --i)
        s.sharings.push_back(
            {"ES-s-" + std::to_string(i), "ES", of(), {"FR"}, any_subject(dice), "x", any_agreed_period(dice)});
    for (int i = dice.from(0, 6); i > 0; --i)
        s.joint_deployments.push_back({"ES-j-" + std::to_string(i), "ES", of(), {}, "x", any_agreed_period(dice)});
    s.sort();
    return s;
}

bool is_at(const Snapshot& s, const std::string& uid, Day day)
{
    for (const auto& d : s.deployments) {
        if (d.uid != uid || d.state == State::cancelled) continue;
        if (d.state == State::planned) return d.planned.contains(day);
        return d.seen_on && !d.service.since ? *d.seen_on == day : d.service.contains(day);
    }
    return false;
}

template <typename Work>
bool holds(const Snapshot& s, const Work& work, Day day)
{
    return is_at(s, work.deployment, day) && work.period.contains(day);
}

/// `uid.field` where a given end is no day of the deployment, or the ends are in disorder.
template <typename Work>
void naive_outside(const Snapshot& s, const std::vector<Work>& records, std::set<std::string>& outside)
{
    for (const auto& work : records) {
        const auto& [since, until] = work.period;
        if (since && until && *until < *since) {
            outside.insert(work.uid + ".until");
            continue;
        }
        for (const auto& d : s.deployments) {
            if (d.uid != work.deployment || d.state == State::cancelled) continue;
            const auto is_day_of = [&](Day day) {
                return d.state == State::planned ? d.planned.contains(day) : d.service.contains(day);
            };
            if (since && !is_day_of(*since))
                outside.insert(work.uid + ".since");
            else if (until && !is_day_of(*until))
                outside.insert(work.uid + ".until");
        }
    }
}

template <typename Work>
int begins(const Snapshot& s, const Work& work)
{
    int i = 0;
    while (!holds(s, work, on(i))) ++i;
    return i;
}

/// The later of each two that say the same of one deployment on a day.
template <typename Work, typename Same>
void naive_twice(const Snapshot& s, const std::vector<Work>& records, Same same, std::set<std::string>& later)
{
    for (const auto& a : records)
        for (const auto& b : records) {
            if (&a >= &b || a.deployment != b.deployment || !same(a, b)) continue;
            for (int i = 0; i <= horizon; ++i)
                if (holds(s, a, on(i)) && holds(s, b, on(i))) later.insert((begins(s, a) > begins(s, b) ? a : b).uid);
        }
}

/// `uid first last` of the first days in a row on which the officer shares what no mandate gives it.
std::set<std::string> naive_not_given(const Snapshot& s)
{
    std::set<std::string> some;
    for (const auto& sharing : s.sharings) {
        const auto missing = [&](int i) {
            return i <= horizon && holds(s, sharing, on(i)) &&
                   std::none_of(s.mandates.begin(), s.mandates.end(), [&](const Mandate& m) {
                       return m.deployment == sharing.deployment && m.subject == sharing.subject && holds(s, m, on(i));
                   });
        };
        int first = 0;
        while (first <= horizon && !missing(first)) ++first;
        if (first > horizon) continue;
        int last = first;
        while (missing(last + 1)) ++last;
        const auto begin = on(first).iso();
        some.insert(sharing.uid + (last == horizon ? " from " + begin + " on"
                                   : last == first ? " on " + begin
                                                   : " from " + begin + " to " + on(last).iso()));
    }
    return some;
}

} // namespace

TEST_CASE("joint work: days outside, agreed twice and not given are those of a check day by day")
{
    std::size_t outside_total = 0;
    std::size_t twice_total = 0;
    std::size_t not_given_total = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Dice dice(seed);
        const auto s = any_network(dice);
        std::set<std::string> outside;
        std::set<std::string> twice;
        std::set<std::string> not_given;
        std::size_t findings = 0;
        for (const auto& f : rules::of_joint_work(s)) {
            if (f.rule == "A07") outside.insert(f.uid + "." + f.field);
            if (f.rule == "A11") twice.insert(f.uid);
            const bool warning = f.severity == Severity::warning;
            if (warning) not_given.insert(f.uid + f.sentence.text().substr(f.sentence.text().find(" gives it ") + 9));
            if (f.rule == "A07" || f.rule == "A11" || warning) ++findings;
        }
        std::set<std::string> naive_out;
        naive_outside(s, s.representations, naive_out);
        naive_outside(s, s.sharings, naive_out);
        naive_outside(s, s.joint_deployments, naive_out);
        std::set<std::string> naive_double;
        naive_twice(
            s, s.representations,
            [](const auto& a, const auto& b) { return a.beneficiary == b.beneficiary && a.subject == b.subject; },
            naive_double);
        naive_twice(
            s, s.sharings, [](const auto& a, const auto& b) { return a.subject == b.subject; }, naive_double);
        naive_twice(
            s, s.joint_deployments, [](const auto&, const auto&) { return true; }, naive_double);
        INFO("seed ", seed);
        REQUIRE(outside == naive_out);
        REQUIRE(twice == naive_double);
        REQUIRE(not_given == naive_not_given(s));
        REQUIRE(findings == outside.size() + twice.size() + not_given.size()); // each is said once
        outside_total += outside.size();
        twice_total += twice.size();
        not_given_total += not_given.size();
    }
    CHECK(outside_total > 3000);
    CHECK(twice_total > 1000);
    CHECK(not_given_total > 1000);
}
