#include "board_actions.hpp"
#include "options.hpp"
#include "session.hpp"

namespace ilonet::cmd {

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
        service::Filter filter;
        filter.authorities = eu_codes(options->authorities);
        session.print(service::list(session.context(), kinds::notification, filter), {}, options->list);
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

} // namespace ilonet::cmd
