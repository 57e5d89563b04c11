// Months as texts, and as days.
#pragma once

#include "model/day.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace ilonet {

/// `YYYY-MM` of a day that is written `YYYY-MM-DD`.
inline std::string month_of(std::string_view iso_day)
{
    constexpr std::size_t length = 7;
    return std::string(iso_day.substr(0, length));
}

/// The `count` months whose last day is `last`: twelve to 2025-12-31 begin on 2025-01-01, one to 2026-03-15 on 2026-02-16. Those that
/// end with a month begin with one, and none begins on a day before the month that is too short for it has ended: one month to
/// 2026-02-28 begins on 2026-02-01, one to 2026-03-29 on 2026-03-01.
inline Period months_to(Day last, int count)
{
    return {std::max((last + 1).plus_months(-count), last.plus_months(-count) + 1), last};
}

} // namespace ilonet
