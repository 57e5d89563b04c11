#include "board_actions.hpp"
#include "options.hpp"
#include "service/board.hpp"
#include "session.hpp"

namespace ilonet::cmd {
namespace {

struct Changed {
    std::string uid;
    FieldOptions fields;
};

std::shared_ptr<Changed> changed(CommandLine& app, const Kind& kind, const std::vector<std::string_view>& except)
{
    auto options = std::make_shared<Changed>();
    app.add_option("UID", options->uid, "id")->required();
    options->fields.add_to(app, kind, except, Empty::clears);
    return options;
}

service::Changes must_change(const Changed& options)
{
    auto changes = options.fields.changes();
    if (changes.empty())
        throw Failure(Exit::usage, "nothing to set", "name a field; an empty value (--FIELD '') clears it");
    return changes;
}

} // namespace

Action add_programme_item(CommandLine& app)
{
    auto options = std::make_shared<Changed>();
    app.add_option("UID", options->uid, "id; without it the next free number");
    options->fields.add_to(app, kinds::programme_item, {});
    return [options](Session& session) {
        session.print(service::add_programme_item(session.context(), options->uid, options->fields.changes()));
        return Exit::done;
    };
}

Action adopt_programme(CommandLine& app)
{
    struct Adopted {
        std::string uid, decision;
    };
    auto options = std::make_shared<Adopted>();
    app.add_option("UID", options->uid, "id of the programme")->required();
    app.add_option("--decision", options->decision, "decision of the board that adopted it")
        ->required()
        ->type_name("UID");
    return [options](Session& session) {
        session.print(service::adopt_programme(session.context(), options->uid, options->decision));
        return Exit::done;
    };
}

Action amend_programme(CommandLine& app)
{
    auto options = changed(app, kinds::programme_item, {"programme"});
    return [options](Session& session) {
        const auto changes = options->fields.changes();
        const auto by =
            std::find_if(changes.begin(), changes.end(), [](const auto& change) { return change.first == "decision"; });
        if (by == changes.end() || by->second.empty())
            throw Failure(Exit::usage, "by which decision is it amended?",
                          "name it with --decision; before the adoption use: ilonet board programme item set");
        session.print(
            service::set_programme_item(session.context(), "board programme amend", options->uid, changes, true));
        return Exit::done;
    };
}

Action show_programme(CommandLine& app)
{
    auto uid = std::make_shared<std::string>();
    app.add_option("UID", *uid, "id")->required();
    return [uid](Session& session) {
        session.print(service::show_programme(session.context(), *uid));
        return Exit::done;
    };
}

Action set_programme_item(CommandLine& app)
{
    auto options = changed(app, kinds::programme_item, {"programme", "decision"});
    return [options](Session& session) {
        session.print(service::set_programme_item(session.context(), "board programme item set", options->uid,
                                                  must_change(*options), false));
        return Exit::done;
    };
}

Action end_action(CommandLine& app)
{
    struct Ended {
        std::string uid, on, outcome;
    };
    auto options = std::make_shared<Ended>();
    app.add_option("UID", options->uid, "id of the action")->required();
    app.add_option("--on", options->on, "day on which it ended")->required()->type_name("DAY");
    app.add_option("--outcome", options->outcome, "outcome, in a few words")->type_name("TEXT");
    return [options](Session& session) {
        session.print(
            service::end_action(session.context(), options->uid, required_day("--on", options->on), options->outcome));
        return Exit::done;
    };
}

} // namespace ilonet::cmd
