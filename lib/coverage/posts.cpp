// Posts: who followed whom, who leaves soon, who came late, who has nothing to do.
#include "coverage/coverage.hpp"
#include "coverage/incumbents.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace ilonet::coverage {
namespace {

class Handovers {
public:
    explicit Handovers(const Period& asked) : asked_(asked) {}

    void add_post(std::span<const Incumbent> post)
    {
        const auto* last = &post.front();
        for (const auto& next : post.subspan(1)) {
            add_successor(*last, next);
            if (next.days.last() >= last->days.last()) last = &next;
        }
        if (last->days.until) add_vacancy(*last);
    }

    std::vector<Handover> found() && { return std::move(found_); }

private:
    static Handover end_of(const Incumbent& incumbent)
    {
        const auto& deployment = *incumbent.deployment;
        Handover handover;
        handover.owner = deployment.owner;
        handover.post = deployment.post;
        handover.country = deployment.country;
        handover.predecessor = deployment.uid;
        handover.predecessor_until = incumbent.days.until;
        return handover;
    }

    void add_successor(const Incumbent& last, const Incumbent& next)
    {
        auto handover = end_of(last);
        handover.successor = next.deployment->uid;
        handover.planned = next.planned();
        handover.successor_since = next.days.first();
        const Period both{next.days.first(), std::min(last.days.until.value_or(asked_.last()), next.days.last())};
        handover.overlap_days = days_of(both);
        bool within = touches(both);
        if (last.days.until) {
            const Period gap{*last.days.until + 1, next.days.first() - 1};
            handover.gap_days = days_of(gap);
            within = within || touches(gap) || asked_.contains(*last.days.until);
        }
        if (within) found_.push_back(std::move(handover));
    }

    void add_vacancy(const Incumbent& last)
    {
        if (*last.days.until > asked_.last()) return;
        auto handover = end_of(last);
        handover.gap_days = asked_.last() - *last.days.until;
        found_.push_back(std::move(handover));
    }

    static std::int64_t days_of(const Period& days) { return days.in_order() ? days.last() - days.first() + 1 : 0; }
    bool touches(const Period& days) const { return days.in_order() && days.overlaps(asked_); }

    Period asked_;
    std::vector<Handover> found_;
};

using Successors = std::unordered_map<const Deployment*, const Incumbent*>;

/// The next of each that stays longer. From the back, those that a longer one hides are dropped once and for all.
void add_successors(std::span<const Incumbent> post, Successors& successors)
{
    std::vector<const Incumbent*> later;
    for (auto at = post.rbegin(); at != post.rend(); ++at) {
        while (!later.empty() && later.back()->days.last() <= at->days.last()) later.pop_back();
        if (!later.empty()) successors.emplace(at->deployment, later.back());
        later.push_back(&*at);
    }
}

std::optional<std::int64_t> days_between(const std::optional<Day>& from, const std::optional<Day>& to)
{
    if (!from || !to) return std::nullopt;
    return *to - *from;
}

} // namespace

std::vector<Handover> handovers(const Snapshot& snapshot, Day since, Day until, bool with_planned)
{
    if (until < since) return {};
    Handovers handovers({since, until});
    const auto list = incumbents(snapshot, with_planned);
    for_each_post(list, [&](auto post) { handovers.add_post(post); });
    return std::move(handovers).found();
}

std::vector<Ending> endings(const Snapshot& snapshot, Day today, std::int64_t within_days)
{
    const auto list = incumbents(snapshot, true);
    Successors successors;
    for_each_post(list, [&](auto post) { add_successors(post, successors); });
    std::vector<Ending> endings;
    for (const auto& deployment : snapshot.deployments) {
        const auto days = days_in_service(deployment);
        if (!days || !days->until || !days->contains(today)) continue;
        Ending ending{&deployment, *days->until - today, {}, {}};
        if (ending.days_left > within_days) continue;
        if (const auto at = successors.find(&deployment); at != successors.end()) {
            ending.successor = at->second->deployment->uid;
            ending.successor_since = at->second->days.first();
        }
        endings.push_back(std::move(ending));
    }
    std::stable_sort(endings.begin(), endings.end(),
                     [](const Ending& a, const Ending& b) { return a.days_left < b.days_left; });
    return endings;
}

std::vector<AgainstPlan> against_plan(const Snapshot& snapshot)
{
    std::vector<AgainstPlan> list;
    for (const auto& deployment : snapshot.deployments) {
        const auto& service = deployment.service;
        const auto& planned = deployment.planned;
        if (!deployment.days_active() || planned == Period{}) continue;
        list.push_back(
            {&deployment, days_between(planned.since, service.since), days_between(planned.until, service.until)});
    }
    return list;
}

std::vector<const Deployment*> without_mandate(const Snapshot& snapshot, Day day)
{
    std::unordered_set<std::string_view> with_mandate;
    for (const auto& mandate : snapshot.mandates)
        if (mandate.period.contains(day)) with_mandate.insert(mandate.deployment);
    std::vector<const Deployment*> list;
    for (const auto& deployment : snapshot.deployments) {
        const auto days = deployment.days_active();
        if (days && days->contains(day) && !with_mandate.contains(deployment.uid)) list.push_back(&deployment);
    }
    std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
        return a->officer != b->officer && natural_less(a->officer, b->officer);
    });
    return list;
}

} // namespace ilonet::coverage
