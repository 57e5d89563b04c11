// F01, F03, F11: nothing is drawn from an account that is not there on that day. Each account is one sweep over its
// days.
#include "model/decimal.hpp"
#include "rules/catalogue.hpp"
#include "rules/fund/ledger_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{
        "F01",
        Severity::error,
        "FR Art 8(2), 111",
        "no more is used than there is",
        "An envelope holds what is allocated from it, an allocation what is committed and granted on it, a grant what is "
        "committed on it, a commitment its legal commitments (of what is not given up by then) and claims, these (in the Union's ledger) the payments, and the payments what is "
        "recovered; on every day, corrections and transfers included. The finding names the first day on which it does not, "
        "and the entry that drew too much. Use less, or raise the account first.",
        {.reach = Reach::accounts}},
    Rule{
        "F03",
        Severity::error,
        "FR Art 111, 114",
        "what is left to be settled is never below zero",
        "Committed, less paid, less decommitted (RAL) is zero or more on every day. Recoveries stand apart and open nothing "
        "again. Pay or decommit less, or correct the entry that was wrong.",
        {.reach = Reach::accounts}},
};

__extension__ typedef __int128 Sum; // what many entries come to cannot overflow it

struct Flow {
    Day day;
    Cents change;
    const Entry* by; ///< nullptr for what an envelope or a decision begins with
};

struct Overdrawn {
    const Entry* by;
    Day day;
    Sum left; ///< below zero, at the end of that day
};

// The first day that ends below zero, and the last of the entries that drew on it.
std::optional<Overdrawn> first_overdrawn(std::vector<Flow> flows)
{
    std::stable_sort(flows.begin(), flows.end(), [](const Flow& a, const Flow& b) { return a.day < b.day; });
    Sum left = 0;
    for (std::size_t i = 0; i < flows.size();) {
        const Day day = flows[i].day;
        const Entry* last = nullptr;
        for (; i < flows.size() && flows[i].day == day; ++i) {
            left += flows[i].change;
            if (flows[i].change < 0 && flows[i].by != nullptr) last = flows[i].by;
        }
        if (left < 0) return Overdrawn{last, day, left};
    }
    return std::nullopt;
}

std::string euro(Sum cents) { return euro_text(static_cast<Cents>(cents)) + " EUR"; }

// What one side of an account gives and the other takes.
class Account {
public:
    explicit Account(Day opened = Day::first()) : opened_(opened) {}

    void give(Day day, Cents amount) { flows_.push_back({day, amount, nullptr}); }
    void give(const Entry& entry) { flows_.push_back({entry.day, entry.amount, &entry}); }
    // What is dated before its account is F02's to say.
    void take(const Entry& entry) { flows_.push_back({std::max(entry.day, opened_), -entry.amount, &entry}); }

    void must_hold(std::string_view rule, const std::string& what, const MarkedText& help, Findings& findings) const
    {
        const auto found = first_overdrawn(flows_);
        if (!found || found->by == nullptr) return;
        const Sum before = found->left + (found->by->amount < 0 ? -Sum(found->by->amount) : Sum(found->by->amount));
        say_error(findings, rule, {found->by->uid, "amount", found->by->account},
                  found->by->uid + " draws " +
                      euro(found->by->amount < 0 ? -Sum(found->by->amount) : Sum(found->by->amount)) + " on " + what +
                      ", where " + euro(std::max(before, Sum(0))) + " is left on " + found->day.iso(),
                  help);
    }

private:
    Day opened_;
    std::vector<Flow> flows_;
};

void check_envelope(const Envelope& envelope, const Accounts& accounts, Findings& findings)
{
    Account account;
    account.give(Day::first(), envelope.amount);
    for (const auto* entry : Accounts::of(accounts.drawn_on, envelope.uid))
        entry->act == Act::amendment ? account.give(*entry) : account.take(*entry);
    account.must_hold("F01", "the envelope " + envelope.uid,
                      "allocate less, or amend the envelope first: {fund amend}"_marked, findings);
}

void check_decision(const Decision& decision, const Accounts& accounts, Findings& findings)
{
    if (!decision.ceiling) return;
    Account account;
    account.give(Day::first(), *decision.ceiling);
    for (const auto* entry : Accounts::of(accounts.decided, decision.uid)) {
        account.take(*entry);
        if (!entry->corrects.empty()) continue;
        for (const auto* transfer : Accounts::of(accounts.to, entry->uid)) account.take(*transfer);
        for (const auto* drawn : Accounts::of(accounts.drawn_on, entry->uid))
            if (drawn->act == Act::transfer) account.give(*drawn);
    }
    account.must_hold("F11", "the ceiling of " + decision.uid, "allocate less, or ask the board for another agreement",
                      findings);
}

// What an allocation holds on its days: transfers count on both sides.
Account holdings(const Entry& entry, const Accounts& accounts)
{
    Account account(entry.day);
    account.give(entry);
    for (const auto* correction : Accounts::of(accounts.correcting, entry.uid)) account.give(*correction);
    for (const auto* transfer : Accounts::of(accounts.to, entry.uid)) account.give(*transfer);
    for (const auto* drawn : Accounts::of(accounts.drawn_on, entry.uid))
        if (drawn->act == Act::transfer) account.take(*drawn);
    return account;
}

void check_taken(const Entry& entry, const Accounts& accounts, Act act, std::string_view word, const MarkedText& help,
                 Findings& findings)
{
    auto account = holdings(entry, accounts);
    bool any = false;
    for (const auto* drawn : Accounts::of(accounts.drawn_on, entry.uid))
        if (drawn->act == act) account.take(*drawn), any = true;
    if (any || act == Act::commitment) account.must_hold("F01", std::string(word) + " " + entry.uid, help, findings);
}

// One side of a commitment against another, from the day on which it can be: what `given` gives, `taken` takes.
void check_sides(const Entry& entry, Day opened, const Accounts& accounts, std::string_view rule,
                 std::initializer_list<Act> given, std::initializer_list<Act> taken, const std::string& what,
                 const MarkedText& help, Findings& findings)
{
    Account account(opened);
    const auto is_among = [](std::initializer_list<Act> acts, Act act) {
        return std::find(acts.begin(), acts.end(), act) != acts.end();
    };
    if (is_among(given, Act::commitment)) {
        account.give(entry);
        for (const auto* correction : Accounts::of(accounts.correcting, entry.uid)) account.give(*correction);
    }
    for (const auto* drawn : Accounts::of(accounts.drawn_on, entry.uid)) {
        if (is_among(given, drawn->act)) account.give(*drawn);
        if (is_among(taken, drawn->act)) account.take(*drawn);
    }
    account.must_hold(rule, what + " " + entry.uid, help, findings);
}

// What was given up binds nobody any more: on the day of each further legal commitment. Given up later, it bound
// before.
void binds_what_is_left(const Entry& entry, const Accounts& accounts, Findings& findings)
{
    const auto& drawn = Accounts::of(accounts.drawn_on, entry.uid);
    const auto sum_up_to = [&](Day day, Act act) {
        Sum sum = 0;
        for (const auto* one : drawn)
            if (one->act == act && one->day <= day) sum += one->amount;
        return sum;
    };
    const bool any =
        std::any_of(drawn.begin(), drawn.end(), [](const Entry* one) { return one->act == Act::decommitment; });
    if (!any) return;
    for (const auto* legal : drawn) {
        if (legal->act != Act::legal || legal->amount < 0) continue;
        Sum left = entry.amount - sum_up_to(legal->day, Act::decommitment);
        for (const auto* correction : Accounts::of(accounts.correcting, entry.uid))
            if (correction->day <= legal->day) left += correction->amount;
        const auto given_up = sum_up_to(legal->day, Act::decommitment);
        const auto bound = sum_up_to(legal->day, Act::legal);
        // More than was ever committed is said elsewhere.
        if (given_up == 0 || bound <= left || bound > left + given_up) continue;
        return say_error(findings, "F01", {legal->uid, "amount", entry.uid},
                         legal->uid + " binds " + euro(legal->amount) + " under " + entry.uid + ", of which " +
                             euro(std::max(left, Sum(0))) + " is not given up on " + legal->day.iso(),
                         "commit anew what was decommitted");
    }
}

void check_commitment(const Ledger& ledger, const Entry& entry, const Accounts& accounts, Findings& findings)
{
    const auto* envelope = ledger.envelope_of(entry);
    const bool of_the_union = envelope == nullptr || envelope->owner == entry.owner;
    check_sides(entry, entry.day, accounts, "F03", {Act::commitment}, {Act::payment, Act::decommitment},
                "the commitment", "pay or decommit no more than is open: {fund balance} <by> commitment"_marked,
                findings);
    check_sides(entry, entry.day, accounts, "F01", {Act::commitment}, {Act::legal}, "the commitment",
                "commit the budget before the law binds it (FR Art 111(2))", findings);
    // Before the first legal commitment, and without any, F02 says so.
    const auto bound = accounts.legal_since.find(entry.uid);
    if (of_the_union && bound != accounts.legal_since.end())
        check_sides(entry, bound->second, accounts, "F01", {Act::legal}, {Act::payment}, "the legal commitment under",
                    "pay no more than is legally committed", findings);
    binds_what_is_left(entry, accounts, findings);
    check_sides(entry, entry.day, accounts, "F01", {Act::commitment}, {Act::claim}, "the commitment",
                "claim no more than is committed, or name another commitment", findings);
    check_sides(entry, entry.day, accounts, "F01", {Act::payment}, {Act::recovery}, "what was paid under",
                "recover no more than was paid", findings);
}

} // namespace

Accounts::Accounts(const Ledger& ledger)
{
    for (const auto& entry : ledger.entries) {
        drawn_on[entry.drawn_on()].push_back(&entry);
        if (!entry.target.empty()) to[entry.target].push_back(&entry);
        if (!entry.corrects.empty()) correcting[entry.corrects].push_back(&entry);
        if (!entry.decision.empty()) decided[entry.decision].push_back(&entry);
        if (entry.act != Act::legal) continue;
        auto& first = legal_since.emplace(entry.account, entry.day).first->second;
        first = std::min(first, entry.day);
    }
}

const std::vector<const Entry*>& Accounts::of(const Group& group, std::string_view uid)
{
    static const std::vector<const Entry*> none;
    const auto at = group.find(uid);
    return at == group.end() ? none : at->second;
}

void nothing_is_overdrawn(const Snapshot& snapshot, const Accounts& accounts, Findings& findings)
{
    const auto& ledger = snapshot.ledger;
    for (const auto& envelope : ledger.envelopes) check_envelope(envelope, accounts, findings);
    for (const auto& decision : snapshot.board.decisions) check_decision(decision, accounts, findings);
    for (const auto& entry : ledger.entries) {
        if (!entry.corrects.empty()) continue;
        const auto less = "commit less, or raise it first: {fund correct} "_marked + entry.uid;
        if (entry.act == Act::allocation) {
            check_taken(entry, accounts, Act::commitment, "the allocation", less, findings);
            check_taken(entry, accounts, Act::grant, "the allocation", less, findings);
        }
        if (entry.act == Act::grant) check_taken(entry, accounts, Act::commitment, "the grant", less, findings);
        if (entry.act == Act::commitment) check_commitment(ledger, entry, accounts, findings);
    }
}

std::span<const Rule> ledger_account_rules() { return catalogued; }

} // namespace ilonet::rules
