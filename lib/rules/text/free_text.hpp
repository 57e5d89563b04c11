// P02: free text that looks like personal data, leads to it, or carries a classification marking.
#pragma once

#include "model/finding.hpp"
#include "model/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::rules {

struct Suspect {
    enum class What { phone, email, passport, link, marking };
    What what;
    std::size_t offset; ///< in bytes
    std::size_t length;
    bool sure; ///< false: it may be something else, so it is a warning and no error
};

/// What in the text looks like personal data or a marking, in the order of the text.
std::vector<Suspect> suspects_in(std::string_view text);

} // namespace ilonet::rules
