#include "words.hpp"

#include "model/nearest.hpp"
#include "model/record.hpp"
#include "model/text.hpp"

#include <algorithm>
#include <array>

namespace ilonet::cmd {
namespace {

// The global options that take a value in the next argument: it must not be taken for a word of the command.
constexpr std::array<std::string_view, 12> with_value{"--db",       "--format",  "-f",          "--output",
                                                      "-o",         "--columns", "--today",     "--as",
                                                      "--operator", "--color",   "--lock-wait", "--limit"};

bool takes_value(const std::string& argument)
{
    return std::find(with_value.begin(), with_value.end(), argument) != with_value.end();
}

bool is_option(const std::string& argument) { return argument.size() > 1 && argument.front() == '-'; }

struct Known {
    const Command* exact = nullptr;
    const Group* group = nullptr;
    bool longer = false; ///< some command's words begin with these
};

Known look_up(const std::string& words)
{
    Known known;
    for (const auto& group : groups()) {
        if (group.name == words) known.group = &group;
        for (const auto& command : group.commands()) {
            if (command.words == words) known.exact = &command;
            if (command.words.starts_with(words + " ")) {
                known.longer = true;
                if (known.group == nullptr) known.group = &group;
            }
        }
    }
    return known;
}

// The words that may follow `before` (empty: the first words).
std::vector<std::string> followers(const std::string& before)
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

[[noreturn]] void unknown_word(const std::string& before, const std::string& word)
{
    const auto known = followers(before);
    auto help = did_you_mean(word, std::span<const std::string>(known));
    if (help.empty()) {
        std::string all;
        for (const auto& name : known) all += (all.empty() ? "" : " ") + name;
        help = "the words are " + one_of(all);
    }
    throw Failure(Exit::usage, "there is no command '" + (before.empty() ? "" : before + " ") + visible(word) + "'",
                  help);
}

} // namespace

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
            const auto known = look_up(longer);
            if (known.exact == nullptr && !known.longer) unknown_word(words, argument);
            words = longer;
            named.command = known.longer ? nullptr : known.exact;
            named.group = known.group;
            continue;
        }
        if (named.command == nullptr && takes_value(argument) && i + 1 < arguments.size())
            named.arguments.push_back(arguments[++i]);
    }
    named.noun = words;
    return named;
}

} // namespace ilonet::cmd
