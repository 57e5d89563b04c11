#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "money/money.hpp"
#include "records/cells.hpp"
#include "records/ledger_root.hpp"
#include "records/write.hpp"
#include "service/fund/fund.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ilonet::service {
namespace {

bool names(const Changes& changes, std::string_view field)
{
    return std::any_of(changes.begin(), changes.end(),
                       [&](const auto& change) { return change.first == field && !change.second.empty(); });
}

std::string value_of(const Changes& changes, std::string_view field)
{
    for (const auto& [name, value] : changes)
        if (name == field) return value;
    return {};
}

// What a correction repeats of the entry that it corrects.
constexpr std::string_view repeated =
    "act envelope decision account target authority commitment payment year action country deployment joint";

// The instrument whose money a commitment is, up its accounts.
std::optional<Record> instrument_of(const store::Store& store, const std::string& commitment)
{
    const auto envelope = must_find(store, kinds::envelope, root_entry(store, commitment)["envelope"]);
    return store.find(kinds::instrument, envelope["instrument"]);
}

std::optional<std::int64_t> rate_of(const store::Store& store, const Changes& changes)
{
    if (!names(changes, "account")) return std::nullopt;
    const auto record = instrument_of(store, value_of(changes, "account"));
    if (!record) return std::nullopt;
    Ledger ledger;
    ledger.add(*record);
    return ledger.instruments.front().rate(value_of(changes, "action"));
}

// The Union's share at the rate, and beside it what each state of the joint deployment bears.
void work_out(const store::Store& store, Changes& changes)
{
    const auto total = parse_hundredths(value_of(changes, "total"));
    const auto rate = total && *total >= 0 ? rate_of(store, changes) : std::nullopt;
    if (!rate)
        throw Failure(Fault::usage, "how much is claimed?",
                      "give <amount>, or <total> and an <action> that has a rate"_marked);
    changes.emplace_back("amount", euro_text(money::union_share(*total, *rate)));
    if (!names(changes, "joint") || names(changes, "parts")) return;
    const auto joint = store.find(kinds::joint_deployment, value_of(changes, "joint"));
    if (!joint) return; // the rules say so
    const auto shares = authority_shares((*joint)["shares"]);
    const auto cost = money::cost_shares(*total, *rate, shares);
    std::string parts;
    for (std::size_t i = 0; i < shares.size(); ++i)
        parts += (i == 0 ? "" : " ") + shares[i].authority + ":" + euro_text(cost.parts[i]);
    changes.emplace_back("parts", parts);
}

// What the states bear changes with the cost and with what the Union bears: by their shares of the joint deployment.
void work_out_parts(const store::Store& store, const std::string& claim, Changes& changes)
{
    const auto original = must_find(store, kinds::entry, claim);
    const auto joint = store.find(kinds::joint_deployment, original["joint"]);
    if (!joint || original["parts"].empty()) return;
    std::map<std::string, Cents> present;
    Cents borne = parse_hundredths(value_of(changes, "total")).value_or(0) -
                  parse_hundredths(value_of(changes, "amount")).value_or(0);
    Snapshot claimed;
    store.add_to(claimed, kinds::entry, std::array{claim});
    store.add_to(claimed, kinds::entry, std::array{store::Condition{"corrects", {claim}}});
    for (const auto& entry : claimed.ledger.entries) {
        borne += entry.total.value_or(0) - entry.amount;
        for (const auto& [authority, cents] : entry.parts) present[authority] += cents;
    }
    const auto shares = authority_shares((*joint)["shares"]);
    if (borne < 0 || shares.empty()) return; // the rules say so
    std::vector<money::Key> keys;
    for (const auto& share : shares) keys.push_back({share.share, 0});
    const auto wanted = money::split(borne, 1, keys);
    std::string parts;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto change = wanted[i].amount - present[shares[i].authority];
        if (change != 0) parts += (parts.empty() ? "" : " ") + shares[i].authority + ":" + euro_text(change);
    }
    if (!parts.empty()) changes.emplace_back("parts", parts);
}

} // namespace

Answer add_entry(const Context& context, const std::string& command, std::string_view act, const std::string& uid,
                 const Changes& changes)
{
    Changes with_act = changes;
    with_act.emplace_back("act", std::string(act));
    return add(context, kinds::entry, command, uid, with_act);
}

Answer add_claim(const Context& context, const std::string& uid, const Changes& changes)
{
    Changes whole = changes;
    if (!names(whole, "action")) whole.emplace_back("action", names(whole, "joint") ? "joint" : "ordinary");
    if (names(whole, "amount")) return add_entry(context, "fund claim", "claim", uid, whole);
    return add_worked_out(context, kinds::entry, "fund claim", uid, [&](const store::Store& store) {
        auto claim = whole;
        work_out(store, claim);
        claim.emplace_back("act", "claim");
        return claim;
    });
}

Answer correct_entry(const Context& context, const std::string& corrected, const Changes& changes)
{
    return add_worked_out(context, kinds::entry, "fund correct", {}, [&](const store::Store& store) {
        auto whole = changes;
        const auto entry = must_find(store, kinds::entry, corrected);
        for (const auto& field : words_of(repeated))
            if (!entry.cell_named(field).empty()) whole.emplace_back(field, entry.cell_named(field));
        const auto original = entry["corrects"].empty() ? corrected : entry["corrects"];
        whole.emplace_back("corrects", original);
        if (entry["act"] == "claim" && !names(whole, "parts")) work_out_parts(store, original, whole);
        return whole;
    });
}

} // namespace ilonet::service
