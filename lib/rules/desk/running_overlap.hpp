// Finds rows of one group that share days, in one pass over rows sorted by group and first day.
#pragma once

#include "model/day.hpp"

#include <cstddef>
#include <vector>

namespace ilonet::rules {

/// Calls `clash(earlier, later)` for each row that shares days with one before it in its group; the earlier is the one
/// of those that ends last. `rows` is sorted by group and first day, `days(row)` is in order.
template <typename Row, typename SameGroup, typename Days, typename Clash>
void for_each_overlap(const std::vector<Row>& rows, SameGroup same_group, Days days, Clash clash)
{
    std::size_t longest = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (!same_group(rows[longest], rows[i])) {
            longest = i;
            continue;
        }
        if (days(rows[i]).first() <= days(rows[longest]).last()) clash(rows[longest], rows[i]);
        if (days(rows[longest]).last() < days(rows[i]).last()) longest = i;
    }
}

} // namespace ilonet::rules
