// Texts in natural order by numbers, for lists too long to compare text with text all the way.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace ilonet {

/// The beginning of a text. Of two texts whose keys differ, the one with the lesser key comes first in natural order; where the keys are
/// the same, `natural_less` says.
struct NaturalKey {
    std::uint64_t high = 0, low = 0;

    auto operator<=>(const NaturalKey&) const = default;
};
NaturalKey natural_key(std::string_view text);

} // namespace ilonet
