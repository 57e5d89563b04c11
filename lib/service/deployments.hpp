// What the days of a deployment say of its state.
#pragma once

#include "model/day.hpp"
#include "model/record.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilonet::service {

/// A deployment that ended, and whose last day is now written as one that lies ahead, is active again until it is ended on or after
/// that day. Returns a sentence for the user where that is so. Failure (refused) for a new one. Other records, and other changes,
/// stay as they are.
MarkedText keep_active_to_the_last_day(const std::optional<Record>& before, Record& record, Day today);

/// A sentence for each mandate and each part of joint work that an end shortened, and that a later last day, written by another
/// command than `deploy extend`, leaves so; it says what to type. Nothing for other records and other changes.
std::vector<MarkedText> left_shortened(const store::Store& store, const std::optional<Record>& before,
                                       const Record& record);

} // namespace ilonet::service
