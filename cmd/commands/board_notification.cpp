#include "options.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

Action list_notifications(CommandLine& app)
{
    struct Listed {
        std::vector<std::string> authorities;
        ListOptions list;
    };
    auto options = std::make_shared<Listed>();
    add_words(app, "--authority", options->authorities, "notified by these authorities");
    add_list_options(app, options->list);
    return [options](Session& session) {
        records::Filter filter;
        filter.authorities = eu_codes(options->authorities);
        session.print(records::list(session.context(), kinds::notification, filter), {}, options->list);
        return Exit::done;
    };
}

Action import_notification(CommandLine& app)
{
    struct Imported {
        std::string path;
        bool new_file = false;
    };
    auto options = std::make_shared<Imported>();
    app.add_option("FILE", options->path, "what 'ilonet deploy notify --output jsonl:FILE' wrote")->required();
    app.add_flag("--new-file", options->new_file, "the authority notifies from another file than before");
    return [options](Session& session) {
        session.print(service::import_notification(session.context(), options->path, options->new_file));
        return Exit::done;
    };
}

} // namespace

CommandTable board_notification_commands()
{
    static constexpr std::array verbs{
        Command{"board notification import", "Take over what an authority notifies: exactly its own records",
                "ilonet board notification import ES.jsonl --db network.db", import_notification},
        Command{"board notification list", "List the notifications that were taken over",
                "ilonet board notification list --authority ES --db network.db", list_notifications},
    };
    return {.place = 4900, .commands = verbs, .about = &kinds::notification};
}

} // namespace ilonet::cmd
