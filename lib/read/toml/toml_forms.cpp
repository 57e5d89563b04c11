#include "read/toml/toml_forms.hpp"

#include <array>

namespace ilonet::read {

std::span<const TableForm> table_forms()
{
    static constexpr std::array<TableForm, 8> forms{{
        {"member_state", &kinds::authority, "code name since until bound votes funded source"},
        {"associated_state", &kinds::authority, "code name since until bound funded source"},
        {"commission", &kinds::authority, "code name since until votes source"},
        {"agency", &kinds::authority, "code name since until votes successor_of source"},
        {"region", &kinds::region, "code name source"},
        {"third_country", &kinds::third_country,
         "code name region since until neighbours languages routes weight source"},
        {"requirement", &kinds::requirement, "country topic task officers since until source"},
        {"instrument", &kinds::instrument,
         "code name since until strands rates prefinancing prefinancing_due n_plus n_plus_until eligible_until "
         "annual_hours indirect retention_years payment_windows accounting_year_end codes source"},
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
    constexpr std::int64_t most_days = 3'650;
    constexpr std::int64_t most_months = 120;
    constexpr std::string_view no_choices;
    constexpr auto days = FieldType::whole;
    constexpr auto months = FieldType::whole;
    static constexpr std::array<Field, 11> known{{
        {"non_resident_weight", FieldType::hundredths, true,
         "what a country covered from elsewhere counts, in officers", no_choices, 0, 100},
        {"meeting_year", FieldType::choice, true, "what a year is in Art 7(7)", "calendar rolling"},
        {"meetings_since", FieldType::day, true, "first day from which the board's meetings are counted"},
        {"deployment_notice_days", days, true, "Art 4(1): days after the first day of service", no_choices, 0,
         most_days},
        {"facilitator_notice_days", days, true, "Art 5(3): days after the change", no_choices, 0, most_days},
        {"parliament_days", days, true, "Art 8(2)(a), (c): days after the adoption", no_choices, 0, most_days},
        {"network_meeting_months", months, true, "Art 5(1)(a): months from one meeting to the next", no_choices, 1,
         most_months},
        {"review_months", months, true, "Art 8(2)(b), 8(3): months from one review to the next", no_choices, 1,
         most_months},
        {"first_programme_months", months, true, "Art 8(2)(a): months after the first meeting", no_choices, 0,
         most_months},
        {"report_months", months, true, "Art 8(2)(c): months after the end of the two years", no_choices, 0,
         most_months},
        {"smallest_cell", FieldType::whole, true, "counts under it are banded in public documents", no_choices, 3, 100},
    }};
    return known;
}

} // namespace ilonet::read
