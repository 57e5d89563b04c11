// Gaps by one sweep: each requirement and each supply gives two changes, one on its first day and one on the day after
// its last; between two changes of one country and subject nothing moves.
#include "coverage/coverage.hpp"
#include "coverage/intern.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace ilonet::coverage {
namespace {

constexpr std::int32_t whole_officer = 100;

/// What changes on a day for one key (country and subject), in hundredths.
struct Change {
    std::int32_t day;
    std::int32_t required;
    std::int32_t supply;
};

/// The days of one mandate, as far as they count.
struct Service {
    std::uint32_t deployment;
    std::uint32_t subject;
    std::int32_t first;
    std::int32_t last;

    auto order() const { return std::tie(deployment, subject, first); }
};

class Sweep {
public:
    Sweep(const Snapshot& snapshot, const Period& window, const Scope& scope)
        : snapshot_(snapshot), window_(window), scope_(scope), countries_(snapshot, scope),
          changes_(snapshot.countries.size() * subject_count)
    {
    }

    std::vector<Gap> run()
    {
        add_requirements();
        if (needed_subjects_ == 0) return {};
        number_deployments();
        supply_in_general();
        supply_by_mandates();
        std::vector<Gap> gaps;
        for (std::uint32_t key = 0; key < changes_.size(); ++key) append_stretches(key, gaps);
        return gaps;
    }

private:
    static std::uint32_t key_of(std::uint32_t country, std::uint32_t subject)
    {
        return country * subject_count + subject;
    }

    void add(std::uint32_t key, std::int32_t first, std::int32_t last, std::int32_t required, std::int32_t supply)
    {
        changes_[key].push_back({first, required, supply});
        changes_[key].push_back({last + 1, -required, -supply});
    }

    void add_requirements()
    {
        for (const auto& requirement : snapshot_.requirements) {
            const auto country = countries_.number(requirement.country);
            const auto subject = subject_number(requirement.subject);
            if (country == none || subject == none || !countries_.in_scope(country)) continue;
            if (!subject_in_scope(scope_, requirement.subject) || !requirement.period.in_order()) continue;
            const auto asked = intersection(requirement.period, window_);
            if (!asked) continue;
            const auto& status = snapshot_.countries[country].status;
            const auto days = status.in_order() ? intersection(*asked, status) : std::nullopt;
            if (!days) continue;
            needed_subjects_ |= 1U << subject;
            add(key_of(country, subject), days->first().number(), days->last().number(),
                static_cast<std::int32_t>(requirement.officers) * whole_officer, 0);
        }
    }

    /// Keeps the deployments that count on some day of the window, each with those days.
    void number_deployments()
    {
        const AuthorityScope authorities(snapshot_, scope_);
        for (const auto& deployment : snapshot_.deployments) {
            const auto active = deployment.days_active();
            if (!active || !active->in_order()) continue;
            const auto days = intersection(*active, window_);
            if (!days || !authorities.holds(deployment.owner)) continue;
            counted_.push_back(&deployment);
            days_.push_back(*days);
        }
    }

    void supply(std::uint32_t deployment, std::uint32_t subject, std::int32_t first, std::int32_t last)
    {
        const auto add_to = [&](std::uint32_t country, std::int32_t amount) {
            const auto key = key_of(country, subject);
            if (!changes_[key].empty() && amount != 0) add(key, first, last, 0, amount);
        };
        const auto& record = *counted_[deployment];
        if (const auto host = countries_.number(record.country); host != none) add_to(host, whole_officer);
        const auto elsewhere = static_cast<std::int32_t>(snapshot_.policy.non_resident_weight);
        for_each_cover(countries_, record, [&](std::uint32_t country) { add_to(country, elsewhere); });
    }

    void supply_in_general()
    {
        if ((needed_subjects_ & 1U) == 0) return;
        for (std::uint32_t i = 0; i < counted_.size(); ++i)
            supply(i, 0, days_[i].first().number(), days_[i].last().number());
    }

    std::vector<Service> services() const
    {
        Numbered numbers;
        numbers.reserve(counted_.size());
        for (std::uint32_t i = 0; i < counted_.size(); ++i) numbers.emplace(counted_[i]->uid, i);
        std::vector<Service> list;
        for (const auto& mandate : snapshot_.mandates) {
            const auto subject = subject_number(mandate.subject);
            if (subject == none || subject == 0 || (needed_subjects_ >> subject & 1U) == 0) continue;
            const auto at = numbers.find(mandate.deployment);
            if (at == numbers.end() || !mandate.period.in_order()) continue;
            if (const auto days = intersection(mandate.period, days_[at->second]))
                list.push_back({at->second, subject, days->first().number(), days->last().number()});
        }
        return list;
    }

    /// A deployment with two mandates for one subject on one day counts once there, so touching days are joined first.
    void supply_by_mandates()
    {
        if (needed_subjects_ <= 1U) return;
        auto list = services();
        std::sort(list.begin(), list.end(), [](const Service& a, const Service& b) { return a.order() < b.order(); });
        for (std::size_t i = 0; i < list.size();) {
            auto joined = list[i];
            for (++i; i < list.size(); ++i) {
                const auto& next = list[i];
                const bool same = next.deployment == joined.deployment && next.subject == joined.subject;
                if (!same || next.first > joined.last + 1) break;
                joined.last = std::max(joined.last, next.last);
            }
            supply(joined.deployment, joined.subject, joined.first, joined.last);
        }
    }

    /// Every change is taken back within the window, so no gap stays open at the end.
    void append_stretches(std::uint32_t key, std::vector<Gap>& gaps)
    {
        auto& changes = changes_[key];
        std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.day < b.day; });
        std::int64_t required = 0;
        std::int64_t supplied = 0;
        bool open = false; // the last gap goes on
        for (std::size_t i = 0; i < changes.size();) {
            const auto day = changes[i].day;
            const auto before = std::pair(required, supplied);
            for (; i < changes.size() && changes[i].day == day; ++i) {
                required += changes[i].required;
                supplied += changes[i].supply;
            }
            if (before == std::pair(required, supplied)) continue;
            if (open) gaps.back().until = Day(day - 1);
            open = supplied < required;
            if (open) gaps.push_back(gap_at(key, required, supplied, Day(day)));
        }
    }

    Gap gap_at(std::uint32_t key, std::int64_t required, std::int64_t supplied, Day since) const
    {
        const auto& country = snapshot_.countries[key / subject_count].code;
        return {country, std::string(subject_word(key % subject_count)), required, supplied, since, since};
    }

    const Snapshot& snapshot_;
    Period window_;
    const Scope& scope_;
    Countries countries_;
    std::uint32_t needed_subjects_ = 0; ///< bit by number of subject
    std::vector<const Deployment*> counted_;
    std::vector<Period> days_; ///< of `counted_`, within the window
    /// By key. Requirements come first: a key without any needs no supply.
    std::vector<std::vector<Change>> changes_;
};

bool continues(const Gap& before, const Gap& next)
{
    return before.country == next.country && before.subject == next.subject && before.until + 1 == next.since;
}

/// Leaves out every unbroken run of gap days shorter than `min_days`.
std::vector<Gap> long_runs(std::vector<Gap> gaps, std::int64_t min_days)
{
    std::vector<Gap> kept;
    for (std::size_t i = 0; i < gaps.size();) {
        auto end = i + 1;
        while (end < gaps.size() && continues(gaps[end - 1], gaps[end])) ++end;
        const std::int64_t days = gaps[end - 1].until - gaps[i].since + 1;
        for (; i < end; ++i)
            if (days >= min_days) kept.push_back(std::move(gaps[i]));
    }
    return kept;
}

} // namespace

std::vector<Gap> gaps(const Snapshot& snapshot, Day since, Day until, std::int64_t min_days, const Scope& scope)
{
    if (until < since) return {};
    auto found = Sweep(snapshot, {since, until}, scope).run();
    return min_days > 1 ? long_runs(std::move(found), min_days) : found;
}

} // namespace ilonet::coverage
