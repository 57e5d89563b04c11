#include "offered.hpp"

#include "model/safe_text.hpp"
#include "model/snapshot.hpp"
#include "option_values.hpp"
#include "records/known_words.hpp"
#include "render/render.hpp"

namespace ilonet::cmd {
namespace {

std::string about_choice(const std::string& choice)
{
    for (const auto& list : {topics(), tasks()})
        for (const auto& subject : list)
            if (subject.code == choice && subject.name != choice) return std::string(subject.name);
    return {};
}

// A shell puts the word on the line as it is: from a file that somebody else made it must bring nothing that the shell
// runs.
bool is_plain(const std::string& word)
{
    return std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

} // namespace

// Of a list parted by commas only the last word is still open.
void offer_values(Offered& answer, const Typed& typed, const Option& option, const std::string& fixed,
                  const records::Context& context)
{
    const auto values = values_of(typed.words, option);
    const auto value = answer.written().substr(fixed.size());
    if (values.files) return answer.ask_for_files(fixed.size());
    if (values.formatted_file) {
        const auto colon = value.find(':');
        if (colon != std::string::npos) return answer.ask_for_files(fixed.size() + colon + 1);
        const auto own = typed.command == nullptr ? std::string_view{} : typed.command->own_formats;
        for (const auto& format : words_of(std::string(render::format_names()) + " " + std::string(own)))
            answer.offer(fixed + format + ":", {}, false);
        return;
    }
    const auto comma = value.rfind(',');
    const auto open = comma == std::string::npos ? 0 : comma + 1;
    auto before = fixed + value.substr(0, open);
    const bool is_topic = option.name() == "--topic";
    for (const auto& choice : values.choices) answer.offer(before + choice, is_topic ? about_choice(choice) : "");
    if (values.columns != nullptr) {
        if (option.name() == "--sort" && value.substr(open).starts_with('-')) before += '-';
        for (const auto& field : values.columns->fields) answer.offer(before + std::string(field.name), field.help);
    }
    for (const auto* kind : values.kinds)
        for (const auto& known : records::known_words(context, *kind, value.substr(open)))
            if (is_plain(known.word)) answer.offer(before + known.word, visible(known.about), known.whole);
}

} // namespace ilonet::cmd
