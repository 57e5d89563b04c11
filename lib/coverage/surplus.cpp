// Where more serve than is required, and how much of what is required is there.
#include "coverage/sweep.hpp"

#include <algorithm>
#include <set>

namespace ilonet::coverage {
namespace {

constexpr std::int64_t ordinary_weight = 100;
constexpr std::int64_t whole_percent = 100'00;

} // namespace

std::vector<Surplus> surpluses(const Snapshot& snapshot, Day since, Day until, const Scope& scope)
{
    return surpluses(snapshot, served(snapshot), since, until, scope);
}

std::vector<Surplus> surpluses(const Snapshot& snapshot, const Served& served, Day since, Day until, const Scope& scope)
{
    std::vector<Surplus> found;
    if (until < since) return found;
    for_each_stretch(snapshot, served, {since, until}, scope, {}, [&](const Stretch& stretch) {
        if (stretch.required > 0 && stretch.supply > stretch.required)
            found.push_back({snapshot.countries[stretch.country].code, std::string(subject_word(stretch.subject)),
                             stretch.required, stretch.supply, stretch.since, stretch.until});
    });
    return found;
}

Share share(const Snapshot& snapshot, Day since, Day until, const Scope& scope, bool priority_only)
{
    return share(snapshot, served(snapshot), since, until, scope, priority_only);
}

Share share(const Snapshot& snapshot, const Served& served, Day since, Day until, const Scope& scope,
            bool priority_only)
{
    Share share;
    if (until < since) return share;
    std::pair<std::uint32_t, std::uint32_t> last{none, none};
    for_each_stretch(snapshot, served, {since, until}, scope, {}, [&](const Stretch& stretch) {
        const auto weight = snapshot.countries[stretch.country].weight;
        if (stretch.required == 0 || (priority_only && weight <= ordinary_weight)) return;
        const auto days = Share::Wide{weight} * stretch.days();
        share.required += days * stretch.required;
        share.covered += days * std::min(stretch.required, stretch.supply);
        const std::pair here{stretch.country, stretch.subject};
        if (here != last) ++share.requirements;
        last = here;
    });
    return share;
}

std::int64_t Share::percent() const
{
    return required == 0 ? whole_percent : static_cast<std::int64_t>(covered * whole_percent / required);
}

bool Share::reaches(std::int64_t percent_hundredths) const
{
    return covered * whole_percent >= required * percent_hundredths;
}

} // namespace ilonet::coverage
