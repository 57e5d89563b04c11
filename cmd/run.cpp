#include "run.hpp"

#include "arguments.hpp"
#include "complete.hpp"
#include "files_of.hpp"
#include "help.hpp"
#include "model/failure.hpp"
#include "model/record.hpp"
#include "model/safe_text.hpp"
#include "options.hpp"
#include "session.hpp"
#include "spelling.hpp"
#include "words.hpp"

#include <algorithm>
#include <new>

namespace ilonet::cmd {
namespace {

void report(System& system, const Failure& failure)
{
    if (!failure.findings.empty()) system.write_err(render::render_findings(spelled(failure.findings), {}));
    system.write_err("ilonet: " + visible(spelled(failure.sentence)) + "\n");
    if (!failure.help.empty()) system.write_err("  help: " + visible(spelled(failure.help)) + "\n");
}

std::vector<std::string> option_names(const CommandLine& app)
{
    std::vector<std::string> names;
    for (const auto& option : app.options())
        if (!option.is_positional()) names.push_back(option.name());
    return names;
}

[[noreturn]] void refuse_extra(const std::string& extra, const CommandLine& app, const Command& command)
{
    const auto see = "see: ilonet " + std::string(command.words) + " --help";
    if (!extra.starts_with("-"))
        throw Failure(Fault::usage,
                      "'" + spelled_out(extra) + "' is one word too many for " + std::string(command.words), see);
    const auto names = option_names(app);
    if (extra == "--lang" || extra.starts_with("--lang="))
        throw Failure(Fault::usage,
                      std::string(command.words) + " writes no names of countries: --lang has nothing to say there",
                      "leave it out; which commands take it: ilonet help languages");
    const auto help = did_you_mean_word(extra.substr(0, extra.find('=')), names);
    throw Failure(Fault::usage, std::string(command.words) + " has no option " + spelled_out(extra),
                  help.empty() ? see : help);
}

void parse(CommandLine& app, const Command& command, const std::vector<std::string>& written)
{
    const auto misuse = app.parse(with_values_fast(app, written));
    if (!misuse) return;
    if (!misuse->left_over.empty()) refuse_extra(misuse->left_over.front(), app, command);
    throw Failure(Fault::usage, misuse->message, "see: ilonet " + std::string(command.words) + " --help");
}

Exit run_command(const Named& named, System& system)
{
    const auto& command = *named.command;
    CommandLine app;
    Globals globals;
    globals.command = command.words;
    auto action = command.build(app);
    add_global_options(app, globals, command.words);
    if (!command.text_formats.empty())
        app.find("--format")
            ->describe(one_of(std::string(command.text_formats) + " " + std::string(render::format_names())));
    if (named.help) {
        Session session(system, {});
        session.print_text(command_help(command, app));
        return Exit::done;
    }
    parse(app, command, named.arguments);
    Session session(system, std::move(globals), command.own_formats, command.text_formats);
    must_keep_files(command, app, session);
    return action(session);
}

Exit dispatch(const std::vector<std::string>& arguments, System& system)
{
    if (!arguments.empty() && arguments.front() == complete_word) {
        const auto words = std::find(arguments.begin(), arguments.end(), "--");
        const bool written =
            system.write_out(completions({words == arguments.end() ? words : words + 1, arguments.end()}, system));
        return written ? Exit::done : Exit::io;
    }
    const auto named = name_command(arguments);
    if (named.command != nullptr) return run_command(named, system);
    Session session(system, {});
    if (named.version) {
        session.print_text(version_text());
        return Exit::done;
    }
    const auto text = named.group != nullptr ? group_help(*named.group, named.noun) : program_help();
    if (named.help) {
        session.print_text(text);
        return Exit::done;
    }
    system.write_err(text);
    return Exit::usage;
}

} // namespace

int run(const std::vector<std::string>& arguments, System& system)
{
    try {
        return static_cast<int>(dispatch(arguments, system));
    } catch (const ErrorsWouldSpoil&) {
        return static_cast<int>(Exit::usage);
    } catch (const Failure& failure) {
        if (!errors_would_spoil(arguments, system.env("ILONET_DB").value_or(""))) report(system, failure);
        return status_of(failure.fault);
    } catch (const std::bad_alloc&) {
        system.write_err("ilonet: there is not enough memory for this\n  help: ask for less, such as fewer rows\n");
        return static_cast<int>(Exit::io);
    } catch (const std::exception& error) {
        system.write_err(std::string("ilonet: this is a bug, please report it: ") + error.what() + "\n");
        return static_cast<int>(Exit::bug);
    }
}

} // namespace ilonet::cmd
