// The words that options take, parted by single spaces, each list from where it is described. Refusals and completion
// read the same.
#pragma once

#include <string_view>

namespace ilonet::cmd {

std::string_view topic_choices();          ///< of Art 3(4)
std::string_view task_choices();           ///< of Art 3(5) to (7), and sharing
std::string_view group_choices();          ///< of topics and tasks
std::string_view language_choices();       ///< official ones of the Union
std::string_view state_choices();          ///< of a deployment
std::string_view authority_kind_choices(); ///< member states and the others

inline constexpr std::string_view row_format_choices = "csv tsv jsonl"; ///< of rows that are read
inline constexpr std::string_view shell_choices = "bash zsh fish";
inline constexpr std::string_view ledger_level_choices = "union programme";
inline constexpr std::string_view matrix_cell_choices = "supply required gap";
inline constexpr std::string_view obligation_state_choices = "met due overdue not_known";
inline constexpr std::string_view commitment_choices = "individual global provisional legal";
inline constexpr std::string_view incident_choices = "yes no";
inline constexpr std::string_view vote_choices = "for against abstained absent";
inline constexpr std::string_view color_choices = "auto always never";
// In the order of coverage::By and coverage::TimelineBy.
inline constexpr std::string_view coverage_groupings = "country region authority topic group network";
inline constexpr std::string_view timeline_groupings = "country region authority route topic group network";

} // namespace ilonet::cmd
