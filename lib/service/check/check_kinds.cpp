#include "service/check/check_kinds.hpp"

#include "rules/rules.hpp"
#include "service/desk/posts.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

bool concerns(const rules::Need& need, const Finding& finding)
{
    const auto fields = words_of(need.fields);
    return fields.empty() || std::find(fields.begin(), fields.end(), finding.field) != fields.end();
}

} // namespace

std::span<const Kind* const> row_kinds()
{
    static const auto all = [] {
        std::vector<const Kind*> list;
        for (const Kind* kind : kinds::table)
            if (kind->from_rows) list.push_back(kind);
        list.push_back(&post_kind());
        return list;
    }();
    return all;
}

std::vector<const Kind*> needs_of(const Finding& finding)
{
    std::vector<const Kind*> found;
    for (const auto& need : rules::handling_of(finding).needs)
        if (concerns(need, finding))
            for (const auto& name : words_of(need.kinds)) found.push_back(kinds::find(name));
    return found;
}

} // namespace ilonet::service
