// The steering board in the activity report, Arts 7 and 8.
#include "model/decimal.hpp"
#include "service/documents/document_sections.hpp"
#include "service/fund/balances.hpp"
#include "service/networks/network_scope.hpp"

#include <algorithm>

namespace ilonet::service {
namespace {

std::string outcome_of(const Decision& decision) { return decision.adopted ? "adopted" : "not_adopted"; }

DocumentTable meetings(const DocumentSource& source)
{
    auto table = table_of("meetings", "Meetings of the steering board in the period", "uid day items");
    for (const auto& meeting : source.snapshot().board.meetings)
        if (meeting.state == "held" && source.period().contains(meeting.day))
            table.result.rows.push_back({meeting.uid, meeting.day.iso(), joined(meeting.items)});
    return table;
}

DocumentTable decisions(const DocumentSource& source)
{
    auto table =
        table_of("decisions", "Decisions put to the steering board in the period", "uid day kind subject outcome");
    for (const auto& decision : source.snapshot().board.decisions)
        if (source.period().contains(decision.day))
            table.result.rows.push_back(
                {decision.uid, decision.day.iso(), decision.kind, decision.subject, outcome_of(decision)});
    return table;
}

DocumentTable funding_agreements(const DocumentSource& source)
{
    auto table = table_of("funding_agreements", "Decisions of the board on funds, Arts 6(3), 8(4)",
                          "uid day subject envelope ceiling outcome");
    for (const auto& decision : source.snapshot().board.decisions)
        if (decision.kind == "funding_agreement" && source.period().contains(decision.day))
            table.result.rows.push_back({decision.uid, decision.day.iso(), decision.subject, decision.envelope,
                                         decision.ceiling ? euro_text(*decision.ceiling) : "", outcome_of(decision)});
    return table;
}

DocumentTable funds(const DocumentSource& source)
{
    auto table = table_of("funds", "The Union's money by strand, in euro, on the last day of the period",
                          "strand budget agreed allocated committed paid recovered ral");
    BalanceRequest request;
    request.on = source.until();
    for (const auto& balance : balances_of(source.store(), request)) {
        auto& row = table.result.rows.emplace_back(std::vector{balance.key});
        for (const auto cents : {balance.budget, balance.agreed, balance.allocated, balance.committed, balance.paid,
                                 balance.recovered, balance.ral()})
            row.push_back(euro_text(cents));
    }
    return table;
}

DocumentTable programmes(const DocumentSource& source)
{
    auto table = table_of("programmes", "Programmes that touch the period, and the progress of their items",
                          "uid since until decision #items #planned #running #done #dropped");
    const auto& board = source.snapshot().board;
    for (const auto& programme : board.programmes) {
        if (!intersection(programme.period, source.period())) continue;
        auto& row =
            table.result.rows.emplace_back(std::vector{programme.uid, iso_or_empty(programme.period.since),
                                                       iso_or_empty(programme.period.until), programme.decision});
        const auto count = [&](std::string_view progress) {
            return std::to_string(std::count_if(board.items.begin(), board.items.end(), [&](const ProgrammeItem& item) {
                return item.programme == programme.uid && (progress.empty() || item.progress == progress);
            }));
        };
        for (const auto* progress : {"", "planned", "running", "done", "dropped"}) row.push_back(count(progress));
    }
    return table;
}

DocumentTable actions(const DocumentSource& source)
{
    auto table = table_of("actions", "Ad hoc actions agreed in the period (Art 8(3)(a))",
                          "uid decision aim networks due ended_on");
    const auto& board = source.snapshot().board;
    for (const auto& action : board.actions) {
        const auto* decision = board.decision(action.decision);
        if (decision == nullptr || !source.period().contains(decision->day)) continue;
        table.result.rows.push_back({action.uid, action.decision, action.aim, joined(action.networks), action.due.iso(),
                                     iso_or_empty(action.ended_on)});
    }
    return table;
}

} // namespace

DocumentSection funding_section(const DocumentSource& source)
{
    DocumentSection section{"funding", "Funds", {}, {}, {}};
    section.paragraphs.emplace_back(
        "What the board agreed to, and what became of the money that the file has in its ledger (ral: committed, not yet paid "
        "or given up). The board agrees, the Commission commits.");
    section.tables = {funding_agreements(source), funds(source)};
    return section;
}

DocumentSection board_section(const DocumentSource& source)
{
    DocumentSection section{"board", "The steering board", {}, {}, {}};
    if (!source.national().empty())
        section.paragraphs.emplace_back("A national file need not hold what the board did.");
    section.paragraphs.emplace_back("The progress of items is that of the file as it is now, whatever the period.");
    section.tables = {meetings(source), decisions(source), programmes(source), actions(source)};
    return section;
}

} // namespace ilonet::service
