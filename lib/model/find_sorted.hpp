// Lists of values in natural order of one member: put into that order, and looked up by it.
#pragma once

#include "model/record.hpp"

#include <algorithm>
#include <string_view>

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

template <typename List, typename Key>
void sort_by(List& list, Key key)
{
    std::sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return natural_less(a.*key, b.*key); });
}

} // namespace ilonet
