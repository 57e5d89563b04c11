#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "records/reading.hpp"
#include "records/write.hpp"
#include "service/asked_words.hpp"
#include "service/fund/balances.hpp"
#include "store/ledger_sums.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace ilonet::service {
namespace {

constexpr std::pair<const char*, Cents money::Balance::*> stored_amounts[] = {
    {"budget", &money::Balance::budget},       {"agreed", &money::Balance::agreed},
    {"allocated", &money::Balance::allocated}, {"committed", &money::Balance::committed},
    {"legal", &money::Balance::legal},         {"claimed", &money::Balance::claimed},
    {"eligible", &money::Balance::eligible},   {"paid", &money::Balance::paid},
    {"recovered", &money::Balance::recovered}, {"decommitted", &money::Balance::decommitted},
};

using Named = std::vector<std::pair<std::string, Cents>>;

Named amounts_of(const money::Balance& balance)
{
    Named amounts;
    for (const auto& [name, member] : stored_amounts) amounts.emplace_back(name, balance.*member);
    amounts.emplace_back("ral", balance.ral());
    amounts.emplace_back("left", balance.left());
    return amounts;
}

// Hundredths of a percent, rounded down.
std::string percent(Cents part, Cents whole)
{
    __extension__ typedef __int128 Wide;
    if (whole == 0) return {};
    return hundredths_text(static_cast<std::int64_t>(static_cast<Wide>(part) * 10'000 / whole));
}

money::By by_of(const std::string& word)
{
    must_be_choices("by", std::array{word}, balance_groupings);
    const auto words = words_of(balance_groupings);
    const auto at = std::find(words.begin(), words.end(), word);
    return static_cast<money::By>(at - words.begin());
}

// Where an entry names a deployment and no country, the host of the deployment is meant.
void add_deployments(const store::Store& store, Snapshot& accounts)
{
    std::vector<std::string> deployments, joints;
    for (const auto& entry : accounts.ledger.entries) {
        if (!entry.deployment.empty()) deployments.push_back(entry.deployment);
        if (!entry.joint.empty()) joints.push_back(entry.joint);
    }
    store.add_to(accounts, kinds::joint_deployment, joints);
    for (const auto& joint : accounts.joint_deployments) deployments.push_back(joint.deployment);
    store.add_to(accounts, kinds::deployment, deployments);
    accounts.sort();
}

// What is allocated has no year, action, country or commitment: what is left of it stands in no such row.
bool parts_allocations(money::By by)
{
    return by == money::By::all || by == money::By::instrument || by == money::By::strand || by == money::By::authority;
}

Result table_of(const std::vector<money::Balance>& balances, const std::string& by)
{
    const bool has_left = parts_allocations(by_of(by));
    Result result;
    result.columns.push_back({by});
    for (const auto& [name, amount] : amounts_of({})) result.columns.push_back({name});
    result.columns.push_back({"percent", true});
    for (const auto& [name, amount] : amounts_of({})) result.columns.push_back({name + "_minor", true});
    result.columns.push_back({"currency"});
    for (const auto& balance : balances) {
        std::vector<std::string> row{balance.key};
        const auto shown = [&](const std::string& name) { return has_left || name != "left"; };
        for (const auto& [name, amount] : amounts_of(balance)) row.push_back(shown(name) ? euro_text(amount) : "");
        row.push_back(percent(balance.paid, balance.committed));
        for (const auto& [name, amount] : amounts_of(balance)) row.push_back(shown(name) ? std::to_string(amount) : "");
        row.emplace_back("EUR");
        result.rows.push_back(std::move(row));
    }
    return result;
}

std::vector<money::Drawn> drawn_on(const store::Store& store, Day on)
{
    std::vector<money::Drawn> drawn;
    for (auto& sum : store::account_sums(store, on))
        drawn.push_back({std::move(sum.account), std::move(sum.act), sum.amount, sum.total});
    return drawn;
}

} // namespace

std::vector<money::Balance> balances_of(const store::Store& store, const BalanceRequest& request)
{
    const auto by = by_of(request.by);
    auto accounts = store::accounts_of_ledger(store, request.on);
    if (by == money::By::country) add_deployments(store, accounts);
    try {
        return money::balances(accounts, drawn_on(store, request.on),
                               request.of_programmes ? money::Level::programme : money::Level::union_level, by,
                               request.on, {request.instruments, request.authorities});
    } catch (const std::overflow_error& error) {
        throw Failure(Fault::refused, error.what(), "ask for less of it: <instrument>, <authority>"_marked);
    }
}

Answer fund_balance(const Context& context, const BalanceRequest& request)
{
    must_be_choices("by", std::array{request.by}, balance_groupings);
    const auto store = reading(context);
    for (const auto& code : request.instruments) must_find(store, kinds::instrument, code);
    for (const auto& code : request.authorities) must_find(store, kinds::authority, code);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = table_of(balances_of(store, request), request.by);
    answer.result.notes.push_back(
        std::string(request.of_programmes ? "the programmes' ledgers" : "the Union's ledger") + " up to " +
        request.on.iso() + ", in euro; ral: committed - paid - decommitted; left: allocated - committed");
    return answer;
}

} // namespace ilonet::service
