// Small random networks around the leap day of 2024, for laws that compare with a day-by-day count.
#pragma once

#include "coverage/coverage.hpp"
#include "model/record.hpp"
#include "model/snapshot.hpp"

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::coverage_test {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    int from(int low, int high)
    {
        return low + static_cast<int>(engine_() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool one_in(int n) { return from(1, n) == 1; }
    template <typename List>
    auto any_of(const List& list)
    {
        return list[static_cast<std::size_t>(from(0, static_cast<int>(list.size()) - 1))];
    }

private:
    std::mt19937_64 engine_;
};

inline const std::vector<std::string> country_codes{"ML", "NE", "SN", "TN"};
inline const std::vector<std::string> authority_codes{"COM", "ES", "FR", "FRONTEX"};
inline const std::vector<std::string> subjects{"a", "f", "l", "return", "sharing"};

inline Day origin() { return *Day::of(2024, 2, 20); }
inline Day any_day(Dice& dice) { return origin() + dice.from(0, 24); }

/// In order, each end open one time in `open`.
inline Period any_period(Dice& dice, int open)
{
    const auto since = any_day(dice);
    Period period{since, since + dice.from(0, 12)};
    if (dice.one_in(open)) period.since.reset();
    if (dice.one_in(open)) period.until.reset();
    return period;
}

inline void add_reference(Dice& dice, Snapshot& snapshot)
{
    static const std::vector<std::string> kinds{"commission", "member_state", "associated_state", "agency"};
    for (const auto& code : authority_codes) {
        Authority authority;
        authority.code = code;
        authority.kind = dice.any_of(kinds);
        authority.name = "name of " + code;
        if (!dice.one_in(8)) snapshot.authorities.push_back(authority);
    }
    snapshot.regions = {{"north", "North"}, {"west", "West"}};
    for (const auto& code : country_codes) {
        if (dice.one_in(6)) continue;
        ThirdCountry country;
        country.code = code;
        country.name = "name of " + code;
        country.region = dice.one_in(2) ? "north" : "west";
        if (dice.one_in(4)) country.status = any_period(dice, 2);
        snapshot.countries.push_back(country);
    }
    snapshot.policy.non_resident_weight = dice.from(0, 100);
}

/// Rows of one country and subject follow one another: adjacent, or with days between.
inline void add_requirements(Dice& dice, Snapshot& snapshot)
{
    auto choices = subjects;
    choices.emplace_back();
    for (const auto& country : country_codes)
        for (const auto& subject : choices) {
            if (!dice.one_in(4)) continue;
            Day since = any_day(dice);
            const int rows = dice.from(1, 3);
            for (int row = 0; row < rows; ++row) {
                Requirement requirement{country + subject + std::to_string(row),
                                        country,
                                        subject,
                                        dice.from(1, 3),
                                        {since, since + dice.from(0, 8)}};
                since = *requirement.period.until + dice.from(1, 3);
                if (row == 0 && dice.one_in(3)) requirement.period.since.reset();
                if (row + 1 == rows && dice.one_in(3)) requirement.period.until.reset();
                snapshot.requirements.push_back(requirement);
            }
        }
}

inline Deployment any_deployment(Dice& dice, const Snapshot& before, int number)
{
    Deployment d;
    d.owner = dice.any_of(authority_codes);
    d.uid = d.owner + "-d-" + std::to_string(number);
    d.country = dice.any_of(country_codes);
    for (const auto& code : country_codes)
        if (dice.one_in(4)) d.covers.push_back(code); // the host too: it must not count twice
    if (dice.one_in(6) && !d.covers.empty()) d.covers.push_back(d.covers.front());
    static const std::vector<State> states{State::active, State::active, State::ended, State::planned,
                                           State::cancelled};
    d.state = dice.any_of(states);
    d.service = any_period(dice, 6);
    if (dice.one_in(4) && !before.deployments.empty()) { // a handover without gap
        const auto& last = before.deployments.back();
        if (last.service.until) d.service = {*last.service.until + 1, std::nullopt};
        d.country = last.country;
    }
    d.planned = any_period(dice, 6);
    if (dice.one_in(2)) d.seen_on = any_day(dice);
    return d;
}

inline Snapshot any_network(Dice& dice)
{
    Snapshot snapshot;
    add_reference(dice, snapshot);
    add_requirements(dice, snapshot);
    const int deployments = dice.from(0, 7);
    for (int i = 1; i <= deployments; ++i) snapshot.deployments.push_back(any_deployment(dice, snapshot, i));
    const int mandates = deployments == 0 ? 0 : dice.from(0, 12);
    for (int i = 1; i <= mandates; ++i) {
        Mandate m;
        m.uid = "ES-m-" + std::to_string(i);
        m.deployment = dice.one_in(20) ? "ES-d-99" : dice.any_of(snapshot.deployments).uid;
        m.subject = dice.any_of(subjects);
        m.period = any_period(dice, 2);
        snapshot.mandates.push_back(m);
    }
    snapshot.sort();
    return snapshot;
}

inline coverage::Scope any_scope(Dice& dice)
{
    coverage::Scope scope;
    if (dice.one_in(4)) scope.countries = {dice.any_of(country_codes), dice.any_of(country_codes)};
    if (dice.one_in(4)) scope.regions = {dice.one_in(2) ? "north" : "west"};
    if (dice.one_in(4)) scope.authorities = {dice.any_of(authority_codes), dice.any_of(authority_codes)};
    if (dice.one_in(4)) scope.authority_kinds = {dice.one_in(2) ? "agency" : "member_state"};
    if (dice.one_in(4)) scope.subjects = {dice.any_of(subjects), dice.any_of(subjects)};
    return scope;
}

// The definitions, word for word and slow.

inline bool empty_or_holds(const std::vector<std::string>& list, std::string_view word)
{
    for (const auto& entry : list)
        if (entry == word) return true;
    return list.empty();
}

inline bool on(const std::optional<Period>& days, Day day) { return days && days->contains(day); }

inline bool authority_counts(const Snapshot& snapshot, const coverage::Scope& scope, const Deployment& d)
{
    if (!empty_or_holds(scope.authorities, d.owner)) return false;
    if (scope.authority_kinds.empty()) return true;
    for (const auto& authority : snapshot.authorities)
        if (authority.code == d.owner) return empty_or_holds(scope.authority_kinds, authority.kind);
    return false;
}

inline bool has_mandate(const Snapshot& snapshot, const Deployment& d, std::string_view subject, Day day)
{
    for (const auto& m : snapshot.mandates)
        if (m.deployment == d.uid && m.subject == subject && m.period.contains(day)) return true;
    return false;
}

inline bool covers(const Deployment& d, std::string_view country)
{
    return d.country != country && !d.covers.empty() && empty_or_holds(d.covers, country);
}

inline bool country_in_scope(const coverage::Scope& scope, const ThirdCountry& country)
{
    return empty_or_holds(scope.countries, country.code) && empty_or_holds(scope.regions, country.region);
}

inline bool is_host(const Snapshot& snapshot, const coverage::Scope& scope, std::string_view code, Day day)
{
    for (const auto& country : snapshot.countries)
        if (country.code == code) return country.status.contains(day) && country_in_scope(scope, country);
    return false;
}

inline bool in_scope(const Snapshot& snapshot, const coverage::Scope& scope, const Deployment& d, Day day)
{
    if (!authority_counts(snapshot, scope, d)) return false;
    for (const auto& subject : scope.subjects)
        if (has_mandate(snapshot, d, subject, day)) return true;
    return scope.subjects.empty();
}

/// The group's subjects that are in scope; none for a key that names no group.
inline std::vector<std::string> group_subjects(const coverage::Scope& scope, std::string_view group)
{
    std::vector<std::string> list;
    for (const auto& [name, words] : subject_groups())
        if (name == group)
            for (const auto& word : words_of(words))
                if (empty_or_holds(scope.subjects, word)) list.push_back(word);
    return list;
}

inline bool has_mandate_for_group(const Snapshot& snapshot, const coverage::Scope& scope, const Deployment& d,
                                  std::string_view group, Day day)
{
    for (const auto& subject : group_subjects(scope, group))
        if (has_mandate(snapshot, d, subject, day)) return true;
    return false;
}

} // namespace ilonet::coverage_test
