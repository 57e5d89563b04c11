// What a question of coverage is asked of, and by what.
#pragma once

#include <string>
#include <vector>

namespace ilonet::coverage {

/// Which deployments and countries count; empty lists mean all.
struct Scope {
    std::vector<std::string> countries, regions;
    std::vector<std::string> authorities;     ///< codes
    std::vector<std::string> authority_kinds; ///< member_state, associated_state, commission, agency
    std::vector<std::string> subjects; ///< topics a-l, tasks; for `list`: deployments with such a mandate on the day
};

/// By what `list` counts.
enum class By { country, region, authority, topic, group, network };
/// By what `timeline` counts.
enum class TimelineBy { country, region, authority, route, topic, group, network };

} // namespace ilonet::coverage
