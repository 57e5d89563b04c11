#include "files_of.hpp"
#include "options.hpp"
#include "service/file/named_files.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

struct Planned {
    std::vector<std::string> paths;
    bool prune = false, exit_code = false;
    ListOptions list;
};

Action plan(CommandLine& app)
{
    auto options = std::make_shared<Planned>();
    app.add_option("PATH", options->paths, "TOML files and folders")->required();
    app.add_flag("--prune", options->prune, "also what apply --prune would remove");
    app.add_flag("--exit-code", options->exit_code, "exit 1 where something would change");
    add_list_options(app, options->list);
    return [options](Session& session) {
        must_keep(session, service::files_of_configuration(options->paths));
        auto answer = service::plan(session.context(), {options->paths, options->prune});
        const bool differs = answer.differs;
        session.print(std::move(answer), {}, options->list);
        return options->exit_code && differs ? Exit::answer_is_no : Exit::done;
    };
}

Action apply(CommandLine& app)
{
    auto options = std::make_shared<Planned>();
    app.add_option("PATH", options->paths, "TOML files and folders")->required();
    app.add_flag("--prune", options->prune, "remove reference records that these paths do not hold");
    return [options](Session& session) {
        must_keep(session, service::files_of_configuration(options->paths));
        if (options->prune && !session.confirmed("Remove reference records that are not in these files?")) {
            session.say("nothing was written");
            return Exit::done;
        }
        session.print(service::apply(session.context(), {options->paths, options->prune}));
        return Exit::done;
    };
}

} // namespace

CommandTable plan_commands()
{
    static constexpr std::array verbs{
        Command{"plan", "Show what apply would do", "ilonet plan config/ --db network.db", plan},
        Command{"apply", "Load member states, third countries, requirements and policy",
                "ilonet apply config/ --db network.db", apply},
    };
    return {9200, verbs};
}

} // namespace ilonet::cmd
