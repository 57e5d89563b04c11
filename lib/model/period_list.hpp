// Dated statuses as words of a cell: `2019-08-14/..`, `../2020-01-31`, `BMVI:2021-01-01/2027-12-31`.
#pragma once

#include "model/day.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

/// A period in which a status holds; `instrument` is empty but for `funded`.
struct StatusPeriod {
    std::string instrument;
    Period period;

    bool operator==(const StatusPeriod&) const = default;
};

/// Nothing where the word has another form; a period out of order is well-formed.
std::optional<StatusPeriod> parse_status_period(std::string_view word);
std::string status_period_text(const StatusPeriod& status);
/// All words of a canonical cell.
std::vector<StatusPeriod> status_periods(std::string_view cell);

} // namespace ilonet
