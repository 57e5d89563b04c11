// Where fewer serve than is required.
#include "coverage/sweep.hpp"

namespace ilonet::coverage {
namespace {

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

Gap gap_of(const Snapshot& snapshot, const Stretch& stretch)
{
    return {snapshot.countries[stretch.country].code,
            std::string(subject_word(stretch.subject)),
            stretch.required,
            stretch.supply,
            stretch.since,
            stretch.until};
}

} // namespace

std::vector<Gap> gaps(const Snapshot& snapshot, Day since, Day until, std::int64_t min_days, const Scope& scope,
                      bool with_planned)
{
    return gaps(snapshot, served(snapshot), since, until, min_days, scope, with_planned);
}

std::vector<Gap> gaps(const Snapshot& snapshot, const Served& served, Day since, Day until, std::int64_t min_days,
                      const Scope& scope, bool with_planned)
{
    if (until < since) return {};
    std::vector<Gap> found;
    for_each_stretch(snapshot, served, {since, until}, scope, {with_planned, false}, [&](const Stretch& stretch) {
        if (stretch.supply < stretch.required) found.push_back(gap_of(snapshot, stretch));
    });
    return min_days > 1 ? long_runs(std::move(found), min_days) : found;
}

} // namespace ilonet::coverage
