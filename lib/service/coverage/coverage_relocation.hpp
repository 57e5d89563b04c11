// Which deployments may leave their hosts, and what the gaps would be without them.
#pragma once

#include "coverage/coverage.hpp"
#include "model/snapshot.hpp"
#include "service/coverage/coverage.hpp"

#include <utility>
#include <vector>

namespace ilonet::service {

/// One that may leave: what the gaps get from it as long as it stays.
struct Movable {
    const Deployment* deployment;
    std::vector<std::pair<std::size_t, std::int64_t>> gives; ///< gap and hundredths of an officer
};

/// The gaps that there would be if all of `movable` left. On the days of one gap each of them gives the same.
struct Relocation {
    std::vector<coverage::Gap> gaps;
    std::vector<Movable> movable; ///< in natural order of uid
};

/// Those that may leave are hosted in the countries and regions asked for, of the authorities asked for, and in service on
/// every day of the period: the move of one that ends in it would count days that nobody serves now. Left out are those that
/// an optimum with `*request.relocate` moves at most can do without. Gaps are those of all countries and subjects, since what
/// leaves may be missed anywhere. Points into the snapshot.
Relocation relocation_of(const Snapshot& snapshot, const CoveragePlanRequest& request);

} // namespace ilonet::service
