// What several kinds say in the same words.
#pragma once

#include "model/kind.hpp"

#include <array>

namespace ilonet::kinds {

inline constexpr std::string_view no_choices;

inline constexpr std::string_view topic_choices = "a b c d e f g h i j k l";

inline constexpr std::string_view task_choices = "return resettlement admission sharing";

inline constexpr Field owner_field{"owner", FieldType::authority, true, "deploying authority", no_choices, 0,
                                   0,       "authority"};

inline constexpr Field deployment_field{"deployment", FieldType::uid, true, "deployment's id", no_choices, 0, 0,
                                        "deployment"};

inline constexpr Field agreement_field{"agreement", FieldType::reference, true, "reference of the agreement"};

inline constexpr Field first_day_field{"since", FieldType::day, false, "first day; empty: the deployment's"};

inline constexpr Field last_day_field{"until", FieldType::day, false, "last day; empty: the deployment's"};

inline constexpr std::int64_t most_revisions = 1'000'000'000'000;

inline constexpr std::int64_t most_cents = 1'000'000'000'000'00;

// Left out it is the Commission, which the service fills in.
inline constexpr Field commission_field{"owner", FieldType::authority, false, "code of the Commission", no_choices, 0,
                                        0,       "authority"};

inline constexpr Field begins_field{"since", FieldType::day, true, "first day"};

inline constexpr Field ends_field{"until", FieldType::day, false, "last day"};

inline constexpr Field network_field{"network", FieldType::network, true, "network: code of a country or a region"};

inline constexpr Field decision_field{
    "decision", FieldType::uid, false, "decision of the board that adopted it", no_choices, 0, 0, "decision"};

inline constexpr std::int64_t first_year = 2000, last_year = 2200;

inline constexpr Field year_field(std::string_view name, std::string_view help)
{
    return {name, FieldType::whole, false, help, no_choices, first_year, last_year};
}

inline constexpr std::array<std::string_view, 4> mandate_repeat{"deployment", "topic", "task", "since"};

inline constexpr std::array<std::string_view, 2> period_repeat{"since", "until"};

} // namespace ilonet::kinds
