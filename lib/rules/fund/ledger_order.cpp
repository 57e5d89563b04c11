// F02, F14, F15, F16, F19: the order of the Financial Regulation, budget years, and where a transfer may go.
#include "rules/catalogue.hpp"
#include "rules/fund/ledger_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{
        "F02",
        Severity::error,
        "FR Art 111(2)",
        "each step follows the one before",
        "Nothing is dated before what it draws on: first the budget is committed, then the law binds it, then it is paid. "
        "A payment in the Union's ledger needs a legal commitment of its day or before. Correct a day, or record what is missing.",
        {.reach = Reach::accounts}},
    Rule{
        "F14",
        Severity::error,
        "FR Art 114(1), 114(2)",
        "the law binds in time",
        "Legal commitments under an individual commitment are of 31 December of its year or before, under a global one of 31 December "
        "of the year after. What is not bound by then is decommitted.",
        {.reach = Reach::accounts}},
    Rule{"F15",
         Severity::error,
         "FR Art 7, 9",
         "a commitment is of a year of its envelope",
         "The budget year of a commitment lies within the period of the envelope that it comes from.",
         {.reach = Reach::accounts}},
    Rule{
        "F16",
        Severity::error,
        "policy",
        "a transfer stays in its envelope",
        "Money moves between allocations of one envelope, and only what is not committed. Between envelopes both are amended.",
        {.reach = Reach::accounts}},
    Rule{
        "F19",
        Severity::error,
        "policy",
        "an entry has happened",
        "The day of an entry does not lie ahead: money that nobody has moved yet counts nowhere. What is planned stands in the "
        "work programme, and what is due in {fund due}. Correct the day, or record it when it has happened.",
        {.may_stand_unwritten = true}},
};

// The account must be there first: budgetary before legal, legal before the payment (FR Art 111(2)).
void follows_its_account(const Entry& entry, const Entry* account, Findings& findings)
{
    if (account == nullptr || account->day <= entry.day) return;
    say_error(findings, "F02", {entry.uid, "day", account->uid},
              entry.uid + " of " + entry.day.iso() + " is dated before " + account->uid + " of " + account->day.iso() +
                  ", on which it draws",
              "correct one of the two days");
}

void payment_follows_the_law(const Ledger& ledger, const Accounts& accounts, const Entry& entry, Findings& findings)
{
    const auto* envelope = ledger.envelope_of(entry);
    const auto* commitment =
        entry.act == Act::payment && entry.corrects.empty() ? ledger.entry(entry.account) : nullptr;
    const bool of_the_union = envelope != nullptr && envelope->owner == entry.owner;
    if (commitment == nullptr || commitment->act != Act::commitment || !of_the_union) return;
    if (entry.day < commitment->day) return; // said already
    const auto at = accounts.legal_since.find(entry.account);
    const bool any = at != accounts.legal_since.end();
    if (any && at->second <= entry.day) return;
    say_error(findings, "F02", {entry.uid, "day", entry.account},
              any ? entry.uid + " pays on " + entry.day.iso() + ", before the legal commitment of " + at->second.iso()
                  : entry.uid + " pays under " + entry.account + ", which has no legal commitment",
              "record the legal commitment first: {fund commit} <kind> legal <account> "_marked + entry.account);
}

// FR Art 114(1), (2)
void legal_in_time(const Ledger& ledger, const Entry& entry, Findings& findings)
{
    const auto* commitment = entry.act == Act::legal && entry.amount > 0 ? ledger.entry(entry.account) : nullptr;
    if (commitment == nullptr || !commitment->year || commitment->commitment == "provisional") return;
    const auto last = *commitment->year + (commitment->commitment == "global" ? 1 : 0);
    const auto limit = Day::parse(std::to_string(last) + "-12-31");
    if (!limit || entry.day <= *limit) return;
    say_error(findings, "F14", {entry.uid, "day", commitment->uid},
              entry.uid + " of " + entry.day.iso() + " is too late: " + commitment->uid + " is a" +
                  (commitment->commitment == "global" ? " global" : "n individual") + " commitment of " +
                  std::to_string(*commitment->year) + ", legally committed by " + limit->iso(),
              "decommit it, and commit anew");
}

void is_of_the_envelopes_days(const Ledger& ledger, const Entry& entry, Findings& findings)
{
    const auto* envelope = entry.envelope.empty() ? nullptr : ledger.envelope(entry.envelope);
    if (envelope == nullptr || envelope->period.first() <= entry.day) return;
    say_error(findings, "F02", {entry.uid, "day", envelope->uid},
              entry.uid + " of " + entry.day.iso() + " is dated before the envelope " + envelope->uid + " of " +
                  envelope->period.first().iso(),
              "correct one of the two days");
}

void order_of_days(const Ledger& ledger, const Accounts& accounts, const Entry& entry, Findings& findings)
{
    follows_its_account(entry, entry.account.empty() ? nullptr : ledger.entry(entry.account), findings);
    follows_its_account(entry, entry.target.empty() ? nullptr : ledger.entry(entry.target), findings);
    follows_its_account(entry, entry.corrects.empty() ? nullptr : ledger.entry(entry.corrects), findings);
    is_of_the_envelopes_days(ledger, entry, findings);
    payment_follows_the_law(ledger, accounts, entry, findings);
    legal_in_time(ledger, entry, findings);
}

} // namespace

void entry_has_happened(const Entry& entry, Day today, Findings& findings)
{
    if (entry.day <= today) return;
    say_error(findings, "F19", {entry.uid, "day"},
              entry.uid + " is dated " + entry.day.iso() + ", which lies ahead of " + today.iso(),
              "record it when it has happened, or correct the day");
}

namespace {

void year_lies_in_the_envelope(const Ledger& ledger, const Entry& entry, Findings& findings)
{
    if (entry.act != Act::commitment || !entry.year) return;
    const auto* envelope = ledger.envelope_of(entry);
    if (envelope == nullptr) return;
    const auto year = std::to_string(*entry.year);
    // What is left of a year's budget can be committed up to 31 March of the next, FR Art 12.
    const auto last_day = Day::of(static_cast<int>(*entry.year) + 1, 3, 31);
    if (envelope->owner == entry.owner && entry.amount > 0 && last_day && *last_day < entry.day)
        return say_error(
            findings, "F15", {entry.uid, "year", envelope->uid},
            entry.uid + " of " + entry.day.iso() + " commits the budget of " + std::to_string(*entry.year) +
                ", which lapsed",
            "draw on the budget of a year that is open; what is left of one can be committed up to 31 March of the next");
    const auto first = envelope->period.first().iso().substr(0, 4);
    const auto last = envelope->period.last().iso().substr(0, 4);
    if (first <= year && year <= last) return;
    say_error(findings, "F15", {entry.uid, "year", envelope->uid},
              entry.uid + " commits the budget of " + year + ", and " + envelope->uid + " is of " + first + " to " +
                  last,
              "correct the year, or draw on an allocation of another envelope");
}

void transfer_stays_in_its_envelope(const Ledger& ledger, const Entry& entry, Findings& findings)
{
    if (entry.act != Act::transfer) return;
    const auto* from = ledger.entry(entry.account);
    const auto* to = ledger.entry(entry.target);
    if (from == nullptr || to == nullptr || from->envelope == to->envelope) return;
    say_error(findings, "F16", {entry.uid, "target", to->uid},
              from->uid + " is of the envelope " + from->envelope + ", and " + to->uid + " of " + to->envelope,
              "between envelopes amend both, then allocate: {fund amend}"_marked);
}

} // namespace

void ledger_order(const Accounts& accounts, const Ledger& ledger, const Entry& entry, Findings& findings)
{
    order_of_days(ledger, accounts, entry, findings);
    year_lies_in_the_envelope(ledger, entry, findings);
    transfer_stays_in_its_envelope(ledger, entry, findings);
}

std::span<const Rule> ledger_order_rules() { return catalogued; }

} // namespace ilonet::rules
