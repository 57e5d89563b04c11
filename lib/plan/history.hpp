// What the snapshot knows of officers, looked up once for all posts.
#pragma once

#include "plan/plan.hpp"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ilonet::plan {

/// A deployment that is active, ended or planned, on days that are known.
struct Stay {
    const Deployment* deployment;
    Period days;
    bool served; ///< not only planned
    std::string_view region;
};

struct History {
    std::vector<Stay> stays;
    std::vector<std::string_view> subjects; ///< with a mandate in a deployment that was served
};

/// Looks into the snapshot, which outlives it.
class Histories {
public:
    Histories(const Snapshot& snapshot, std::span<const Officer> officers);
    const History& of(const Officer& officer) const { return by_officer_.at(officer.uid); }

private:
    std::unordered_map<std::string_view, History> by_officer_;
};

} // namespace ilonet::plan
