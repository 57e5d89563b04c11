// The scale of a picture: from where to where, and the round numbers on it.
#pragma once

#include "model/result.hpp"

#include <vector>

namespace ilonet::render {

struct Axis {
    double low = 0;  ///< 0, or a round number below the least value
    double high = 0; ///< a round number that no value is above
    std::vector<double> ticks;

    /// Where the number lies between the ends: 0 to 1.
    double share(double number) const { return high > low ? (number - low) / (high - low) : 0; }
};

/// Three to five ticks, fewer only where whole numbers up to 1 need no more.
Axis axis_of(const std::vector<Mark>& marks);

} // namespace ilonet::render
