#include "complete.hpp"

#include "choices.hpp"
#include "help.hpp"
#include "offered.hpp"
#include "records/known_words.hpp"
#include "words.hpp"

#include <algorithm>

namespace ilonet::cmd {
namespace {

void offer_words(Offered& answer, const std::string& before)
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

void offer_options(Offered& answer, const Typed& typed)
{
    for (const auto& option : typed.app->options()) {
        if (option.is_positional()) continue;
        const bool used = std::find(typed.used.begin(), typed.used.end(), option.name()) != typed.used.end();
        if (!used || option.takes_several()) answer.offer(option.name(), option.description());
    }
}

const Option* name_at(const Typed& typed)
{
    auto left = typed.names.size();
    const Option* last = nullptr;
    for (const auto* option : typed.app->positional()) {
        last = option;
        if (option->takes_several() || left == 0) return option;
        --left;
    }
    return left == 0 ? last : nullptr;
}

void offer_names(Offered& answer, const Typed& typed, const records::Context& context)
{
    if (typed.words == "help") {
        std::string before;
        for (const auto& name : typed.names) before += (before.empty() ? "" : " ") + name;
        offer_words(answer, before);
        if (before.empty())
            for (const auto& topic : help_topics()) answer.offer(std::string(topic.name), topic.summary);
    } else if (typed.words == "completion" && typed.names.empty())
        for (const auto& shell : words_of(shell_choices)) answer.offer(shell, "");
    else if (typed.words == "explain" && typed.names.empty())
        for (const auto& rule : records::rule_words()) answer.offer(rule.word, rule.about);
    else if (const auto* option = name_at(typed))
        offer_values(answer, typed, *option, "", context);
}

std::string answer_to(const std::vector<std::string>& words, const System& system)
{
    const auto home = system.env("HOME").value_or("");
    std::vector<std::string> before;
    for (const auto& word : words) before.push_back(unquoted(word, home));
    if (before.empty()) before.emplace_back();
    Offered answer(before.back());
    before.pop_back();
    auto typed = read_typed(before);
    if (typed.lost) return {};
    records::Context context;
    context.db = typed.db.empty() ? system.env("ILONET_DB").value_or("") : unquoted(typed.db, home);
    context.lock_wait = std::chrono::milliseconds(100);
    const auto& written = answer.written();
    const auto equals = written.find('=');
    if (typed.awaiting != nullptr)
        offer_values(answer, typed, *typed.awaiting, "", context);
    else if (!typed.only_names && written.starts_with("--") && equals != std::string::npos) {
        const auto* option = typed.app->find(written.substr(0, equals));
        if (option != nullptr && option->takes_value())
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

std::string completions(const std::vector<std::string>& words, const System& system)
{
    try {
        return answer_to(words, system);
    } catch (const std::exception&) {
        return {}; // a message would land in the middle of what somebody types
    }
}

} // namespace ilonet::cmd
