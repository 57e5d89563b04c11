#include "coverage/sweep.hpp"

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
    Sweep(const Snapshot& snapshot, const Period& window, const Scope& scope, const SweepOptions& options)
        : snapshot_(snapshot), window_(window), scope_(scope), options_(options), countries_(snapshot, scope),
          changes_(snapshot.countries.size() * subject_count)
    {
    }

    void run(const std::function<void(const Stretch&)>& visit)
    {
        read();
        for (std::uint32_t key = 0; key < changes_.size(); ++key) visit_stretches(key, visit);
    }

    void list_supply(const std::function<void(const Supply&)>& visit)
    {
        visit_supply_ = &visit;
        read();
    }

private:
    void read()
    {
        add_requirements();
        if (options_.unrequired) need_all();
        if (needed_subjects_ == 0) return;
        number_deployments();
        supply_in_general();
        supply_by_mandates();
    }

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

    void need_all()
    {
        for (std::uint32_t subject = 0; subject < subject_count; ++subject)
            if (subject_in_scope(scope_, subject_word(subject))) needed_subjects_ |= 1U << subject;
    }

    /// Keeps the deployments that count on some day of the window, each with those days.
    void number_deployments()
    {
        const AuthorityScope authorities(snapshot_, scope_);
        for (const auto& deployment : snapshot_.deployments) {
            auto active = deployment.days_active();
            if (!active && options_.with_planned) active = deployment.days_planned();
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
            const bool asked = options_.unrequired ? countries_.in_scope(country) : !changes_[key].empty();
            if (!asked || amount == 0) return;
            if (visit_supply_ != nullptr)
                (*visit_supply_)({counted_[deployment], country, subject, amount, Day(first), Day(last)});
            else
                add(key, first, last, 0, amount);
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

    /// Every change is taken back within the window, so nothing stays open at the end.
    void visit_stretches(std::uint32_t key, const std::function<void(const Stretch&)>& visit)
    {
        auto& changes = changes_[key];
        std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.day < b.day; });
        Stretch stretch{key / subject_count, key % subject_count, 0, 0, Day(0), Day(0)};
        for (std::size_t i = 0; i < changes.size();) {
            const auto day = changes[i].day;
            auto required = stretch.required;
            auto supply = stretch.supply;
            for (; i < changes.size() && changes[i].day == day; ++i) {
                required += changes[i].required;
                supply += changes[i].supply;
            }
            if (required == stretch.required && supply == stretch.supply) continue;
            stretch.until = Day(day - 1);
            if (stretch.required != 0 || stretch.supply != 0) visit(stretch);
            stretch = {stretch.country, stretch.subject, required, supply, Day(day), Day(day)};
        }
    }

    const Snapshot& snapshot_;
    Period window_;
    const Scope& scope_;
    SweepOptions options_;
    Countries countries_;
    std::uint32_t needed_subjects_ = 0; ///< bit by number of subject
    std::vector<const Deployment*> counted_;
    std::vector<Period> days_; ///< of `counted_`, within the window
    /// By key. Requirements come first: a key without any needs no supply, unless all are asked for.
    std::vector<std::vector<Change>> changes_;
    const std::function<void(const Supply&)>* visit_supply_ = nullptr;
};

} // namespace

void for_each_stretch(const Snapshot& snapshot, const Period& window, const Scope& scope, const SweepOptions& options,
                      const std::function<void(const Stretch&)>& visit)
{
    Sweep(snapshot, window, scope, options).run(visit);
}

void for_each_supply(const Snapshot& snapshot, const Period& window, const std::function<void(const Supply&)>& visit)
{
    const Scope all;
    Sweep(snapshot, window, all, {}).list_supply(visit);
}

} // namespace ilonet::coverage
