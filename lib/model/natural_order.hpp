// The natural order of ids and codes as the order of a map or set.
#pragma once

#include "model/record.hpp"

#include <string_view>

namespace ilonet {

struct NaturalOrder {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const { return natural_less(a, b); }
};

} // namespace ilonet
