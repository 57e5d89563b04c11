#include "help.hpp"

#include "choices.hpp"
#include "complete.hpp"
#include "options.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

Action explain(CommandLine& app)
{
    auto rule = std::make_shared<std::string>();
    app.add_option("RULE", *rule, "id of a rule, such as D05")->required();
    return [rule](Session& session) {
        session.print(service::explain(session.context_without_file(), *rule));
        return Exit::done;
    };
}

Action completion(CommandLine& app)
{
    auto shell = std::make_shared<std::string>();
    app.add_option("SHELL", *shell, "bash, zsh or fish")->required();
    return [shell](Session& session) {
        must_be_among("completion", {*shell}, shell_choices);
        session.print_text(std::string(completion_script(*shell)));
        return Exit::done;
    };
}

Action help(CommandLine& app)
{
    auto words = std::make_shared<std::vector<std::string>>();
    app.add_option("WORD", *words, "a group, a command, or a topic: exit-codes, environment or formats");
    return [words](Session& session) {
        session.print_text(help_on(*words));
        return Exit::done;
    };
}

Action version(CommandLine&)
{
    return [](Session& session) {
        session.print_text(version_text());
        return Exit::done;
    };
}

} // namespace

CommandTable help_commands()
{
    static constexpr std::array verbs{
        Command{"explain", "Say more about a rule", "ilonet explain D05", explain},
        Command{"completion", "Print what lets a shell complete words: bash, zsh or fish", "ilonet completion bash",
                completion},
        Command{"help", "Help on a group, a command or a topic", "ilonet help deploy", help},
        Command{"version", "The version of the program", "ilonet version", version},
    };
    return {9600, verbs};
}

} // namespace ilonet::cmd
