// What a rule says of itself, for those who show it beside its findings.
#pragma once

#include "model/finding.hpp"
#include "model/marked_text.hpp"

#include <string_view>

namespace ilonet {

struct RuleText {
    std::string_view id;
    Severity severity = Severity::error; ///< the gravest that the rule can give
    std::string_view basis;              ///< the article, or `policy`, or `format`
    std::string_view title;              ///< one sentence
    MarkedText text;                     ///< a short paragraph
    MarkedText more;                     ///< where more is said of it, a sentence; may be empty
};

} // namespace ilonet
