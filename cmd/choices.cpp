#include "choices.hpp"

#include "model/country_names.hpp"
#include "model/record.hpp"
#include "model/snapshot.hpp"

#include <string>

namespace ilonet::cmd {
namespace {

template <typename List, typename Word>
std::string joined(const List& list, Word word)
{
    std::string text;
    for (const auto& each : list) text += (text.empty() ? "" : " ") + std::string(word(each));
    return text;
}

std::string_view code_of(const Topic& subject) { return subject.code; }

std::string_view choices_of(const Kind& kind, std::string_view field)
{
    return kind.fields[static_cast<std::size_t>(kind.index_of(field))].choices;
}

} // namespace

std::string_view topic_choices()
{
    static const auto words = joined(topics(), code_of);
    return words;
}

std::string_view task_choices()
{
    static const auto words = joined(tasks(), code_of);
    return words;
}

std::string_view group_choices()
{
    static const auto words = joined(subject_groups(), [](const SubjectGroup& group) { return group.name; });
    return words;
}

std::string_view language_choices()
{
    static const auto words = joined(union_languages(), [](std::string_view code) { return code; });
    return words;
}

std::string_view state_choices() { return choices_of(kinds::deployment, "state"); }
std::string_view authority_kind_choices() { return choices_of(kinds::authority, "kind"); }

} // namespace ilonet::cmd
