// What the days of a deployment say of its state.
#pragma once

#include "model/day.hpp"
#include "model/record.hpp"

#include <optional>
#include <string>

namespace ilonet::service {

/// A deployment that ended, and whose last day is now written as one that lies ahead, is active again until it is ended on or after
/// that day. Returns a sentence for the user where that is so. Failure (refused) for a new one. Other records, and other changes,
/// stay as they are.
std::string keep_active_to_the_last_day(const std::optional<Record>& before, Record& record, Day today);

} // namespace ilonet::service
