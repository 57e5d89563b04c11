// Coverage in time as pictures: a line for each country and subject, or each key, a bar for each stretch of days.
#pragma once

#include "coverage/coverage.hpp"
#include "model/result.hpp"
#include "service/coverage/coverage.hpp"

namespace ilonet::service {

/// What lacks; the rows of `coverage gaps`.
Picture picture_of(const Snapshot& snapshot, const std::vector<coverage::Gap>& gaps, const CoveragePeriod& asked);
/// Officers; the rows of `coverage timeline`.
Picture picture_of(const std::vector<coverage::TimelineRow>& rows, const CoveragePeriod& asked);

} // namespace ilonet::service
