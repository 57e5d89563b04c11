#include "typed.hpp"

#include "options.hpp"
#include "words.hpp"

namespace ilonet::cmd {
namespace {

// Options point into what a command keeps; those of `Globals` are only looked at.
void learn_options(Typed& typed)
{
    static Globals globals;
    typed.app = std::make_unique<CommandLine>();
    if (typed.command != nullptr) typed.action = typed.command->build(*typed.app);
    add_global_options(*typed.app, globals, typed.command == nullptr ? std::string_view{} : typed.command->words);
}

void take_option(Typed& typed, const std::string& word)
{
    const auto equals = word.find('=');
    const auto name = word.substr(0, equals);
    const auto* option = typed.app->find(name);
    typed.used.push_back(option == nullptr ? name : option->name());
    if (equals == std::string::npos && option != nullptr && option->takes_value()) typed.awaiting = option;
    if (name == "--db" && equals != std::string::npos) typed.db = word.substr(equals + 1);
}

void take_word(Typed& typed, const std::string& word)
{
    if (typed.command != nullptr) {
        typed.names.push_back(word);
        return;
    }
    const auto longer = typed.words.empty() ? word : typed.words + " " + word;
    const auto known = words_known(longer);
    if (known.command == nullptr && !known.longer) {
        typed.lost = true;
        return;
    }
    typed.words = longer;
    if (known.longer) return;
    typed.command = known.command;
    learn_options(typed);
}

} // namespace

std::string unquoted(const std::string& word, const std::string& home)
{
    std::string plain;
    char quote = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (quote == 0 && (c == '\'' || c == '"'))
            quote = c;
        else if (quote != 0 && c == quote)
            quote = 0;
        else if (c == '\\' && quote != '\'' && i + 1 < word.size())
            plain += word[++i];
        else
            plain += c;
    }
    if (word.starts_with("~/")) plain.replace(0, 1, home);
    return plain;
}

Typed read_typed(const std::vector<std::string>& before)
{
    Typed typed;
    learn_options(typed);
    for (const auto& word : before) {
        if (typed.awaiting != nullptr) {
            if (typed.awaiting->name() == "--db") typed.db = word;
            typed.awaiting = nullptr;
        } else if (word == "--" && !typed.only_names)
            typed.only_names = true;
        else if (word.size() > 1 && word.front() == '-' && !typed.only_names)
            take_option(typed, word);
        else
            take_word(typed, word);
        if (typed.lost) break;
    }
    return typed;
}

} // namespace ilonet::cmd
