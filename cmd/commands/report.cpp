#include "commands.hpp"
#include "options.hpp"
#include "passphrase.hpp"
#include "session.hpp"

#include <CLI/CLI.hpp>
#include <array>

namespace ilonet::cmd {
namespace {

Action build_contacts(CLI::App& app)
{
    struct Contacts {
        std::string on;
        std::vector<std::string> authorities;
        int descriptor = -1;
        ListOptions list;
    };
    auto options = std::make_shared<Contacts>();
    app.add_option("--on", options->on, "officers in service on this day (today)")->type_name("DAY");
    add_words(app, "--authority", options->authorities, "deploying authorities");
    add_passphrase_option(app, options->descriptor);
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.outputs_must_be_private();
        const auto day = day_option("--on", options->on).value_or(session.today());
        session.print(service::contact_list(session.context(), day, eu_codes(options->authorities),
                                            present_passphrase(session, options->descriptor)),
                      {}, options->list);
        return Exit::done;
    };
}

constexpr std::array commands{
    Command{"report build contacts", "The restricted contact list of Art 9(2)(d)",
            "ilonet report build contacts --on 2026-01-01 --output csv:contacts.csv --db network.db", build_contacts},
};

} // namespace

std::span<const Command> report_commands() { return commands; }

} // namespace ilonet::cmd
