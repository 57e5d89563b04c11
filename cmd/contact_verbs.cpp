#include "contact_verbs.hpp"

#include "options.hpp"
#include "passphrase.hpp"
#include "session.hpp"

namespace ilonet::cmd {
namespace {

struct Contact {
    std::string uid, review_on, from;
    bool protect = false;
    int descriptor = -1;
    ListOptions list;
};

std::string id_of(const Kind& kind) { return "id of the " + std::string(kind.name); }

// An empty answer leaves the value as it is.
std::optional<service::ContactLines> asked(System& system)
{
    service::ContactLines lines;
    for (const std::string field : {"name", "phone", "email"}) {
        const auto value = system.ask_line(field + "=", false);
        if (!value) return std::nullopt;
        if (!value->empty()) lines.emplace_back(field, *value);
    }
    if (lines.empty()) throw Failure(Fault::usage, "nothing was typed; nothing was written");
    return lines;
}

service::ContactLines lines_for(Session& session, const std::string& from)
{
    if (!from.empty() && from != "-") return service::contact_lines_of_file(from);
    if (from.empty())
        if (auto lines = asked(session.system())) return *lines;
    constexpr int standard_input = 0;
    const auto text = session.system().read_all(standard_input);
    if (!text) throw Failure(Fault::io, "the standard input cannot be read");
    return service::contact_lines(*text);
}

} // namespace

Action set_contact(CommandLine& app, const Kind& kind)
{
    auto options = std::make_shared<Contact>();
    app.add_option("UID", options->uid, id_of(kind))->required();
    app.add_option("--review-on", options->review_on, "day on which to ask whether it is still needed")
        ->required()
        ->type_name("DAY");
    app.add_option("--from", options->from, "read the lines name=, phone=, email= from there, not the standard input")
        ->type_name("FILE");
    app.add_flag("--protect", options->protect, "with the first contact: put the keys under a passphrase");
    add_passphrase_option(app, options->descriptor);
    return [options, &kind](Session& session) {
        service::ContactRequest request{kind,
                                        options->uid,
                                        required_day("--review-on", options->review_on),
                                        present_passphrase(session, options->descriptor),
                                        {}};
        if (options->protect) request.new_passphrase = new_passphrase(session, options->descriptor);
        const auto context = session.context();
        session.print(service::set_contact(context, request, lines_for(session, options->from)));
        return Exit::done;
    };
}

Action show_contact(CommandLine& app, const Kind& kind)
{
    auto options = std::make_shared<Contact>();
    app.add_option("UID", options->uid, id_of(kind))->required();
    add_passphrase_option(app, options->descriptor);
    return [options, &kind](Session& session) {
        session.outputs_must_be_private();
        session.print(service::show_contact(session.context(), kind, options->uid,
                                            present_passphrase(session, options->descriptor)));
        return Exit::done;
    };
}

Action list_contacts(CommandLine& app, const Kind& kind)
{
    auto options = std::make_shared<Contact>();
    add_list_options(app, options->list);
    return [options, &kind](Session& session) {
        session.print(service::list_contacts(session.context(), kind), {}, options->list);
        return Exit::done;
    };
}

Action erase_contact(CommandLine& app, const Kind& kind)
{
    auto options = std::make_shared<Contact>();
    app.add_option("UID", options->uid, id_of(kind))->required();
    return [options, &kind](Session& session) {
        if (!session.confirmed("Erase the contact of " + options->uid + " for ever?")) {
            session.say("nothing was written");
            return Exit::done;
        }
        session.print(service::erase_contact(session.context(), kind, options->uid));
        return Exit::done;
    };
}

} // namespace ilonet::cmd
