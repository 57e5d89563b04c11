// What officers did, added up.
#pragma once

#include "service/service.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet::service {

/// What activities can be counted by, parted by single spaces.
inline constexpr std::string_view activity_groupings = "kind country region authority served officer deployment month";

/// Sums of the counts of the activities that the filter holds, of these kinds (empty: all), for each combination of `by` (some
/// of `activity_groupings`), in their natural order. An activity without country is counted at its deployment's host, one
/// without `served` for its owner, and all of it in the month of its last day, for a count cannot be parted. Columns: those of
/// `by`, activities, the counts (empty where no activity gives it), identified_percent and advised_percent: of the requests and
/// of those checked, over the activities that give both; two decimals, rounded down.
ILONET_API Answer count_activities(const Context& context, const Filter& filter, const std::vector<std::string>& kinds,
                                   const std::vector<std::string>& by);

} // namespace ilonet::service
