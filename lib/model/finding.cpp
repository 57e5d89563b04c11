#include "model/finding.hpp"

#include <algorithm>
#include <tuple>

namespace ilonet {

bool has_error(const Findings& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; });
}

void sort_by_place(Findings& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.place, a.rule, a.uid, a.field, a.sentence) <
               std::tie(b.place, b.rule, b.uid, b.field, b.sentence);
    });
}

} // namespace ilonet
