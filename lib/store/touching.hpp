// Which deployments a question about a period needs: those planned, and those whose service touches it.
#pragma once

#include "model/day.hpp"

#include <array>
#include <string>

namespace ilonet::store {

/// A WHERE on the deployments `t`, bound to `touching_days`.
inline constexpr const char* those_that_touch =
    "WHERE (t.state = 'planned' OR (ifnull(t.since, ?1) <= ?1 AND ifnull(t.until, ?2) >= ?2))";

inline std::array<std::string, 2> touching_days(const Period& period)
{
    return {period.last().iso(), period.first().iso()};
}

} // namespace ilonet::store
