// One line of a problem's file: the members of its object, each with its place in the line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::read {

struct ProblemValue {
    enum class Type { text, whole, null, other };
    Type type;
    std::string text; ///< the text, the digits, or what else it is: `an object`
    std::size_t at;   ///< in the line
};

struct ProblemMember {
    std::string key;
    std::size_t at;
    std::vector<ProblemValue> values; ///< one, or those of a list
    bool is_list = false;
};

struct ProblemLine {
    std::vector<ProblemMember> members;
    bool is_object = false;
    std::string problem; ///< why it is no JSON; empty where it is
    std::size_t problem_at = 0;
};

ProblemLine read_problem_line(std::string_view line);

} // namespace ilonet::read
