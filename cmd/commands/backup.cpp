#include "print_done.hpp"
#include "session.hpp"

#include <array>
#include <memory>

namespace ilonet::cmd {
namespace {

Action backup(CommandLine& app)
{
    auto path = std::make_shared<std::string>();
    app.add_option("FILE", *path, "the copy to make")->required();
    return [path](Session& session) {
        print_done(session, service::backup(session.context(), *path), *path + " was made");
        return Exit::done;
    };
}

Action restore(CommandLine& app)
{
    auto path = std::make_shared<std::string>();
    app.add_option("FILE", *path, "the backup; it is checked first")->required();
    return [path](Session& session) {
        const auto context = session.context();
        service::verify_backup(context, *path);
        if (service::exists(context.db) && !session.confirmed("Put " + *path + " in the place of " + context.db +
                                                              "? What was written since is lost.")) {
            session.say("nothing was written");
            return Exit::done;
        }
        print_done(session, service::restore(context, *path), context.db + " was restored");
        return Exit::done;
    };
}

} // namespace

CommandTable backup_commands()
{
    static constexpr std::array verbs{
        Command{"backup", "Copy the file, without contacts and keys", "ilonet backup monday.db --db network.db",
                backup},
        Command{"restore", "Put a backup in place, after checking it", "ilonet restore monday.db --db network.db",
                restore},
    };
    return {9400, verbs};
}

} // namespace ilonet::cmd
