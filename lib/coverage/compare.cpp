// Two days, or two states of the file, side by side.
#include "coverage/sweep.hpp"

#include <map>
#include <utility>

namespace ilonet::coverage {
namespace {

struct ByNature {
    using Key = std::pair<std::string, std::uint32_t>;
    bool operator()(const Key& a, const Key& b) const
    {
        return a.first != b.first ? natural_less(a.first, b.first) : a.second < b.second;
    }
};

} // namespace

std::vector<Difference> differences(const Snapshot& before, Day day_before, const Snapshot& after, Day day_after,
                                    const Scope& scope)
{
    std::map<ByNature::Key, Difference, ByNature> all;
    const auto at = [&](const Snapshot& snapshot, const Stretch& stretch) -> Difference& {
        const auto& country = snapshot.countries[stretch.country].code;
        auto& difference = all[{country, stretch.subject}];
        difference.country = country;
        difference.subject = subject_word(stretch.subject);
        return difference;
    };
    for_each_stretch(before, served(before), {day_before, day_before}, scope, {false, true},
                     [&](const Stretch& stretch) {
                         auto& difference = at(before, stretch);
                         difference.required_before = stretch.required;
                         difference.supply_before = stretch.supply;
                     });
    for_each_stretch(after, served(after), {day_after, day_after}, scope, {false, true}, [&](const Stretch& stretch) {
        auto& difference = at(after, stretch);
        difference.required_after = stretch.required;
        difference.supply_after = stretch.supply;
    });
    std::vector<Difference> found;
    for (auto& [key, one] : all)
        if (one.required_before != one.required_after || one.supply_before != one.supply_after)
            found.push_back(std::move(one));
    return found;
}

} // namespace ilonet::coverage
