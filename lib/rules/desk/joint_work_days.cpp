// A09 (the warning) and A11: joint work day by day, beside mandates and beside other joint work.
#include "rules/catalogue.hpp"
#include "rules/desk/joint_work.hpp"
#include "rules/desk/running_overlap.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"A11", Severity::error, "policy", "the same thing is agreed once on a day",
         "Two representations of one deployment for the same member state and the same topic or task, two general "
         "ones for the same member state, two sharings of the same topic or task, or two joint deployments may "
         "follow one another but share no day: otherwise nobody can say which agreement holds. A general "
         "representation beside one for a topic is no clash. End the first on the day before the second begins, or "
         "cancel one."},
};

std::string subject_shared(const std::string& subject)
{
    return (subject.size() == 1 ? "topic " : "the task ") + subject;
}

struct Work {
    const Deployment* deployment;
    std::string_view subject;

    bool operator==(const Work&) const = default;
};

struct WorkHash {
    std::size_t operator()(const Work& work) const
    {
        return std::hash<const void*>()(work.deployment) * 31 + std::hash<std::string_view>()(work.subject);
    }
};

/// Days in order, no two stretches touching: what begins on the day after another's end goes on from it.
using Stretches = std::vector<Period>;

void join(Stretches& stretches)
{
    std::sort(stretches.begin(), stretches.end(),
              [](const Period& a, const Period& b) { return a.first() < b.first(); });
    Stretches joined;
    for (const auto& next : stretches) {
        if (joined.empty() || joined.back().last() + 1 < next.first())
            joined.push_back(next);
        else if (joined.back().last() < next.last())
            joined.back().until = next.until;
    }
    stretches = std::move(joined);
}

/// The first days of `wanted` in a row that `given` does not hold.
std::optional<Period> first_gap(const Period& wanted, const Stretches& given)
{
    auto next = std::upper_bound(given.begin(), given.end(), wanted.first(),
                                 [](Day day, const Period& stretch) { return day < stretch.first(); });
    auto gap = wanted;
    if (next != given.begin() && std::prev(next)->contains(wanted.first())) {
        if (wanted.last() <= std::prev(next)->last()) return std::nullopt;
        gap.since = std::prev(next)->last() + 1;
    }
    if (next != given.end() && next->first() <= wanted.last()) gap.until = next->first() - 1;
    return gap;
}

} // namespace

void mandates_give_what_is_shared(const std::vector<SharingDays>& sharings, const std::vector<MandateDays>& mandates,
                                  Findings& findings)
{
    std::unordered_map<Work, Stretches, WorkHash> given;
    for (const auto& [sharing, deployment, days] : sharings) given.try_emplace({deployment, sharing->subject});
    for (const auto& [mandate, deployment, days] : mandates)
        if (const auto at = given.find({deployment, mandate->subject}); at != given.end()) at->second.push_back(days);
    for (auto& [work, stretches] : given) join(stretches);
    for (const auto& [sharing, deployment, days] : sharings) {
        const auto gap = first_gap(days, given.at({deployment, sharing->subject}));
        if (!gap) continue;
        say_warning(findings, "A09", {sharing->uid, sharing->subject.size() == 1 ? "topic" : "task", deployment->uid},
                    "the officer of " + deployment->uid + " shares " + subject_shared(sharing->subject) + " in " +
                        sharing->uid + ", which no mandate gives it " + days_text(*gap),
                    "give the deployment a mandate for these days, or keep the sharing within those of its mandates");
    }
}

std::string what_is_agreed(const Representation& r)
{
    return "looks after the interests of " + r.beneficiary + " in " +
           (r.subject.empty() ? "general" : subject_shared(r.subject));
}

std::string what_is_agreed(const Sharing& s) { return "shares " + subject_shared(s.subject); }

std::string what_is_agreed(const JointDeployment&) { return "is deployed jointly"; }

void nothing_is_agreed_twice(std::vector<Agreed> agreed, Findings& findings)
{
    // Deployments stand in one vector, so their addresses are in natural order of uid.
    std::stable_sort(agreed.begin(), agreed.end(), [](const Agreed& a, const Agreed& b) {
        if (a.deployment != b.deployment) return a.deployment < b.deployment;
        const auto order = a.what.compare(b.what);
        return order != 0 ? order < 0 : a.days.first() < b.days.first();
    });
    for_each_overlap(
        agreed, [](const Agreed& a, const Agreed& b) { return a.deployment == b.deployment && a.what == b.what; },
        [](const Agreed& row) { return row.days; },
        [&](const Agreed& earlier, const Agreed& later) {
            const bool can_follow = earlier.days.first() < later.days.first();
            say_error(findings, "A11", {*later.uid, {}, *earlier.uid},
                      later.deployment->uid + " " + later.what + " twice " +
                          days_text(*intersection(earlier.days, later.days)) + ": in " + *earlier.uid + " and in " +
                          *later.uid,
                      (can_follow ? "end " + *earlier.uid + " on the day before " + *later.uid + " begins, or " : "") +
                          "cancel one of the two");
        });
}

std::span<const Rule> joint_work_day_rules() { return catalogued; }

} // namespace ilonet::rules
