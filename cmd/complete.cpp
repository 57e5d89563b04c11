#include "complete.hpp"

#include "help.hpp"
#include "meant.hpp"
#include "model/network.hpp"
#include "render/render.hpp"
#include "service/known_words.hpp"
#include "typed.hpp"
#include "words.hpp"

#include <algorithm>

namespace ilonet::cmd {
namespace {

class Answer {
public:
    explicit Answer(std::string written) : written_(std::move(written)) {}

    /// Offers the word where it goes on from what is written.
    void offer(const std::string& word, std::string_view about, bool whole = true)
    {
        if (!word.starts_with(written_) || std::find(offered_.begin(), offered_.end(), word) != offered_.end()) return;
        offered_.push_back(word);
        lines_ += word + "\t" + std::string(about) + "\n";
        if (!whole) last_ = ":nospace\n";
    }
    void ask_for_files(std::size_t behind) { last_ = ":files " + std::to_string(behind) + "\n"; }
    const std::string& written() const { return written_; }
    std::string text() const { return lines_ + last_; }

private:
    std::string written_, lines_, last_;
    std::vector<std::string> offered_;
};

void offer_words(Answer& answer, const std::string& before)
{
    for (const auto& word : words_after(before)) {
        const auto words = before.empty() ? word : before + " " + word;
        const auto known = words_known(words);
        std::string about;
        if (known.command != nullptr)
            about = known.command->summary;
        else if (known.group != nullptr && known.group->name == words)
            about = known.group->summary;
        else
            for (const auto& verb : words_after(words)) about += (about.empty() ? "" : ", ") + verb;
        answer.offer(word, about);
    }
}

void offer_options(Answer& answer, const Typed& typed)
{
    for (const auto* option : static_cast<const CLI::App&>(*typed.app).get_options()) {
        if (option->get_lnames().empty()) continue;
        const auto name = "--" + option->get_lnames().front();
        const bool again = option->get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll && name != "--format";
        const bool used = std::find(typed.used.begin(), typed.used.end(), name) != typed.used.end();
        if (!used || again) answer.offer(name, option->get_description());
    }
}

std::string about_choice(const std::string& choice)
{
    for (const auto& list : {topics(), tasks()})
        for (const auto& subject : list)
            if (subject.code == choice && subject.name != choice) return std::string(subject.name);
    return {};
}

// Of a list parted by commas only the last word is still open.
void offer_values(Answer& answer, const Typed& typed, CLI::Option& option, const std::string& fixed,
                  const service::Context& context)
{
    const auto meant = meant_by(typed.words, option);
    const auto value = answer.written().substr(fixed.size());
    if (meant.files) return answer.ask_for_files(fixed.size());
    if (meant.formatted_file) {
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
    const bool is_topic = option.check_lname("topic");
    for (const auto& choice : meant.choices) answer.offer(before + choice, is_topic ? about_choice(choice) : "");
    if (meant.columns != nullptr) {
        if (option.check_lname("sort") && value.substr(open).starts_with('-')) before += '-';
        for (const auto& field : meant.columns->fields) answer.offer(before + std::string(field.name), field.help);
    }
    for (const auto* kind : meant.kinds)
        for (const auto& known : service::known_words(context, *kind, value.substr(open)))
            answer.offer(before + known.word, known.about, known.whole);
}

CLI::Option* name_at(const Typed& typed)
{
    auto left = typed.names.size();
    CLI::Option* last = nullptr;
    for (auto* option : typed.app->get_options([](CLI::Option* each) { return each->get_positional(); })) {
        last = option;
        if (option->get_items_expected_max() >= CLI::detail::expected_max_vector_size || left == 0) return option;
        --left;
    }
    return left == 0 ? last : nullptr;
}

void offer_names(Answer& answer, const Typed& typed, const service::Context& context)
{
    if (typed.words == "help") {
        std::string before;
        for (const auto& name : typed.names) before += (before.empty() ? "" : " ") + name;
        offer_words(answer, before);
        if (before.empty())
            for (const auto& topic : help_topics()) answer.offer(std::string(topic.name), topic.summary);
    } else if (typed.words == "completion" && typed.names.empty())
        for (const auto* shell : {"bash", "zsh", "fish"}) answer.offer(shell, "");
    else if (typed.words == "explain" && typed.names.empty())
        for (const auto& rule : service::rule_words()) answer.offer(rule.word, rule.about);
    else if (auto* option = name_at(typed))
        offer_values(answer, typed, *option, "", context);
}

std::string answer_to(const std::vector<std::string>& words, const World& world)
{
    const auto home = world.env("HOME").value_or("");
    std::vector<std::string> before;
    for (const auto& word : words) before.push_back(unquoted(word, home));
    if (before.empty()) before.emplace_back();
    Answer answer(before.back());
    before.pop_back();
    auto typed = read_typed(before);
    if (typed.lost) return {};
    service::Context context;
    context.db = typed.db.empty() ? world.env("ILONET_DB").value_or("") : unquoted(typed.db, home);
    context.lock_wait = std::chrono::milliseconds(100);
    const auto& written = answer.written();
    const auto equals = written.find('=');
    if (typed.awaiting != nullptr)
        offer_values(answer, typed, *typed.awaiting, "", context);
    else if (!typed.only_names && written.starts_with("--") && equals != std::string::npos) {
        auto* option = option_named(*typed.app, written.substr(0, equals));
        if (option != nullptr && takes_value(*option))
            offer_values(answer, typed, *option, written.substr(0, equals + 1), context);
    } else if (!typed.only_names && written.starts_with('-'))
        offer_options(answer, typed);
    else if (typed.command == nullptr)
        offer_words(answer, typed.words);
    else
        offer_names(answer, typed, context);
    return answer.text();
}

} // namespace

std::string completions(const std::vector<std::string>& words, const World& world)
{
    try {
        return answer_to(words, world);
    } catch (const std::exception&) {
        return {}; // a message would land in the middle of what somebody types
    }
}

} // namespace ilonet::cmd
