#include "words.hpp"

#include "model/nearest.hpp"
#include "model/record.hpp"
#include "model/safe_text.hpp"
#include "options.hpp"

#include <algorithm>

namespace ilonet::cmd {
namespace {

// An option before the command may take a value in the next argument, which must not be taken for a word of the
// command.
struct OptionsBefore {
    OptionsBefore()
    {
        add_global_options(app, globals, {});
        add_list_options(app, list);
    }

    Globals globals;
    ListOptions list;
    CommandLine app;
};

bool takes_next(const std::string& argument)
{
    static OptionsBefore before;
    const auto* option = before.app.find(argument);
    return option != nullptr && option->takes_value();
}

bool is_option(const std::string& argument) { return argument.size() > 1 && argument.front() == '-'; }

[[noreturn]] void unknown_word(const std::string& before, const std::string& word)
{
    const auto known = words_after(before);
    auto help = did_you_mean_word(word, known);
    if (help.empty()) {
        std::string all;
        for (const auto& name : known) all += (all.empty() ? "" : " ") + name;
        help = "the words are " + one_of(all);
    }
    throw Failure(Fault::usage, "there is no command '" + (before.empty() ? "" : before + " ") + visible(word) + "'",
                  help);
}

} // namespace

std::string did_you_mean_word(const std::string& written, const std::vector<std::string>& known)
{
    auto small = written;
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    std::vector<std::string> longer;
    for (const auto& name : known)
        if (name.starts_with(small)) longer.push_back(name);
    const bool is_there = std::find(longer.begin(), longer.end(), small) != longer.end();
    constexpr std::size_t telling = 2;
    const auto letters = small.size() - std::min(small.find_first_not_of('-'), small.size());
    if (is_there) return "did you mean '" + small + "'?";
    if (longer.size() == 1 && letters >= telling) return "did you mean '" + longer.front() + "'?";
    return did_you_mean(small, std::span<const std::string>(known));
}

WordsKnown words_known(const std::string& words)
{
    WordsKnown known;
    for (const auto& group : groups()) {
        if (group.name == words) known.group = &group;
        for (const auto& command : group.commands()) {
            if (command.words == words) known.command = &command;
            if (command.words.starts_with(words + " ")) {
                known.longer = true;
                if (known.group == nullptr) known.group = &group;
            }
        }
    }
    return known;
}

std::vector<std::string> words_after(const std::string& before)
{
    std::vector<std::string> list;
    for (const auto& group : groups())
        for (const auto& command : group.commands()) {
            if (!before.empty() && !command.words.starts_with(before + " ")) continue;
            const auto rest = before.empty() ? command.words : command.words.substr(before.size() + 1);
            std::string word(rest.substr(0, rest.find(' ')));
            if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(std::move(word));
        }
    return list;
}

Named name_command(const std::vector<std::string>& arguments)
{
    Named named;
    std::string words;
    bool only_arguments = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& argument = arguments[i];
        if (argument == "--" && !only_arguments) only_arguments = true;
        if (argument == "--help" && !only_arguments)
            named.help = true;
        else if (argument == "--version" && words.empty())
            named.version = true;
        else if (named.command != nullptr || is_option(argument))
            named.arguments.push_back(argument);
        else {
            const auto longer = words.empty() ? argument : words + " " + argument;
            const auto known = words_known(longer);
            if (known.command == nullptr && !known.longer) unknown_word(words, argument);
            words = longer;
            named.command = known.longer ? nullptr : known.command;
            named.group = known.group;
            continue;
        }
        if (named.command == nullptr && takes_next(argument) && i + 1 < arguments.size())
            named.arguments.push_back(arguments[++i]);
    }
    named.noun = words;
    return named;
}

} // namespace ilonet::cmd
