#include "store/ledger_sums.hpp"

#include "store/connection.hpp"
#include "store/value_rows.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>
#include <tuple>

namespace ilonet::store {
namespace {

// How an entry counts in the kept sums: the triggers of schemas/sqlite say the same.
#define ILONET_ACCOUNT "coalesce(account, envelope)"
#define ILONET_ACT "iif(payment = 'prefinancing', 'prefinancing', act)"
#define ILONET_DRAWN "act IN ('legal', 'claim', 'payment', 'recovery', 'decommitment')"

// HAVING, and the month's entries apart: so the sums are read in the order of their key, and nothing is sorted.
constexpr const char* from_kept_sums =
    "SELECT account, act, sum(amount), sum(total) FROM entry_sum WHERE month < substr(?1, 1, 7) GROUP BY account, act "
    "HAVING act IN ('legal', 'claim', 'payment', 'prefinancing', 'recovery', 'decommitment') ORDER BY account, act";

constexpr const char* from_entries_of_month =
    "SELECT " ILONET_ACCOUNT ", " ILONET_ACT ", sum(amount), sum(coalesce(total, 0)) FROM entry "
    "WHERE day BETWEEN substr(?1, 1, 7) || '-01' AND ?1 AND " ILONET_DRAWN " GROUP BY 1, 2 ORDER BY 1, 2";

// The kept sums are of now.
constexpr const char* from_entries =
    "SELECT " ILONET_ACCOUNT ", " ILONET_ACT ", sum(amount), sum(coalesce(total, 0)) FROM entry "
    "WHERE day <= ?1 AND " ILONET_DRAWN " GROUP BY 1, 2 ORDER BY 1, 2";

constexpr const char* sums_that_differ =
    "WITH found AS (SELECT account, act, month, sum(amount) AS amount, sum(total) AS total, count(*) AS entries FROM ("
    "SELECT " ILONET_ACCOUNT " AS account, " ILONET_ACT
    " AS act, substr(day, 1, 7) AS month, amount, coalesce(total, 0) AS total FROM entry "
    "UNION ALL SELECT target, 'transfer_in', substr(day, 1, 7), amount, 0 FROM entry WHERE target IS NOT NULL) GROUP BY 1, 2, 3) "
    "SELECT account FROM (SELECT * FROM found EXCEPT SELECT account, act, month, amount, total, entries FROM entry_sum) "
    "UNION SELECT account FROM (SELECT account, act, month, amount, total, entries FROM entry_sum EXCEPT SELECT * FROM found) "
    "ORDER BY 1";

std::vector<AccountSum> sums_of(Connection& connection, const char* sql, Day until)
{
    auto query = connection.statement(sql);
    query.bind(1, until.iso());
    std::vector<AccountSum> sums;
    while (query.executeStep())
        sums.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getInt64(),
                        query.getColumn(3).getInt64()});
    query.reset();
    return sums;
}

auto key_of(const AccountSum& sum) { return std::tie(sum.account, sum.act); }

void add(Cents& sum, Cents amount)
{
    if (__builtin_add_overflow(sum, amount, &sum)) throw std::overflow_error("a sum of money is too large");
}

// Both are in the order of their key.
std::vector<AccountSum> together(std::vector<AccountSum> sums, const std::vector<AccountSum>& others)
{
    if (others.empty()) return sums;
    std::vector<AccountSum> merged;
    merged.reserve(sums.size() + others.size());
    std::merge(std::make_move_iterator(sums.begin()), std::make_move_iterator(sums.end()), others.begin(), others.end(),
               std::back_inserter(merged), [](const auto& a, const auto& b) { return key_of(a) < key_of(b); });
    std::size_t last = 0;
    for (std::size_t i = 1; i < merged.size(); ++i) {
        if (key_of(merged[last]) == key_of(merged[i])) {
            add(merged[last].amount, merged[i].amount);
            add(merged[last].total, merged[i].total);
        } else if (++last != i) {
            merged[last] = std::move(merged[i]);
        }
    }
    merged.resize(last + 1);
    return merged;
}

bool looks_back(Connection& connection)
{
    auto query = connection.statement("SELECT 1 FROM temp.sqlite_schema WHERE name = 'entry'");
    const bool found = query.executeStep();
    query.reset();
    return found;
}

} // namespace

std::vector<AccountSum> account_sums(const Store& store, Day until)
{
    auto& connection = *store.connection_;
    return with_failures(connection, [&] {
        if (looks_back(connection)) return sums_of(connection, from_entries, until);
        return together(sums_of(connection, from_kept_sums, until), sums_of(connection, from_entries_of_month, until));
    });
}

Snapshot accounts_of_ledger(const Store& store, Day until)
{
    auto& connection = *store.connection_;
    return with_failures(connection, [&] {
        Snapshot snapshot;
        for (const Kind* kind : {&kinds::instrument, &kinds::envelope, &kinds::decision})
            take_values(connection, *kind, snapshot);
        const std::array last_day{until.iso()};
        take_values(connection, kinds::entry, snapshot,
                    "WHERE t.act IN ('allocation', 'amendment', 'transfer', 'grant', 'commitment') AND t.day <= ?",
                    last_day);
        snapshot.sort();
        return snapshot;
    });
}

std::vector<std::string> wrong_sums(Connection& connection)
{
    auto query = connection.statement(sums_that_differ);
    std::vector<std::string> accounts;
    while (query.executeStep()) accounts.push_back(query.getColumn(0).getString());
    query.reset();
    return accounts;
}

} // namespace ilonet::store
