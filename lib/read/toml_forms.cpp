#include "read/toml_forms.hpp"

#include <array>

namespace ilonet::read {

std::span<const TableForm> table_forms()
{
    static constexpr std::array<TableForm, 7> forms{{
        {"member_state", &kinds::authority, "code name since until bound votes funded source"},
        {"associated_state", &kinds::authority, "code name since until bound funded source"},
        {"commission", &kinds::authority, "code name since until votes source"},
        {"agency", &kinds::authority, "code name since until votes successor_of source"},
        {"region", &kinds::region, "code name source"},
        {"third_country", &kinds::third_country,
         "code name region since until neighbours languages routes weight source"},
        {"requirement", &kinds::requirement, "country topic task officers since until source"},
    }};
    return forms;
}

const TableForm* table_form(std::string_view word)
{
    for (const auto& form : table_forms())
        if (form.word == word) return &form;
    return nullptr;
}

std::vector<std::string_view> table_words()
{
    std::vector<std::string_view> words;
    for (const auto& form : table_forms()) words.push_back(form.word);
    words.push_back(policy_table);
    return words;
}

std::string_view key_of(std::string_view field) { return field == "uid" ? "code" : field; }
std::string_view field_of(std::string_view key) { return key == "code" ? "uid" : key; }

std::span<const Field> policies()
{
    static constexpr std::array<Field, 1> known{{
        {"non_resident_weight",
         FieldType::hundredths,
         true,
         "what a country covered from elsewhere counts, in officers",
         {},
         0,
         100},
    }};
    return known;
}

} // namespace ilonet::read
