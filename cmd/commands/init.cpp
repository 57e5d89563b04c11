#include "print_done.hpp"
#include "session.hpp"

#include <array>
#include <memory>

namespace ilonet::cmd {
namespace {

struct Made {
    std::string path, authority;
    bool group = false;
};

Action init(CommandLine& app)
{
    auto options = std::make_shared<Made>();
    app.add_option("FILE", options->path, "the file to make")->required();
    app.add_option("--authority", options->authority, "a national file: only this authority's records can be written")
        ->type_name("CODE");
    app.add_flag("--group", options->group, "let the group read and write the file");
    return [options](Session& session) {
        print_done(session,
                   service::init(session.context_without_file(), options->path, options->authority, options->group),
                   options->path + " was made");
        return Exit::done;
    };
}

Action upgrade(CommandLine& app)
{
    auto options = std::make_shared<Made>();
    app.add_option("FILE", options->path, "the file to bring up to date")->required();
    return [options](Session& session) {
        print_done(session, service::upgrade(session.context_without_file(), options->path),
                   options->path + " is of the present schema");
        return Exit::done;
    };
}

} // namespace

CommandTable init_commands()
{
    static constexpr std::array verbs{
        Command{"init", "Make a new, empty file", "ilonet init network.db", init},
        Command{"upgrade", "Bring a file of an older version up to date, after a backup", "ilonet upgrade network.db",
                upgrade},
    };
    return {9000, verbs};
}

} // namespace ilonet::cmd
