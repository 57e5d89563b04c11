#include "service/fund/fund.hpp"

#include "model/wording.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

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

Action export_entries(CommandLine& app, const std::vector<std::string_view>& filters)
{
    auto filter = std::make_shared<BoardFilterOptions>();
    filter->add_to(app, kinds::entry, filters);
    return [filter](Session& session) {
        const auto wanted = filter->filter();
        const auto journal = session.take_output("hledger");
        if (journal)
            session.say(
                counted(static_cast<std::int64_t>(service::write_ledger_journal(session.context(), wanted, *journal)),
                        "transaction") +
                " written for hledger");
        const bool nothing_else = session.globals().outputs.empty() && session.globals().format.empty();
        if (!journal || !nothing_else) session.print(records::list(session.context(), kinds::entry, wanted));
        return Exit::done;
    };
}

} // namespace

CommandTable fund_commands()
{
    static constexpr std::array verbs{
        Command{"fund list", "List entries of the ledgers",
                "ilonet fund list --act payment --since 2027-01-01 --db network.db", on<entry, list_records>},
        Command{"fund show", "Show an entry", "ilonet fund show COM-z-3 --db network.db", on<entry, show_record>},
        Command{"fund import", "Import entries from CSV, TSV or JSON Lines",
                "ilonet fund import entries.csv --db network.db", on<entry, import_records>},
        Command{"fund export", "Export entries, ready to import, or as a journal for hledger",
                "ilonet fund export --format csv --db network.db",
                [](CommandLine& app) { return export_entries(app, entry().filters); }, "hledger"},
    };
    return {.place = 7200,
            .commands = verbs,
            .summary = "Money, from the envelope to the payment (Arts 6(3), 8; Financial Regulation)",
            .about = &kinds::entry};
}

} // namespace ilonet::cmd
