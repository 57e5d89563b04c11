// The verbs that write the ledgers: each adds one entry.
#include "choices.hpp"
#include "options.hpp"
#include "service/fund/fund.hpp"
#include "session.hpp"

#include <algorithm>
#include <array>
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

} // namespace

CommandTable fund_entries_commands()
{
    static constexpr std::array verbs{
        Command{"fund amend", "Add to an envelope, or take away",
                "ilonet fund amend --envelope COM-b-1 --amount -50000 --reference 'BL 2027/3' --db network.db",
                amend_envelope},
        Command{
            "fund allocate", "Allocate money of an envelope to an authority, in agreement with the board",
            "ilonet fund allocate --envelope COM-b-1 --decision COM-v-7 --authority ES --amount 250000 --reference 'A 2027/1' --db network.db",
            allocate},
        Command{
            "fund transfer", "Move what is not committed from one allocation to another",
            "ilonet fund transfer --account COM-z-1 --target COM-z-2 --amount 20000 --reference 'T 2027/1' --db network.db",
            transfer},
        Command{
            "fund grant", "Grant allocated money in a state's programme",
            "ilonet fund grant --account COM-z-1 --action joint --joint ES-j-1 --amount 90000 --reference 'G 1' --db network.db",
            grant},
        Command{
            "fund commit", "Commit the budget (FR Art 112), then legally",
            "ilonet fund commit --kind individual --account COM-z-1 --year 2027 --amount 90000 --reference 'C 2027/1' --db network.db",
            commit},
        Command{
            "fund claim", "Record a payment application on a commitment of the Commission (CPR Art 91)",
            "ilonet fund claim --account COM-z-3 --joint ES-j-1 --since 2027-03-01 --until 2027-08-31 --total 60000 --reference 'P 2027/1' --db network.db",
            claim},
        Command{
            "fund pay", "Record a payment",
            "ilonet fund pay --account COM-z-3 --payment interim --amount 54000 --reference 'Z 2027/1' --db network.db",
            pay},
        Command{"fund recover", "Record money that was paid and comes back",
                "ilonet fund recover --account COM-z-3 --amount 1000 --reference 'R 2027/1' --db network.db", recover},
        Command{"fund decommit", "Give up what is left of a commitment (FR Art 114)",
                "ilonet fund decommit --account COM-z-3 --amount 500 --reference 'D 2028/1' --db network.db", decommit},
        Command{"fund correct", "Correct an entry by another one",
                "ilonet fund correct COM-z-3 --amount -0.10 --reference 'C 2027/1 corr' --db network.db", correct},
    };
    return {.place = 7100, .commands = verbs, .about = &kinds::entry};
}

} // namespace ilonet::cmd
