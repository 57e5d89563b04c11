// The ledgers beside the books of others.
#include "service/fund_books.hpp"

#include "fund_actions.hpp"
#include "model/text.hpp"
#include "options.hpp"
#include "session.hpp"

#include <CLI/CLI.hpp>
namespace ilonet::cmd {

Action export_entries(CLI::App& app, const std::vector<std::string_view>& filters)
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
        if (!journal || !nothing_else) session.print(service::list(session.context(), kinds::entry, wanted));
        return Exit::done;
    };
}

} // namespace ilonet::cmd
