#include "disclosure/disclosure.hpp"

#include <algorithm>

namespace ilonet::disclosure {
namespace {

using Range = PublishedCounts::Range;
constexpr auto unbounded = PublishedCounts::unbounded;

std::int64_t bounded_sum(std::int64_t a, std::int64_t b) { return std::min(unbounded, a + b); }

bool narrow(Range& range, std::int64_t least, std::int64_t greatest)
{
    const Range before = range;
    range.least = std::max(range.least, least);
    range.greatest = std::min(range.greatest, greatest);
    return range != before;
}

/// What one sum says of its parts and its whole; true where it says something new.
bool narrow_by_sum(std::vector<Range>& ranges, const std::vector<std::size_t>& parts, std::size_t whole)
{
    std::int64_t least = 0;
    std::int64_t greatest = 0;
    std::int64_t without_bound = 0;
    for (const auto part : parts) {
        least += ranges[part].least;
        if (ranges[part].greatest == unbounded)
            ++without_bound;
        else
            greatest = bounded_sum(greatest, ranges[part].greatest);
    }
    bool changed = narrow(ranges[whole], least, without_bound > 0 ? unbounded : greatest);
    for (const auto part : parts) {
        auto& range = ranges[part];
        const bool own = range.greatest == unbounded;
        // The others reach as far as they like where one of them has no bound.
        const bool others_bounded = without_bound == (own ? 1 : 0);
        const auto others_greatest = own ? greatest : greatest - range.greatest;
        const auto others_least = least - range.least;
        const auto most = ranges[whole].greatest == unbounded ? unbounded : ranges[whole].greatest - others_least;
        if (narrow(range, others_bounded ? ranges[whole].least - others_greatest : 0, most)) return true;
    }
    return changed;
}

} // namespace

PublishedCounts::PublishedCounts(std::int64_t smallest) : smallest_(smallest) {}

std::size_t PublishedCounts::add(std::int64_t count)
{
    counts_.push_back({count, Level::exact});
    if (is_small(counts_.size() - 1)) counts_.back().level = Level::banded;
    return counts_.size() - 1;
}

void PublishedCounts::add_up(std::vector<std::size_t> parts, std::size_t whole)
{
    sums_.push_back({std::move(parts), whole});
}

bool PublishedCounts::is_small(std::size_t count) const
{
    return counts_[count].value > 0 && counts_[count].value < smallest_;
}

Range PublishedCounts::shown(std::size_t count) const
{
    const auto& [value, level] = counts_[count];
    if (level == Level::exact) return {value, value};
    if (level == Level::any) return {1, unbounded};
    return is_small(count) ? Range{1, smallest_ - 1} : Range{smallest_, unbounded};
}

// No count is a part of two wholes and the sums have no ring, so that narrowing until nothing changes finds exactly
// what a reader can work out.
std::vector<Range> PublishedCounts::worked_out() const
{
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < counts_.size(); ++i) ranges.push_back(shown(i));
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [parts, whole] : sums_)
            while (narrow_by_sum(ranges, parts, whole)) changed = true;
    }
    return ranges;
}

// What costs the reader least is hidden first: the smallest of the shown neighbours, then the whole, then what gives
// the whole away in its turn; only then the bands widen.
bool PublishedCounts::hide_in(const Sum& sum, std::size_t disclosed, const std::vector<Range>& ranges, Looked& looked)
{
    const auto number = static_cast<std::size_t>(&sum - sums_.data());
    if (looked[number]) return false;
    looked[number] = true;
    Count* smallest = nullptr;
    for (const auto part : sum.parts) {
        auto& count = counts_[part];
        const bool shown_and_large = count.level == Level::exact && count.value >= smallest_;
        if (shown_and_large && (smallest == nullptr || count.value < smallest->value)) smallest = &count;
    }
    if (smallest == nullptr && counts_[sum.whole].level == Level::exact) smallest = &counts_[sum.whole];
    if (smallest != nullptr) {
        smallest->level = Level::banded;
        return true;
    }
    if (parts_fill(sum) && widen(sum.whole)) return true;
    const bool whole_is_known = ranges[sum.whole].least == ranges[sum.whole].greatest;
    if (sum.whole != disclosed && whole_is_known && hide_around(sum.whole, ranges, looked)) return true;
    // The same whole may be parted in another way that gives it away.
    if (whole_is_known && std::any_of(sums_.begin(), sums_.end(), [&](const Sum& other) {
            return other.whole == sum.whole && hide_in(other, sum.whole, ranges, looked);
        }))
        return true;
    if (widen(sum.whole)) return true;
    return std::any_of(sum.parts.begin(), sum.parts.end(),
                       [&](std::size_t part) { return part != disclosed && widen(part); });
}

// Two that are one or two each fill a whole of one or two.
bool PublishedCounts::parts_fill(const Sum& sum) const
{
    std::int64_t least = 0;
    for (const auto part : sum.parts) least += shown(part).least;
    return least >= shown(sum.whole).greatest;
}

bool PublishedCounts::widen(std::size_t count)
{
    if (counts_[count].level != Level::banded) return false;
    counts_[count].level = Level::any;
    return true;
}

bool PublishedCounts::hide_around(std::size_t part, const std::vector<Range>& ranges, Looked& looked)
{
    return std::any_of(sums_.begin(), sums_.end(), [&](const Sum& sum) {
        return std::find(sum.parts.begin(), sum.parts.end(), part) != sum.parts.end() &&
               hide_in(sum, part, ranges, looked);
    });
}

bool PublishedCounts::hide_beside(std::size_t disclosed, const std::vector<Range>& ranges)
{
    for (const auto& sum : sums_)
        if (sum.whole == disclosed && parts_fill(sum) && widen(disclosed)) return true;
    Looked looked(sums_.size(), false);
    if (hide_around(disclosed, ranges, looked)) return true;
    for (const auto& sum : sums_)
        if (sum.whole == disclosed && hide_in(sum, disclosed, ranges, looked)) return true;
    return widen(disclosed);
}

// Where nobody is said to be more than one, no upper bound is left to work with.
void PublishedCounts::hide_all()
{
    for (auto& count : counts_)
        if (count.value > 0) count.level = Level::any;
}

void PublishedCounts::protect()
{
    for (bool changed = true; changed;) {
        changed = false;
        const auto ranges = worked_out();
        for (std::size_t i = 0; i < counts_.size() && !changed; ++i)
            if (is_small(i) && ranges[i].least == ranges[i].greatest) {
                changed = hide_beside(i, ranges);
                if (!changed) return hide_all();
            }
    }
}

std::string PublishedCounts::text(std::size_t count) const
{
    const auto range = shown(count);
    if (counts_[count].level == Level::exact) return std::to_string(range.least);
    if (range.greatest == unbounded) return std::to_string(range.least) + "+";
    return std::to_string(range.least) + "-" + std::to_string(range.greatest);
}

} // namespace ilonet::disclosure
