// A01 (shares) and A05: mandates of one deployment on the same days.
#include "rules/catalogue.hpp"
#include "rules/desk/mandate_rules.hpp"
#include "rules/desk/running_overlap.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <tuple>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"A05", Severity::error, "policy", "a deployment has a topic or task once on a day",
         "Two mandates of one deployment for the same topic or task may follow one another but share no day: "
         "otherwise nobody can say which share of time is meant. End the first on the day before the second begins,"
         " or cancel one."},
};

constexpr std::int64_t whole_time = 100;

struct ShareChange {
    std::int32_t day;
    std::int64_t percent;
    const Mandate* begins; ///< nullptr where one has ended
};

std::vector<ShareChange> share_changes(std::span<const MandateDays> mandates)
{
    std::vector<ShareChange> changes;
    for (const auto& [mandate, deployment, days] : mandates) {
        if (!mandate->share) continue;
        changes.push_back({days.first().number(), *mandate->share, mandate});
        changes.push_back({days.last().number() + 1, -*mandate->share, nullptr});
    }
    // What ended the day before makes room first.
    std::stable_sort(changes.begin(), changes.end(), [](const ShareChange& a, const ShareChange& b) {
        return std::tuple(a.day, a.begins != nullptr) < std::tuple(b.day, b.begins != nullptr);
    });
    return changes;
}

/// Names the first day on which the shares are too many, and the last mandate that begins on it.
void shares_of_one_fit(std::span<const MandateDays> mandates, Findings& findings)
{
    const auto changes = share_changes(mandates);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < changes.size();) {
        const auto day = changes[i].day;
        const Mandate* last = nullptr;
        for (; i < changes.size() && changes[i].day == day; ++i) {
            sum += changes[i].percent;
            if (changes[i].begins != nullptr) last = changes[i].begins;
        }
        if (sum <= whole_time || last == nullptr) continue;
        const auto& deployment = mandates.front().deployment->uid;
        say_error(findings, "A01", {last->uid, "share", deployment},
                  "the time shares of " + deployment + " add up to " + std::to_string(sum) + " % on " + Day(day).iso(),
                  "lower the shares of its mandates to 100 % or less together, or end one of them the day before");
        return;
    }
}

std::string subject_text(const std::string& subject)
{
    return (subject.size() == 1 ? "topic " : "the task ") + subject;
}

/// Calls `visit` with the mandates of each deployment.
template <typename Rows, typename Visit>
void for_each_deployment(Rows& sorted, Visit visit)
{
    for (std::size_t i = 0; i < sorted.size();) {
        auto end = i + 1;
        while (end < sorted.size() && sorted[end].deployment == sorted[i].deployment) ++end;
        visit(std::span(sorted).subspan(i, end - i));
        i = end;
    }
}

void sort_by_subject(std::span<MandateDays> mandates)
{
    std::stable_sort(mandates.begin(), mandates.end(), [](const MandateDays& a, const MandateDays& b) {
        const auto order = a.mandate->subject.compare(b.mandate->subject);
        return order != 0 ? order < 0 : a.days.first() < b.days.first();
    });
}

void shares_fit_into_a_day(const std::vector<MandateDays>& sorted, Findings& findings)
{
    for_each_deployment(sorted, [&](std::span<const MandateDays> mandates) { shares_of_one_fit(mandates, findings); });
}

void subjects_do_not_overlap(std::vector<MandateDays> sorted, Findings& findings)
{
    std::erase_if(sorted, [](const MandateDays& row) { return row.mandate->subject.empty(); });
    for_each_deployment(sorted, sort_by_subject);
    for_each_overlap(
        sorted,
        [](const MandateDays& a, const MandateDays& b) {
            return a.deployment == b.deployment && a.mandate->subject == b.mandate->subject;
        },
        [](const MandateDays& row) { return row.days; },
        [&](const MandateDays& earlier, const MandateDays& later) {
            say_error(findings, "A05", {later.mandate->uid, {}, earlier.mandate->uid},
                      later.deployment->uid + " has " + subject_text(later.mandate->subject) + " twice " +
                          days_text(*intersection(earlier.days, later.days)) + ": in " + earlier.mandate->uid +
                          " and in " + later.mandate->uid,
                      "end " + earlier.mandate->uid + " on the day before " + later.mandate->uid +
                          " begins, or cancel one of the two");
        });
}

} // namespace

void mandates_together(const std::vector<MandateDays>& sorted, Findings& findings)
{
    shares_fit_into_a_day(sorted, findings);
    subjects_do_not_overlap(sorted, findings);
}

std::span<const Rule> mandate_day_rules() { return catalogued; }

} // namespace ilonet::rules
