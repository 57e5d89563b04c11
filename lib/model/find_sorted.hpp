// Lists of values in natural order of one member: put into that order, and looked up by it.
#pragma once

#include "model/natural_key.hpp"
#include "model/record.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace ilonet {

/// nullptr where there is none; `list` is sorted by `key`.
template <typename List, typename Key>
auto find_sorted(const List& list, std::string_view wanted, Key key) -> const typename List::value_type*
{
    const auto at = std::lower_bound(list.begin(), list.end(), wanted, [&](const auto& item, std::string_view name) {
        return natural_less(item.*key, name);
    });
    return at != list.end() && (*at).*key == wanted ? &*at : nullptr;
}

/// Puts each item of the list where `from` says that it now stands; `from` is used up.
template <typename List>
void rearrange(List& list, std::vector<std::size_t>& from)
{
    for (std::size_t first = 0; first < list.size(); ++first) {
        if (from[first] == first) continue;
        auto moved = std::move(list[first]);
        auto at = first;
        for (; from[at] != first; at = std::exchange(from[at], at)) list[at] = std::move(list[from[at]]);
        list[at] = std::move(moved);
        from[at] = at;
    }
}

/// Of texts that differ; each item is moved once.
template <typename List, typename Key>
void sort_by(List& list, Key key)
{
    const auto before = [&](const auto& a, const auto& b) { return natural_less(a.*key, b.*key); };
    if (std::is_sorted(list.begin(), list.end(), before)) return;
    std::vector<std::pair<NaturalKey, std::size_t>> order;
    order.reserve(list.size());
    for (const auto& item : list) order.emplace_back(natural_key(item.*key), order.size());
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : before(list[a.second], list[b.second]);
    });
    std::vector<std::size_t> from;
    from.reserve(list.size());
    for (const auto& [number, place] : order) from.push_back(place);
    rearrange(list, from);
}

} // namespace ilonet
