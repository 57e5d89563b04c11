// What runs out: as an answer of its own, and as obligations beside those of the board.
#include "model/decimal.hpp"
#include "model/rule_ids.hpp"
#include "money/clocks.hpp"
#include "records/reading.hpp"
#include "service/fund/fund.hpp"
#include "service/fund/fund_clocks.hpp"
#include "service/fund/money_amounts.hpp"

namespace ilonet::service {
namespace {

board::ObligationState state_of(const money::Clock& clock, Day on)
{
    return clock.is_overdue(on) ? board::ObligationState::overdue : board::ObligationState::due;
}

std::string note_of(const std::vector<money::Clock>& list, Day on, Day until, const store::Store& store)
{
    std::int64_t overdue = 0;
    Cents at_risk = 0;
    for (const auto& clock : list) {
        overdue += clock.is_overdue(on) ? 1 : 0;
        if (clock.duty == "n_plus_cut") at_risk += clock.amount.value_or(0);
    }
    const auto& national = store.file().authority;
    return "on " + on.iso() + ", up to " + until.iso() + ": " + std::to_string(overdue) + " overdue, " +
           std::to_string(static_cast<std::int64_t>(list.size()) - overdue) + " due; " + euro_text(at_risk) +
           " EUR at risk of an n+ cut" + (national.empty() ? "" : "; from the entries in this file of " + national);
}

} // namespace

std::vector<board::Obligation> money_obligations(const Ledger& ledger, Day on, Day until)
{
    std::vector<board::Obligation> list;
    for (auto& clock : money::clocks(ledger, on, until)) {
        auto& one = list.emplace_back();
        one.state = state_of(clock, on);
        if (clock.amount)
            one.evidence =
                euro_text(*clock.amount) + (clock.duty == "prefinancing" ? " EUR to pay: " : " EUR at risk: ");
        one.evidence += clock.evidence;
        one.duty = std::move(clock.duty);
        one.basis = std::move(clock.basis);
        one.about = std::move(clock.about);
        one.due = clock.due;
        one.limit = "law";
        one.rule = rule_id::money_in_time;
    }
    return list;
}

Answer fund_due(const Context& context, Day on, std::int64_t within)
{
    const auto store = reading(context);
    store::SnapshotParts parts;
    parts.reference = false;
    parts.ledger = true;
    const auto snapshot = store.snapshot(parts);
    const auto until = std::min(Day::last(), on + static_cast<std::int32_t>(within));
    const auto list = money::clocks(snapshot.ledger, on, until);
    Answer answer;
    answer.remarks = store.remarks();
    auto& result = answer.result;
    result.title = "What runs out by " + until.iso();
    result.columns = {{"duty"}, {"basis"}, {"about"}, {"due"}, {"days_left", true}};
    add_amount_columns(result.columns, "amount");
    result.columns.insert(result.columns.end(), {{"state"}, {"evidence"}});
    for (const auto& clock : list) {
        std::vector<std::string> row{clock.duty, clock.basis, clock.about, clock.due.iso(),
                                     std::to_string(clock.due - on)};
        add_amount(row, clock.amount);
        row.emplace_back(board::state_word(state_of(clock, on)));
        row.push_back(clock.evidence);
        result.rows.push_back(std::move(row));
    }
    result.notes.push_back(note_of(list, on, until, store));
    return answer;
}

} // namespace ilonet::service
