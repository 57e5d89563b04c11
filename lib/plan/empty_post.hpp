// Why a post stays empty, in one sentence.
#pragma once

#include "plan/weigh.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ilonet::plan {

/// Counts officers by the first thing that each of them lacks.
class LackCounts {
public:
    void add(const Lack& first);
    /// `none of 12 officers: 7 do not speak ar, 3 are at another post then`, the greatest number first.
    std::string sentence() const;

private:
    struct Group {
        Lack lack;
        std::int64_t officers;
    };
    std::vector<Group> groups_;
};

/// An eligible officer and the post where that officer is proposed.
using Elsewhere = std::pair<std::string_view, std::string_view>;
std::string all_are_elsewhere(const std::vector<Elsewhere>& eligible);

} // namespace ilonet::plan
