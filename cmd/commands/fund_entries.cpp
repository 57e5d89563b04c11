// The verbs that write the ledgers: each adds one entry.
#include "choices.hpp"
#include "fund_actions.hpp"
#include "options.hpp"
#include "service/fund.hpp"
#include "session.hpp"

#include <algorithm>
#include <memory>

namespace ilonet::cmd {
namespace {

struct Entered {
    std::string uid, kind;
    FieldOptions fields;
};

// All fields but these, which the verb takes.
std::vector<std::string_view> all_but(std::string_view taken)
{
    const auto wanted = words_of(taken);
    std::vector<std::string_view> others;
    for (const auto& field : kinds::entry.fields)
        if (std::find(wanted.begin(), wanted.end(), field.name) == wanted.end()) others.push_back(field.name);
    return others;
}

std::shared_ptr<Entered> entered(CommandLine& app, std::string_view fields)
{
    auto options = std::make_shared<Entered>();
    app.add_option("UID", options->uid, "id; without it the owner's next free number");
    options->fields.add_to(app, kinds::entry, all_but(std::string(fields) + " reference day amount text"));
    return options;
}

Action one_entry(CommandLine& app, std::string_view act, std::string_view verb, std::string_view fields)
{
    auto options = entered(app, fields);
    return [options, act = std::string(act), command = "fund " + std::string(verb)](Session& session) {
        session.print(service::add_entry(session.context(), command, act, options->uid, options->fields.changes()));
        return Exit::done;
    };
}

} // namespace

Action allocate(CommandLine& app) { return one_entry(app, "allocation", "allocate", "envelope decision authority"); }
Action amend_envelope(CommandLine& app) { return one_entry(app, "amendment", "amend", "envelope"); }
Action transfer(CommandLine& app) { return one_entry(app, "transfer", "transfer", "account target"); }
Action grant(CommandLine& app)
{
    return one_entry(app, "grant", "grant", "account action country deployment joint until");
}
Action pay(CommandLine& app) { return one_entry(app, "payment", "pay", "account payment"); }
Action recover(CommandLine& app) { return one_entry(app, "recovery", "recover", "account"); }
Action decommit(CommandLine& app) { return one_entry(app, "decommitment", "decommit", "account"); }

Action commit(CommandLine& app)
{
    auto options = entered(app, "account year action country deployment joint until");
    app.add_option("--kind", options->kind,
                   "individual, global or provisional: of the budget (FR Art 112); legal: what binds under it")
        ->required()
        ->type_name("KIND");
    return [options](Session& session) {
        must_be_among("--kind", {options->kind}, commitment_choices);
        auto changes = options->fields.changes();
        const bool legal = options->kind == "legal";
        if (!legal) changes.emplace_back("commitment", options->kind);
        session.print(service::add_entry(session.context(), "fund commit", legal ? "legal" : "commitment", options->uid,
                                         changes));
        return Exit::done;
    };
}

Action claim(CommandLine& app)
{
    auto options = entered(app, "account year action country deployment joint since until total parts");
    return [options](Session& session) {
        session.print(service::add_claim(session.context(), options->uid, options->fields.changes()));
        return Exit::done;
    };
}

Action correct(CommandLine& app)
{
    auto options = std::make_shared<Entered>();
    app.add_option("UID", options->uid, "entry to correct")->required();
    options->fields.add_to(app, kinds::entry, all_but("reference day amount total text"));
    return [options](Session& session) {
        session.print(service::correct_entry(session.context(), options->uid, options->fields.changes()));
        return Exit::done;
    };
}

} // namespace ilonet::cmd
