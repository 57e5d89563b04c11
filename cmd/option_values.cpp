#include "option_values.hpp"

#include "command.hpp"
#include "option_value_rows.hpp"
#include "render/render.hpp"

#include <algorithm>

namespace ilonet::cmd {
namespace {

bool begins_with(const std::string& words, std::string_view noun)
{
    return noun.empty() || words == noun || words.starts_with(std::string(noun) + " ");
}

OptionValues of(std::string_view choices, std::string_view kinds)
{
    OptionValues values;
    values.choices = words_of(choices);
    for (const auto& kind : words_of(kinds)) values.kinds.push_back(kinds::find(kind));
    std::erase(values.kinds, nullptr);
    return values;
}

std::string_view kinds_of(const Field& field)
{
    if (!field.refers_to.empty()) return field.refers_to;
    switch (field.type) {
    case FieldType::authority:
    case FieldType::authorities: return "authority";
    case FieldType::network:
    case FieldType::networks: return "third_country region";
    case FieldType::instrument: return "instrument";
    default: return {};
    }
}

// The rows of these commands are records in their own columns.
bool lists_records(const std::string& words)
{
    return words.ends_with(" list") || words.ends_with(" export") || words.ends_with(" show");
}

} // namespace

OptionValues values_of(const std::string& words, const Option& option)
{
    const auto& name = option.name();
    const auto& type = option.type_name();
    OptionValues values;
    values.files = type == "FILE" || type == "PATH" || name == "FILE" || name == "PATH";
    values.formatted_file = name == "--output";
    if (name == "--format") values.choices = words_of(render::format_names());
    if (values.files || values.formatted_file || !values.choices.empty()) return values;
    if (name == "--columns" || name == "--sort") {
        if (lists_records(words)) values.columns = kind_of(words);
        return values;
    }
    if (const auto* field = option.field())
        return field->choices.empty() ? of("", kinds_of(*field)) : of(field->choices, "");
    for (const auto& row : option_value_rows())
        if (row.name == name && begins_with(words, row.words)) return of(row.choices, row.kinds);
    const auto* kind = kind_of(words);
    if (kind == nullptr) return values;
    if (name == "UID") values.kinds = {kind};
    for (const auto& field : kind->fields)
        if (name == "--" + std::string(field.name)) values.choices = words_of(field.choices);
    return values;
}

} // namespace ilonet::cmd
