// Gaps that will open: who ends, and nobody follows.
#include "coverage/sweep.hpp"
#include "coverage/who_serves.hpp"

#include <algorithm>

namespace ilonet::coverage {
namespace {

std::vector<std::string> endings(const WhoServes& who, const AuthorityScope& authorities, const Gap& gap,
                                 bool with_planned)
{
    std::vector<std::string> uids;
    const auto day_before = gap.since - 1;
    const auto ends = [&](const Deployment& deployment) {
        return authorities.holds(deployment.owner) && who.serves(deployment, gap.subject, day_before, with_planned) &&
               !who.serves(deployment, gap.subject, gap.since, with_planned);
    };
    for (const auto* list : {&who.hosted(gap.country), &who.covering(gap.country)})
        for (const auto* deployment : *list)
            if (ends(*deployment)) uids.push_back(deployment->uid);
    std::sort(uids.begin(), uids.end(), natural_less);
    return uids;
}

} // namespace

std::vector<Opening> openings(const Snapshot& snapshot, Day since, Day until, const Scope& scope, bool without_planned)
{
    std::vector<Opening> found;
    const WhoServes who(snapshot);
    const AuthorityScope authorities(snapshot, scope);
    const auto all = gaps(snapshot, since, until, 1, scope, !without_planned);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& gap = all[i];
        if (gap.since == since) continue;
        const bool goes_on = i > 0 && all[i - 1].country == gap.country && all[i - 1].subject == gap.subject &&
                             all[i - 1].until + 1 == gap.since;
        const auto before = goes_on ? all[i - 1].gap() : 0;
        if (gap.gap() > before) found.push_back({gap, before, endings(who, authorities, gap, !without_planned)});
    }
    return found;
}

} // namespace ilonet::coverage
