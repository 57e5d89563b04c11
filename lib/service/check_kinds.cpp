#include "service/check_kinds.hpp"

#include "service/posts.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

struct Need {
    std::string_view rule;
    std::string_view kinds;       ///< parted by spaces
    std::string_view fields = {}; ///< where it holds for findings about these alone
};

// What a rule says where the record that it looks for is not there, would be invented where its kind was never given.
constexpr std::array needs{
    Need{"D01", "third_country"},
    Need{"D06", "authority"},
    Need{"D07", "officer"},
    Need{"D09", "third_country"},
    Need{"A03", "deployment"},
    Need{"A06", "deployment"},
    Need{"A07", "deployment"},
    Need{"A08", "authority"},
    Need{"A09", "authority", "owner partners"},
    Need{"A09", "deployment mandate", "topic task"},
    Need{"A10", "authority"},
    Need{"A12", "deployment"},
    Need{"A13", "authority deployment third_country"},
    Need{"B03", "authority"},
    Need{"B04", "authority"},
    Need{"B07", "authority"},
    Need{"B09", "authority decision"},
    Need{"N01", "authority deployment third_country"},
    Need{"N03", "region third_country", "network networks"},
    Need{"N03", "deployment third_country", "authority deployment"},
    Need{"N04", "authority deployment third_country"},
    Need{"F11", "decision"},
};

bool concerns(const Need& need, const Finding& finding)
{
    const auto fields = words_of(need.fields);
    return need.rule == finding.rule &&
           (fields.empty() || std::find(fields.begin(), fields.end(), finding.field) != fields.end());
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
    for (const auto& need : needs)
        if (concerns(need, finding))
            for (const auto& name : words_of(need.kinds)) found.push_back(kinds::find(name));
    return found;
}

} // namespace ilonet::service
