#include "coverage/incumbents.hpp"

#include "model/folding.hpp"
#include "model/redacted.hpp"

#include <algorithm>
#include <tuple>

namespace ilonet::coverage {
namespace {

std::optional<Period> days_at_post(const Deployment& deployment, bool with_planned)
{
    const auto planned = with_planned ? deployment.days_planned() : std::nullopt;
    const auto days = planned ? planned : days_in_service(deployment);
    return days && days->in_order() ? days : std::nullopt;
}

bool before(const Incumbent& a, const Incumbent& b)
{
    const auto& x = *a.deployment;
    const auto& y = *b.deployment;
    if (x.owner != y.owner) return natural_less(x.owner, y.owner);
    if (a.post != b.post) return natural_less(a.post, b.post);
    const auto begin = std::tuple(a.days.first(), a.planned());
    const auto other = std::tuple(b.days.first(), b.planned());
    return begin != other ? begin < other : natural_less(x.uid, y.uid);
}

} // namespace

std::optional<Period> days_in_service(const Deployment& deployment)
{
    const auto active = deployment.days_active();
    if (!active) return std::nullopt;
    // To have been seen on a day is no end, so the end is that of the service, known or not.
    const Period days{active->since, deployment.service.until};
    return days.in_order() ? days : *active;
}

std::vector<Incumbent> incumbents(const Snapshot& snapshot, bool with_planned)
{
    std::vector<Incumbent> list;
    for (const auto& deployment : snapshot.deployments) {
        if (deployment.post.empty() || is_redacted(deployment.post)) continue;
        if (const auto days = days_at_post(deployment, with_planned))
            list.push_back({&deployment, *days, folded_without_case(deployment.post)});
    }
    std::sort(list.begin(), list.end(), before);
    return list;
}

} // namespace ilonet::coverage
