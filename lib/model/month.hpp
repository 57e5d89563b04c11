// Months as texts.
#pragma once

#include <string>
#include <string_view>

namespace ilonet {

/// `YYYY-MM` of a day that is written `YYYY-MM-DD`.
inline std::string month_of(std::string_view iso_day)
{
    constexpr std::size_t length = 7;
    return std::string(iso_day.substr(0, length));
}

} // namespace ilonet
