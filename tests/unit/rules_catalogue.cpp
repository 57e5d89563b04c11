// What the catalogue says of its rules beside their texts.
#include "model/record.hpp"
#include "model/rule_ids.hpp"
#include "rules/rules.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ilonet;

namespace {

bool is_field_of_any(const std::string& name)
{
    const auto all = kinds::all();
    return std::any_of(all.begin(), all.end(), [&](const Kind* kind) { return kind->index_of(name) >= 0; });
}

const rules::Handling& of(std::string_view id)
{
    Finding finding;
    finding.rule = id;
    return rules::handling_of(finding);
}

} // namespace

TEST_CASE("what rules need are kinds, and what they except are fields")
{
    for (const auto& rule : rules::catalogue()) {
        INFO(rule.id);
        for (const auto& need : rule.handling.needs) {
            for (const auto& kind : words_of(need.kinds)) CHECK_MESSAGE(kinds::find(kind) != nullptr, kind);
            for (const auto& field : words_of(need.fields)) CHECK_MESSAGE(is_field_of_any(field), field);
        }
        for (const auto& field : words_of(rule.handling.unwritten_but_for))
            CHECK_MESSAGE(is_field_of_any(field), field);
        CHECK((rule.handling.may_stand_unwritten || rule.handling.unwritten_but_for.empty()));
    }
}

TEST_CASE("a finding is handled as its rule says, and one of no rule as usual")
{
    CHECK(of("F01").reach == rules::Reach::accounts);
    CHECK(of("F19").reach == rules::Reach::touched);
    CHECK(of("B03").reach == rules::Reach::board);
    CHECK(of("B13").reach == rules::Reach::touched);
    CHECK(of("B13").may_stand_unwritten);
    CHECK(of("N03").yields_to_unknown);
    CHECK_FALSE(of("N04").yields_to_unknown);
    CHECK(of(rule_id::columns).leaves_rest_unread);
    CHECK_FALSE(of(rule_id::row_form).leaves_rest_unread);
    for (const auto* id : {"", "F99", "F0", "F011"}) CHECK(of(id).reach == rules::Reach::touched);
}
