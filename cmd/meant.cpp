#include "meant.hpp"

#include "meant_rows.hpp"
#include "render/render.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace ilonet::cmd {
namespace {

constexpr std::string_view kinds_mark = "kinds: ", choices_mark = "choices: ";

bool begins_with(const std::string& words, std::string_view noun)
{
    return noun.empty() || words == noun || words.starts_with(std::string(noun) + " ");
}

Meant of(std::string_view choices, std::string_view kinds)
{
    Meant meant;
    meant.choices = words_of(choices);
    for (const auto& kind : words_of(kinds)) meant.kinds.push_back(kinds::find(kind));
    std::erase(meant.kinds, nullptr);
    return meant;
}

const Kind* kind_of_noun(const std::string& words)
{
    for (const auto& noun : nouns)
        if (begins_with(words, noun.words)) return kinds::find(noun.kinds);
    return begins_with(words, "report") ? &kinds::report : nullptr;
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

void note_field(CLI::Option& option, const Field& field)
{
    auto mark = field.choices.empty() ? std::string(kinds_mark) + std::string(kinds_of(field))
                                      : std::string(choices_mark) + std::string(field.choices);
    // One that checks nothing, and shows nothing in the help: options carry no other notes.
    option.check(CLI::Validator().name(std::move(mark)).active(false));
}

Meant meant_by(const std::string& words, CLI::Option& option)
{
    const auto name = option.get_lnames().empty() ? option.get_name() : "--" + option.get_lnames().front();
    const auto type = option.get_type_name();
    Meant meant;
    meant.files = type == "FILE" || type == "PATH" || name == "FILE" || name == "PATH";
    meant.formatted_file = name == "--output";
    if (name == "--format") meant.choices = words_of(render::format_names());
    if (meant.files || meant.formatted_file || !meant.choices.empty()) return meant;
    if (name == "--columns" || name == "--sort") {
        if (lists_records(words)) meant.columns = kind_of_noun(words);
        return meant;
    }
    try {
        for (int i = 0;; ++i) {
            const auto& mark = option.get_validator(i)->get_name();
            if (mark.starts_with(kinds_mark)) return of("", mark.substr(kinds_mark.size()));
            if (mark.starts_with(choices_mark)) return of(mark.substr(choices_mark.size()), "");
        }
    } catch (const CLI::OptionNotFound&) {
        // No (more) notes.
    }
    for (const auto& row : rows())
        if (row.name == name && begins_with(words, row.words)) return of(row.choices, row.kinds);
    const auto* kind = kind_of_noun(words);
    if (kind == nullptr) return meant;
    if (name == "UID") meant.kinds = {kind};
    for (const auto& field : kind->fields)
        if (name == "--" + std::string(field.name)) meant.choices = words_of(field.choices);
    return meant;
}

} // namespace ilonet::cmd
