// A finding: the answer of a rule about data. Where it stands, what is wrong, what to do.
#pragma once

#include "model/api.hpp"
#include "model/marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilonet {

/// An error stands in the way, a warning does not.
enum class Severity { warning, error };

/// A place in a file; line and column count from 1, columns in characters; 0 where there is none.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    auto operator<=>(const Place&) const = default;
};

/// What a rule says of one place in data.
struct Finding {
    std::string rule; ///< id of the rule, such as `D05`
    Severity severity = Severity::error;
    MarkedText sentence; ///< what is wrong, without full stop
    MarkedText help;     ///< what to do, one line; may be empty
    std::string uid;     ///< the record it is about
    std::string kind;    ///< of the record, where its uid could be that of two; may be empty
    std::string field;   ///< the record's field, empty for the whole record
    std::string related; ///< uid of the other record where two clash
    Place place;         ///< filled by whoever read the record
    std::string excerpt; ///< the line that `place` names
};

using Findings = std::vector<Finding>;

/// True where one of them is an error: what then is asked for is not done.
ILONET_API bool has_error(const Findings& findings);
/// In the order of file, line, column, rule, record: the same bytes on each run.
ILONET_API void sort_by_place(Findings& findings);

/// What a rule says of itself, for those who show it beside its findings.
struct RuleText {
    std::string_view id;
    Severity severity = Severity::error; ///< the gravest that the rule can give
    std::string_view basis;              ///< the article, or `policy`, or `format`
    std::string_view title;              ///< one sentence
    MarkedText text;                     ///< a short paragraph
    MarkedText more;                     ///< where more is said of it, a sentence; may be empty
};

} // namespace ilonet
