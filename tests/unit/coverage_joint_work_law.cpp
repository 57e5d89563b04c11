// Joint work in the lists against a count record by record.
#include "coverage_joint_lines.hpp"
#include "coverage_networks.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace ilonet;
using namespace ilonet::coverage_test;
using coverage::By;
using coverage::Scope;

namespace {

constexpr std::array every_by{By::country, By::region, By::authority, By::topic, By::group};

template <typename Record>
Record any_record(Dice& dice, const Snapshot& snapshot, const char* letter, int number)
{
    Record record;
    record.uid = "ES-" + std::string(letter) + "-" + std::to_string(number);
    record.deployment = dice.one_in(20) ? "ES-d-99" : dice.any_of(snapshot.deployments).uid;
    record.period = any_period(dice, 2);
    return record;
}

/// BE, IT and PT have no officers anywhere.
void add_joint_work(Dice& dice, Snapshot& snapshot)
{
    static const std::vector<std::string> partners{"BE", "ES", "FR", "IT", "PT"};
    if (snapshot.deployments.empty()) return;
    const int records = dice.from(0, 8);
    for (int i = 0; i < records; ++i) {
        auto r = any_record<Representation>(dice, snapshot, "r", i);
        r.beneficiary = dice.any_of(partners);
        if (dice.one_in(2)) r.subject = dice.any_of(subjects);
        snapshot.representations.push_back(r);
        auto s = any_record<Sharing>(dice, snapshot, "s", i);
        s.partners = {dice.any_of(partners), dice.any_of(partners)};
        s.subject = dice.any_of(subjects);
        snapshot.sharings.push_back(s);
        auto j = any_record<JointDeployment>(dice, snapshot, "j", i);
        j.shares = {{dice.any_of(partners), 5000}, {dice.any_of(partners), 5000}};
        snapshot.joint_deployments.push_back(j);
    }
    snapshot.sort();
}

struct Naive {
    const Snapshot& snapshot;
    Day day;
    By by;
    const Scope& scope;
    std::string key; ///< of the line

    bool counts(const Deployment& d) const
    {
        return on(d.days_active(), day) && is_host(snapshot, scope, d.country, day) &&
               in_scope(snapshot, scope, d, day);
    }
    bool holds(const Deployment& d, std::string_view subject, const std::vector<std::string>& served) const
    {
        if (by == By::country) return d.country == key;
        if (by == By::region) return snapshot.country(d.country)->region == key;
        if (by == By::authority) return !served.empty() && empty_or_holds(served, key);
        const auto mine = by == By::topic ? std::vector<std::string>{key} : group_subjects(scope, key);
        return std::any_of(mine.begin(), mine.end(), [&](const auto& word) {
            return subject.empty() ? has_mandate(snapshot, d, word, day) : subject == word;
        });
    }
    template <typename Record>
    const Deployment* counted(const Record& record, std::string_view subject, std::vector<std::string> served) const
    {
        const auto* d = snapshot.deployment(record.deployment);
        const bool here = d != nullptr && record.period.contains(day) && counts(*d) && holds(*d, subject, served);
        return here ? d : nullptr;
    }
    std::vector<std::string> with_owner(std::string_view deployment, std::vector<std::string> others) const
    {
        if (const auto* d = snapshot.deployment(deployment)) others.push_back(d->owner);
        return others;
    }

    std::string line() const
    {
        std::set<std::pair<std::string, std::string>> represented;
        std::set<std::string> shared;
        std::set<std::string> joint;
        for (const auto& r : snapshot.representations)
            if (const auto* d = counted(r, r.subject, {r.beneficiary})) represented.emplace(r.beneficiary, d->country);
        for (const auto& s : snapshot.sharings)
            if (counted(s, s.subject, with_owner(s.deployment, s.partners)) != nullptr) shared.insert(s.deployment);
        for (const auto& j : snapshot.joint_deployments) {
            std::vector<std::string> bearers;
            for (const auto& share : j.shares) bearers.push_back(share.authority);
            if (counted(j, "", with_owner(j.deployment, bearers)) != nullptr) joint.insert(j.deployment);
        }
        return key + " " + std::to_string(represented.size()) + " " + std::to_string(shared.size()) + " " +
               std::to_string(joint.size());
    }
};

/// All keys that a line with joint work may have.
std::vector<std::string> possible_keys(By by)
{
    if (by == By::country) return country_codes;
    if (by == By::region) return {"north", "west"};
    if (by == By::authority) return {"BE", "COM", "ES", "FR", "FRONTEX", "IT", "PT"};
    if (by == By::group) return {"return", "smuggling"};
    return subjects;
}

std::string naive_joint_lines(const Snapshot& snapshot, By by, Day day, const Scope& scope)
{
    std::string text;
    for (const auto& key : possible_keys(by)) {
        if (by == By::topic && !empty_or_holds(scope.subjects, key)) continue;
        const auto line = Naive{snapshot, day, by, scope, key}.line();
        if (line != key + " 0 0 0") text += (text.empty() ? "" : "; ") + line;
    }
    return text;
}

Snapshot without_joint_work(Snapshot snapshot)
{
    snapshot.representations.clear();
    snapshot.sharings.clear();
    snapshot.joint_deployments.clear();
    return snapshot;
}

/// What the lines say of officers; those with nothing but joint work left out.
std::string officer_lines(const Snapshot& snapshot, By by, Day day, const Scope& scope)
{
    std::string text;
    const auto answer = coverage::list(snapshot, day, by, scope);
    for (const auto& line : answer.lines) {
        if (by == By::authority && line.officers == 0) continue;
        text += line.key;
        for (const auto number : {line.officers, line.authorities, line.resident, line.from_elsewhere,
                                  line.single_officer, line.uncovered, line.planned})
            text += " " + std::to_string(number);
        text += "\n";
    }
    for (const auto number : {answer.counted, answer.hosts, answer.authorities}) text += std::to_string(number) + " ";
    return text;
}

} // namespace

TEST_CASE("coverage of joint work is that of a count record by record, and changes nothing else")
{
    std::map<By, std::size_t> told;
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        Dice dice(seed);
        auto snapshot = any_network(dice);
        add_joint_work(dice, snapshot);
        const auto scope = dice.one_in(2) ? any_scope(dice) : Scope{};
        const auto day = any_day(dice);
        for (const auto by : every_by) {
            INFO("seed ", seed, ", by ", static_cast<int>(by));
            const auto naive = naive_joint_lines(snapshot, by, day, scope);
            REQUIRE(joint_lines(snapshot, by, day, scope) == naive);
            REQUIRE(officer_lines(snapshot, by, day, scope) ==
                    officer_lines(without_joint_work(snapshot), by, day, scope));
            if (!naive.empty()) ++told[by];
        }
    }
    for (const auto by : every_by) CHECK(told[by] > 200); // else the law says little
}
