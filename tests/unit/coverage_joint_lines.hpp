// What a list says of joint work, as text.
#pragma once

#include "coverage/coverage.hpp"

#include <string>

namespace ilonet::coverage_test {

/// `KEY represented shared joint` of the lines that have joint work.
inline std::string joint_lines(const Snapshot& snapshot, coverage::By by, Day day, const coverage::Scope& scope = {})
{
    std::string text;
    for (const auto& line : coverage::list(snapshot, day, by, scope).lines) {
        if (line.represented + line.shared + line.joint == 0) continue;
        text += (text.empty() ? "" : "; ") + line.key;
        for (const auto number : {line.represented, line.shared, line.joint}) text += " " + std::to_string(number);
    }
    return text;
}

} // namespace ilonet::coverage_test
