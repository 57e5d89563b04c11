// What is required and who serves, in time: each requirement and each supply gives two changes, one on its first day
// and one on the day after its last; between two changes of one country and subject nothing moves.
#pragma once

#include "coverage/coverage.hpp"
#include "coverage/intern.hpp"

#include <cstdint>
#include <functional>

namespace ilonet::coverage {

/// Days of one country and subject on which required and supply, in hundredths, stay as they are; not both are 0.
struct Stretch {
    std::uint32_t country; ///< its place in the snapshot
    std::uint32_t subject; ///< number; see intern.hpp
    std::int64_t required, supply;
    Day since, until; ///< closed, inside the window

    std::int64_t days() const { return until - since + 1; }
};

struct SweepOptions {
    bool with_planned = false; ///< planned deployments serve on their planned days
    bool unrequired = false;   ///< also where nothing is ever required
};

/// Of what `served` holds; countries, requirements and policy are the snapshot's. Calls `visit` with the stretches in the order of country, subject (general first, topics, tasks), day; without `unrequired`
/// those of countries and subjects for which something is required on some day. O((d + r) log(d + r)).
void for_each_stretch(const Snapshot& snapshot, const Served& served, const Period& window, const Scope& scope,
                      const SweepOptions& options, const std::function<void(const Stretch&)>& visit);

/// What one deployment gives to one country and subject, in hundredths, on unbroken days within the window.
struct Supply {
    std::uint32_t deployment; ///< its row
    std::uint32_t country;    ///< its place in the snapshot
    std::uint32_t subject;
    std::int64_t amount;
    Day since, until;
};
/// Calls `visit` with all of it that goes to countries and subjects for which something is required on some day of the window.
void for_each_supply(const Snapshot& snapshot, const Served& served, const Period& window,
                     const std::function<void(const Supply&)>& visit);

} // namespace ilonet::coverage
