#include "render/ledger_journal.hpp"

#include "model/decimal.hpp"
#include "model/safe_text.hpp"

namespace ilonet::render {
namespace {

// Codes and ids hold nothing else; in a file that was tampered with they could end the name or begin another account.
std::string segment(std::string_view code)
{
    std::string out;
    for (const char c : code) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_';
        out += plain ? c : '_';
    }
    return out.empty() ? "_" : out;
}

// Tags in comments move dates in hledger, so a text must not open one.
std::string description(std::string_view text)
{
    std::string out = inert(text);
    for (char& c : out)
        if (c == ';') c = ',';
    return out;
}

std::string money_of(const Envelope& envelope)
{
    return segment(envelope.instrument) + ":" + segment(envelope.strand) + ":";
}

std::string head_of(Day day, std::string_view uid, std::string_view text, const std::string& tags)
{
    return day.iso() + " (" + segment(uid) + ") " + description(text) + "  ; " + tags + "\n";
}

std::string tags_of(const Entry& entry)
{
    std::string tags = "act:" + std::string(word_of(entry.act));
    if (!entry.payment.empty()) tags += ", payment:" + segment(entry.payment);
    if (entry.year) tags += ", year:" + std::to_string(*entry.year);
    if (!entry.corrects.empty()) tags += ", corrects:" + segment(entry.corrects);
    return tags;
}

constexpr std::string_view unlinked = "unlinked:";

} // namespace

std::string LedgerJournal::head()
{
    return "; ledgers of ilonet; see ilonet-fund(1)\ndecimal-mark .\ncommodity 1000.00 EUR\n";
}

void LedgerJournal::append(std::string& out, const Envelope& envelope)
{
    const auto ledger = "union:" + money_of(envelope);
    const auto uid = segment(envelope.uid);
    write(out, head_of(envelope.period.first(), uid, "envelope", "act:envelope"),
          {{ledger + "envelope:" + uid, envelope.amount}, {ledger + "budget:" + uid, -envelope.amount}});
}

void LedgerJournal::append(std::string& out, const Entry& entry)
{
    write(out, head_of(entry.day, entry.uid, entry.reference, tags_of(entry)), postings_of(entry));
}

std::string LedgerJournal::union_ledger(const Entry* root) const
{
    const auto* envelope = root == nullptr ? nullptr : accounts_.envelope(root->envelope);
    return envelope == nullptr ? std::string(unlinked) : "union:" + money_of(*envelope);
}

std::string LedgerJournal::programme_ledger(const Entry* root) const
{
    const auto* envelope = root == nullptr ? nullptr : accounts_.envelope(root->envelope);
    return envelope == nullptr ? std::string(unlinked)
                               : "programme:" + segment(root->authority) + ":" + money_of(*envelope);
}

const std::string& LedgerJournal::ledger_of_commitment(const std::string& uid)
{
    if (uid == last_commitment_ && !last_ledger_.empty()) return last_ledger_;
    const auto* commitment = accounts_.entry(uid);
    const auto* root = commitment == nullptr ? nullptr : accounts_.root_of(*commitment);
    const auto* envelope = root == nullptr ? nullptr : accounts_.envelope(root->envelope);
    last_commitment_ = uid;
    last_ledger_ = envelope == nullptr                    ? std::string(unlinked)
                   : commitment->owner == envelope->owner ? union_ledger(root)
                                                          : programme_ledger(root);
    return last_ledger_;
}

void LedgerJournal::transfer(const Entry& entry, std::vector<Posting>& postings) const
{
    for (const auto& [uid, amount] :
         {std::pair{&entry.account, -entry.amount}, std::pair{&entry.target, entry.amount}}) {
        const auto* side = accounts_.entry(*uid);
        const auto account = "allocation:" + segment(*uid);
        postings.push_back({union_ledger(side) + account, amount});
        postings.push_back({programme_ledger(side) + account, amount});
        postings.push_back({programme_ledger(side) + "budget:" + segment(*uid), -amount});
    }
}

std::vector<LedgerJournal::Posting> LedgerJournal::postings_of(const Entry& entry)
{
    const auto amount = entry.amount;
    const auto own = segment(entry.corrects.empty() ? entry.uid : entry.corrects);
    const auto account = segment(entry.account);
    const auto moves = [&](const std::string& to, const std::string& from) {
        return std::vector<Posting>{{to, amount}, {from, -amount}};
    };
    switch (entry.act) {
    case Act::amendment: {
        const auto ledger = union_ledger(&entry);
        return moves(ledger + "envelope:" + segment(entry.envelope), ledger + "budget:" + segment(entry.envelope));
    }
    case Act::allocation: {
        const auto programme = programme_ledger(&entry);
        return {{union_ledger(&entry) + "allocation:" + own, amount},
                {union_ledger(&entry) + "envelope:" + segment(entry.envelope), -amount},
                {programme + "allocation:" + own, amount},
                {programme + "budget:" + own, -amount}};
    }
    case Act::transfer: {
        std::vector<Posting> postings;
        transfer(entry, postings);
        return postings;
    }
    case Act::grant: {
        const auto programme = programme_ledger(accounts_.root_of(entry));
        return moves(programme + "grant:" + own, programme + "allocation:" + account);
    }
    case Act::commitment: {
        const auto* parent = accounts_.entry(entry.account);
        const auto& ledger = ledger_of_commitment(entry.corrects.empty() ? entry.uid : entry.corrects);
        const bool on_grant = parent != nullptr && parent->act == Act::grant;
        return moves(ledger + "commitment:" + own, ledger + (on_grant ? "grant:" : "allocation:") + account);
    }
    case Act::payment: {
        const auto& ledger = ledger_of_commitment(entry.account);
        return moves(ledger + "paid:" + account, ledger + "commitment:" + account);
    }
    case Act::decommitment: {
        const auto& ledger = ledger_of_commitment(entry.account);
        return moves(ledger + "decommitted:" + account, ledger + "commitment:" + account);
    }
    case Act::recovery: {
        const auto& ledger = ledger_of_commitment(entry.account);
        return moves(ledger + "recovered:" + account, ledger + "revenue:" + account);
    }
    case Act::legal: return moves("memo:legal:" + account, "memo:contra");
    case Act::claim: {
        auto postings = moves("memo:claimed:" + account, "memo:contra");
        const auto total = entry.total.value_or(0);
        if (total != 0) postings.insert(postings.end(), {{"memo:eligible:" + account, total}, {"memo:contra", -total}});
        return postings;
    }
    }
    return {};
}

void LedgerJournal::write(std::string& out, const std::string& head, const std::vector<Posting>& postings)
{
    out += '\n';
    for (const auto& posting : postings)
        if (declared_.insert(posting.account).second) out += "account " + posting.account + "\n";
    out += head;
    for (const auto& posting : postings) out += "    " + posting.account + "  " + euro_text(posting.amount) + " EUR\n";
}

std::string ledger_journal(const Ledger& ledger)
{
    LedgerJournal journal(ledger);
    auto out = LedgerJournal::head();
    for (const auto& envelope : ledger.envelopes) journal.append(out, envelope);
    for (const auto& entry : ledger.entries) journal.append(out, entry);
    return out;
}

} // namespace ilonet::render
