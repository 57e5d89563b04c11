#include "commands.hpp"
#include "fund_actions.hpp"
#include "record_commands.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun envelope() { return {kinds::envelope, "fund envelope", {}, {}, false, {"instrument", "strand"}}; }
RecordNoun entry()
{
    return {kinds::entry,
            "fund",
            {},
            {"uid", "reference", "day", "act", "amount", "account", "envelope", "authority", "year"},
            false,
            {"act", "account", "envelope", "decision", "authority", "year", "action", "country", "deployment", "joint",
             "owner"}};
}

constexpr std::array commands{
    Command{
        "fund envelope add", "Record an envelope: money of one strand of an instrument",
        "ilonet fund envelope add --instrument BMVI --strand thematic-facility --since 2021-01-01 --until 2027-12-31 --amount 2000000 --db network.db",
        on<envelope, add_record>},
    Command{"fund envelope list", "List envelopes", "ilonet fund envelope list --instrument BMVI --db network.db",
            on<envelope, list_records>},
    Command{"fund envelope show", "Show an envelope", "ilonet fund envelope show COM-b-1 --db network.db",
            on<envelope, show_record>},
    Command{"fund envelope import", "Import envelopes from CSV, TSV or JSON Lines",
            "ilonet fund envelope import envelopes.csv --db network.db", on<envelope, import_records>},
    Command{"fund envelope export", "Export envelopes, ready to import",
            "ilonet fund envelope export --format csv --db network.db", on<envelope, export_records>},
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
    Command{"fund pay", "Record a payment",
            "ilonet fund pay --account COM-z-3 --payment interim --amount 54000 --reference 'Z 2027/1' --db network.db",
            pay},
    Command{"fund recover", "Record money that was paid and comes back",
            "ilonet fund recover --account COM-z-3 --amount 1000 --reference 'R 2027/1' --db network.db", recover},
    Command{"fund decommit", "Give up what is left of a commitment (FR Art 114)",
            "ilonet fund decommit --account COM-z-3 --amount 500 --reference 'D 2028/1' --db network.db", decommit},
    Command{"fund correct", "Correct an entry by another one",
            "ilonet fund correct COM-z-3 --amount -0.10 --reference 'C 2027/1 corr' --db network.db", correct},
    Command{"fund list", "List entries of the ledgers",
            "ilonet fund list --act payment --since 2027-01-01 --db network.db", on<entry, list_records>},
    Command{"fund show", "Show an entry", "ilonet fund show COM-z-3 --db network.db", on<entry, show_record>},
    Command{"fund import", "Import entries from CSV, TSV or JSON Lines",
            "ilonet fund import entries.csv --db network.db", on<entry, import_records>},
    Command{"fund export", "Export entries, ready to import, or as a journal for hledger",
            "ilonet fund export --format csv --db network.db",
            [](CommandLine& app) { return export_entries(app, entry().filters); }, "hledger"},
    Command{"fund balance", "What became of the money: budget, allocated, committed, paid, left",
            "ilonet fund balance --by authority --on 2027-12-31 --db network.db", list_balance},
    Command{"fund cost", "What deployments cost, by country, post, deployment, joint deployment or authority",
            "ilonet fund cost --by post --db network.db", list_cost},
    Command{"fund indicators",
            "Officers deployed with the support of each instrument (BMVI Annex VIII, output indicator 9)",
            "ilonet fund indicators --on 2027-12-31 --db network.db", list_indicators},
    Command{"fund due", "Deadlines of commitments and programmes, with the money at risk",
            "ilonet fund due --within 90 --today 2026-01-01 --db network.db", list_due},
    Command{"fund split", "Split an amount among weights so that it sums exactly; a proposal, nothing is written",
            "ilonet fund split --amount 1000000 --unit 1000 --weights weights.csv --minimum minimums.csv", split_money},
    Command{"fund share", "What the Union and each state bear of a joint deployment's cost, Art 6(3)",
            "ilonet fund share ES-j-1 --total 120000 --instrument BMVI --db network.db", share_cost},
    Command{
        "fund reconcile", "Hold the ledger against a statement of a bank or a programme",
        "ilonet fund reconcile statement.csv --map reference=Reference,day=Date,amount=Amount --act payment --db network.db",
        reconcile},
};

} // namespace

std::span<const Command> fund_commands() { return commands; }

} // namespace ilonet::cmd
