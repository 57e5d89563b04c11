// The classes of a map's values, each with a shade of its own.
#pragma once

#include "model/result.hpp"

#include <string>
#include <vector>

namespace ilonet::render {

/// The values from `from` to `to`, both included where the values are whole numbers.
struct MapClass {
    double from = 0;
    double to = 0;
    int shade = 0;      ///< 0 for zero, then 1 (lightest) to 4
    bool below = false; ///< `to` itself is the next one's: values with decimals
};

/// At most five in rising order, none empty, each value in exactly one: zero alone, then about as many values in each, from
/// round numbers on. No band such as `1-2` is cut by a limit, since it would then be shown as narrower than it is.
std::vector<MapClass> map_classes(const std::vector<Mark>& marks);

/// The one that the value lies in; `classes` are those of all marks.
const MapClass& class_of(double value, const std::vector<MapClass>& classes);

/// `0`, `5 to 9`, `1.5 to below 3`
std::string in_words(const MapClass& one);

} // namespace ilonet::render
