// Who held which post, one after the other; `coverage.hpp` says what a post is.
#pragma once

#include "model/snapshot.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ilonet::coverage {

struct Incumbent {
    const Deployment* deployment;
    Period days;
    std::string post; ///< the label as it is known by, whatever its spelling

    bool planned() const { return deployment->state == State::planned; }
};

/// The days of service, for an incumbent: a first day that is not known is the day on which it was seen.
std::optional<Period> days_in_service(const Deployment& deployment);

/// By owner, post and first day; of two that begin together the planned one follows.
std::vector<Incumbent> incumbents(const Snapshot& snapshot, bool with_planned);

inline bool same_post(const Incumbent& a, const Incumbent& b)
{
    return a.deployment->owner == b.deployment->owner && a.post == b.post;
}

/// Calls `visit` with the incumbents of each post.
template <typename Visit>
void for_each_post(std::span<const Incumbent> list, Visit visit)
{
    while (!list.empty()) {
        std::size_t size = 1;
        while (size < list.size() && same_post(list[0], list[size])) ++size;
        visit(list.first(size));
        list = list.subspan(size);
    }
}

} // namespace ilonet::coverage
