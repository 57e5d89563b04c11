// F12 and F13: what an entry holds, what it rests on, and what a correction may be.
#include "model/decimal.hpp"
#include "model/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/fund/ledger_rules.hpp"
#include "rules/wording.hpp"

#include <array>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{
        "F12",
        Severity::error,
        "FR Art 112; policy",
        "an entry has what its act needs, in the ledger where it belongs",
        "Each act of an entry needs certain fields and has no others, draws on an account of the right act, and stands in the ledger "
        "of whoever keeps that account; grants and claims in that of the state. Amounts are above zero but in corrections and "
        "amendments.",
        {.reach = Reach::accounts}},
    Rule{
        "F13",
        Severity::error,
        "policy",
        "a correction fits what it corrects",
        "Entries are never changed. A correction repeats act, account and parties of the entry that it corrects, has an amount that "
        "is added or, with a minus, taken away, and leaves zero or more. A correction is not corrected itself.",
        {.reach = Reach::accounts}},
};

struct Form {
    Act act;
    std::string_view needs;    ///< fields, parted by spaces
    std::string_view allows;   ///< beside these and what every entry has
    std::string_view rests_on; ///< acts of the account
};

constexpr std::array forms{
    Form{Act::allocation, "envelope decision authority", "", ""},
    Form{Act::amendment, "envelope", "", ""},
    Form{Act::transfer, "account target", "", "allocation"},
    Form{Act::grant, "account", "action country deployment joint until", "allocation"},
    Form{Act::commitment, "account commitment year", "action country deployment joint until", "allocation grant"},
    Form{Act::legal, "account", "until", "commitment"},
    Form{Act::claim, "account action total since until", "year country deployment joint parts", "commitment"},
    Form{Act::payment, "account payment", "", "commitment"},
    Form{Act::recovery, "account", "", "commitment"},
    Form{Act::decommitment, "account", "", "commitment"},
};

constexpr std::string_view all_fields = "envelope decision account target authority commitment payment year action "
                                        "country deployment joint since until total parts";

bool is_given(const Entry& e, std::string_view field)
{
    if (field == "envelope") return !e.envelope.empty();
    if (field == "decision") return !e.decision.empty();
    if (field == "account") return !e.account.empty();
    if (field == "target") return !e.target.empty();
    if (field == "authority") return !e.authority.empty();
    if (field == "commitment") return !e.commitment.empty();
    if (field == "payment") return !e.payment.empty();
    if (field == "year") return e.year.has_value();
    if (field == "action") return !e.action.empty();
    if (field == "country") return !e.country.empty();
    if (field == "deployment") return !e.deployment.empty();
    if (field == "joint") return !e.joint.empty();
    if (field == "since") return e.period.since.has_value();
    if (field == "until") return e.period.until.has_value();
    if (field == "total") return e.total.has_value();
    return !e.parts.empty();
}

MarkedText option_of(std::string_view name)
{
    const auto& field = kinds::entry.fields[static_cast<std::size_t>(kinds::entry.index_of(name))];
    // What a commitment is has an option of its own.
    const auto option = parameter(name == "commitment" ? "kind" : name);
    return option + (field.choices.empty() ? "" : " " + one_of(field.choices));
}

bool holds(std::string_view words, std::string_view word)
{
    const auto list = words_of(words);
    return std::find(list.begin(), list.end(), word) != list.end();
}

const Form& form_of(Act act)
{
    return *std::find_if(forms.begin(), forms.end(), [&](const Form& form) { return form.act == act; });
}

std::string a(Act act) { return with_article(act == Act::legal ? "legal commitment" : word_of(act)); }

// Who keeps the entry: the state that a grant or a claim is of, else whoever keeps the account.
// Empty where an account on the way is gone.
std::string keeper(const Ledger& ledger, const Entry& entry, const Entry& account)
{
    if (entry.act != Act::grant && entry.act != Act::claim) return account.owner;
    const auto* root = ledger.root_of(account);
    return root == nullptr ? std::string{} : root->authority;
}

} // namespace

void entry_has_what_it_needs(const Entry& entry, Findings& findings)
{
    const auto& form = form_of(entry.act);
    const bool correction = !entry.corrects.empty();
    for (const auto& field : words_of(form.needs)) {
        // A correction says what it corrects; how often that happened does not repeat.
        const bool repeats = field != "total" && field != "since" && field != "until";
        if (!is_given(entry, field) && (!correction || repeats))
            say_error(findings, "F12", {entry.uid, field},
                      a(entry.act) + " needs its " + field + ", and " + entry.uid + " has none",
                      "name it: " + option_of(field));
    }
    for (const auto& field : words_of(all_fields))
        if (is_given(entry, field) && !holds(form.needs, field) && !holds(form.allows, field))
            say_error(findings, "F12", {entry.uid, field},
                      entry.uid + " names " + field + ", which " + a(entry.act) + " does not have", "leave it empty");
    if (entry.amount == 0 || (entry.amount < 0 && !correction && entry.act != Act::amendment))
        say_error(findings, "F12", {entry.uid, "amount"}, entry.uid + " has the amount " + euro_text(entry.amount),
                  correction || entry.act == Act::amendment
                      ? "write what is added, or with a minus what is taken away"
                      : "write what it is about, above 0; to take away, correct the entry that gave");
    const bool takes_cost_away = entry.total && *entry.total < 0;
    const bool takes_part_away =
        std::any_of(entry.parts.begin(), entry.parts.end(), [](const AuthorityAmount& part) { return part.cents < 0; });
    if (!correction && (takes_cost_away || takes_part_away))
        say_error(findings, "F12", {entry.uid, takes_cost_away ? "total" : "parts"},
                  entry.uid + " has a cost below zero", "write what it cost; to take away, correct the claim");
    if (!entry.target.empty() && entry.target == entry.account)
        say_error(findings, "F16", {entry.uid, "target"}, entry.uid + " goes from " + entry.account + " to itself",
                  "name another allocation of the envelope");
    if (entry.period.since && !entry.period.in_order())
        say_error(findings, "F12", {entry.uid, "until"},
                  entry.uid + " ends on " + entry.period.last().iso() + ", before it begins on " +
                      entry.period.first().iso(),
                  "correct one of the two days");
}

namespace {

void entry_rests_on_its_like(const Ledger& ledger, const Entry& entry, Findings& findings)
{
    const auto& form = form_of(entry.act);
    const auto* envelope = entry.envelope.empty() ? nullptr : ledger.envelope(entry.envelope);
    if (envelope != nullptr && envelope->owner != entry.owner)
        say_error(findings, "F12", {entry.uid, "owner"},
                  entry.uid + " of " + entry.owner + " is about an envelope of " + envelope->owner,
                  "the Commission alone allocates and amends");
    for (const auto& [field, named] : {std::pair{"account", &entry.account}, std::pair{"target", &entry.target}}) {
        const auto* account = named->empty() ? nullptr : ledger.entry(*named);
        if (account == nullptr) continue;
        if (!holds(form.rests_on, word_of(account->act)) || !account->corrects.empty()) {
            say_error(findings, "F12", {entry.uid, field, account->uid},
                      a(entry.act) + " draws on " + with_article(one_of(form.rests_on)) + ", and " + account->uid +
                          " is " +
                          (account->corrects.empty() ? a(account->act) : "a correction of " + account->corrects),
                      "name another entry: {fund list}"_marked);
            continue;
        }
        const auto owner = keeper(ledger, entry, *account);
        if (!owner.empty() && owner != entry.owner)
            say_error(findings, "F12", {entry.uid, "owner", account->uid},
                      a(entry.act) + " on " + account->uid + " stands in the ledger of " + owner + ", not of " +
                          entry.owner,
                      "write it for " + owner);
        const auto* below = ledger.envelope_of(*account);
        if (entry.act == Act::claim && below != nullptr && account->owner != below->owner)
            say_error(findings, "F12", {entry.uid, "account", account->uid},
                      "a claim is made on a commitment of " + below->owner + ", and " + account->uid + " is one of " +
                          account->owner,
                      "name the Commission's commitment for the year");
    }
}

void correction_fits(const Ledger& ledger, const Accounts& accounts, const Entry& entry, Findings& findings)
{
    if (const auto* corrected = entry.corrects.empty() ? nullptr : ledger.entry(entry.corrects)) {
        const bool same = corrected->act == entry.act && corrected->account == entry.account &&
                          corrected->owner == entry.owner && corrected->envelope == entry.envelope &&
                          corrected->target == entry.target && corrected->decision == entry.decision &&
                          corrected->payment == entry.payment;
        if (!same || !corrected->corrects.empty())
            say_error(findings, "F13", {entry.uid, "corrects", corrected->uid},
                      entry.uid + (same ? " corrects a correction"
                                        : " corrects " + corrected->uid + " and names another act, account or payment"),
                      "correct the entry itself: {fund correct} "_marked +
                          (same ? corrected->corrects : corrected->uid));
    }
    const auto& corrections = Accounts::of(accounts.correcting, entry.uid);
    if (corrections.empty()) return;
    Cents sum = entry.amount;
    for (const auto* correction : corrections) sum += correction->amount;
    if (sum < 0)
        say_error(findings, "F13", {corrections.back()->uid, "amount", entry.uid},
                  corrections.back()->uid + " leaves " + euro_text(sum) + " EUR of " + entry.uid,
                  "take away no more than it had");
}

} // namespace

void ledger_form(const Accounts& accounts, const Ledger& ledger, const Entry& entry, Findings& findings)
{
    entry_has_what_it_needs(entry, findings);
    entry_rests_on_its_like(ledger, entry, findings);
    correction_fits(ledger, accounts, entry, findings);
}

std::span<const Rule> ledger_form_rules() { return catalogued; }

} // namespace ilonet::rules
