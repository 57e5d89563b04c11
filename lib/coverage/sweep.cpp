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
    Sweep(const Snapshot& snapshot, const Served& served, const Period& window, const Scope& scope,
          const SweepOptions& options)
        : snapshot_(snapshot), served_(served), window_(window), scope_(scope), options_(options),
          countries_(snapshot, scope), codes_(snapshot, served, scope, countries_),
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
        numbers_.assign(served_.size(), none);
        for (std::uint32_t row = 0; row < served_.size(); ++row) {
            const bool counts =
                served_.days[row] == Days::active || (served_.days[row] == Days::planned && options_.with_planned);
            if (!counts || served_.first[row] > served_.last[row]) continue;
            const auto first = std::max(served_.first[row], window_.first());
            const auto last = std::min(served_.last[row], window_.last());
            if (first > last || !codes_.held[served_.owner[row]]) continue;
            numbers_[row] = static_cast<std::uint32_t>(counted_.size());
            counted_.push_back({row, first, last});
        }
    }

    void supply(std::uint32_t deployment, std::uint32_t subject, std::int32_t first, std::int32_t last)
    {
        const auto add_to = [&](std::uint32_t country, std::int32_t amount) {
            const auto key = key_of(country, subject);
            const bool asked = options_.unrequired ? countries_.in_scope(country) : !changes_[key].empty();
            if (!asked || amount == 0) return;
            if (visit_supply_ != nullptr)
                (*visit_supply_)({counted_[deployment].row, country, subject, amount, Day(first), Day(last)});
            else
                add(key, first, last, 0, amount);
        };
        const auto row = counted_[deployment].row;
        if (const auto host = codes_.country[served_.country[row]]; host != none) add_to(host, whole_officer);
        const auto elsewhere = static_cast<std::int32_t>(snapshot_.policy.non_resident_weight);
        for_each_cover(codes_, served_, row, [&](std::uint32_t country) { add_to(country, elsewhere); });
    }

    void supply_in_general()
    {
        if ((needed_subjects_ & 1U) == 0) return;
        for (std::uint32_t i = 0; i < counted_.size(); ++i)
            supply(i, 0, counted_[i].first.number(), counted_[i].last.number());
    }

    std::vector<Service> services() const
    {
        std::vector<Service> list;
        for (const auto& duty : served_.duties) {
            const auto subject = codes_.subject[duty.subject];
            if (subject == none || subject == 0 || (needed_subjects_ >> subject & 1U) == 0) continue;
            const auto number = numbers_[duty.deployment];
            if (number == none || duty.first > duty.last) continue;
            const auto first = std::max(duty.first, counted_[number].first);
            const auto last = std::min(duty.last, counted_[number].last);
            if (first <= last) list.push_back({number, subject, first.number(), last.number()});
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

    /// A deployment that counts, and its days within the window.
    struct Counted {
        std::uint32_t row;
        Day first, last;
    };

    const Snapshot& snapshot_;
    const Served& served_;
    Period window_;
    const Scope& scope_;
    SweepOptions options_;
    Countries countries_;
    ServedCodes codes_;
    std::uint32_t needed_subjects_ = 0; ///< bit by number of subject
    std::vector<Counted> counted_;
    std::vector<std::uint32_t> numbers_; ///< by row: its place in `counted_`, or none
    /// By key. Requirements come first: a key without any needs no supply, unless all are asked for.
    std::vector<std::vector<Change>> changes_;
    const std::function<void(const Supply&)>* visit_supply_ = nullptr;
};

} // namespace

void for_each_stretch(const Snapshot& snapshot, const Served& served, const Period& window, const Scope& scope,
                      const SweepOptions& options, const std::function<void(const Stretch&)>& visit)
{
    Sweep(snapshot, served, window, scope, options).run(visit);
}

void for_each_supply(const Snapshot& snapshot, const Served& served, const Period& window,
                     const std::function<void(const Supply&)>& visit)
{
    const Scope all;
    Sweep(snapshot, served, window, all, {}).list_supply(visit);
}

} // namespace ilonet::coverage
