#include "model/ledger.hpp"

#include "model/field_reader.hpp"
#include "model/find_sorted.hpp"

#include <array>

namespace ilonet {
namespace {

constexpr std::array<std::string_view, 10> words{"allocation", "amendment", "transfer", "grant",    "commitment",
                                                 "legal",      "claim",     "payment",  "recovery", "decommitment"};

Act act_of(std::string_view word)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return static_cast<Act>(i);
    return Act::allocation;
}

Instrument instrument_of_record(FieldReader& r)
{
    Instrument i;
    i.code = r.uid();
    i.name = r["name"];
    i.period = r.period();
    i.strands = r.words("strands");
    i.rates = percents(r.text("rates"));
    i.prefinancing = percents(r.text("prefinancing"));
    i.prefinancing_due = r.words("prefinancing_due");
    i.payment_windows = r.words("payment_windows");
    i.accounting_year_end = r.words("accounting_year_end");
    i.n_plus = r.whole("n_plus");
    i.n_plus_until = r.whole("n_plus_until");
    i.eligible_until = r.day("eligible_until");
    i.annual_hours = r.whole("annual_hours");
    i.retention_years = r.whole("retention_years");
    i.indirect = r.hundredths("indirect");
    i.codes = r["codes"];
    return i;
}

Envelope envelope_of_record(FieldReader& r)
{
    return {r.uid(), r["owner"], r["instrument"], r["strand"], r.period(), r.hundredths("amount").value_or(0)};
}

Entry entry_of(FieldReader& r)
{
    Entry e;
    e.uid = r.uid();
    e.owner = r["owner"];
    e.reference = r["reference"];
    e.day = r.the_day("day");
    e.act = act_of(r.text("act"));
    e.amount = r.hundredths("amount").value_or(0);
    e.envelope = r["envelope"];
    e.decision = r["decision"];
    e.account = r["account"];
    e.target = r["target"];
    e.corrects = r["corrects"];
    e.authority = r["authority"];
    e.commitment = r["commitment"];
    e.payment = r["payment"];
    e.year = r.whole("year");
    e.action = r["action"];
    e.country = r["country"];
    e.deployment = r["deployment"];
    e.joint = r["joint"];
    e.period = r.period();
    e.total = r.hundredths("total");
    e.parts = authority_amounts(r.text("parts"));
    return e;
}

// A chain of accounts is at most allocation, grant, commitment, payment; a file that was tampered with could hold a
// ring.
constexpr int longest_chain = 6;

} // namespace

std::string_view word_of(Act act) { return words[static_cast<std::size_t>(act)]; }

std::optional<std::int64_t> Instrument::rate(std::string_view action) const
{
    for (const auto& one : rates)
        if (one.key == action) return one.percent;
    return std::nullopt;
}

const Instrument* Ledger::instrument(std::string_view code) const
{
    return find_sorted(instruments, code, &Instrument::code);
}

const Envelope* Ledger::envelope(std::string_view uid) const { return find_sorted(envelopes, uid, &Envelope::uid); }

const Entry* Ledger::entry(std::string_view uid) const { return find_sorted(entries, uid, &Entry::uid); }

const Entry* Ledger::root_of(const Entry& entry_) const
{
    const Entry* at = &entry_;
    for (int i = 0; i < longest_chain && at != nullptr && !at->account.empty(); ++i) at = entry(at->account);
    return at != nullptr && at->account.empty() ? at : nullptr;
}

const Entry* Ledger::commitment_of(const Entry& entry_) const
{
    const Entry* at = &entry_;
    for (int i = 0; i < longest_chain && at != nullptr; ++i) {
        if (at->act == Act::commitment) return at;
        at = at->account.empty() ? nullptr : entry(at->account);
    }
    return nullptr;
}

const Envelope* Ledger::envelope_of(const Entry& entry_) const
{
    const auto* root = root_of(entry_);
    return root == nullptr ? nullptr : envelope(root->envelope);
}

const Instrument* Ledger::instrument_of(const Entry& entry_) const
{
    const auto* found = envelope_of(entry_);
    return found == nullptr ? nullptr : instrument(found->instrument);
}

void Ledger::add(const Kind& kind, FieldReader& r)
{
    if (kind.id == KindId::instrument) instruments.push_back(instrument_of_record(r));
    if (kind.id == KindId::envelope) envelopes.push_back(envelope_of_record(r));
    if (kind.id == KindId::entry) entries.push_back(entry_of(r));
}

void Ledger::add(const Record& record)
{
    CellReader cells(record);
    add(*record.kind, cells);
}

void Ledger::sort()
{
    sort_by(instruments, &Instrument::code);
    sort_by(envelopes, &Envelope::uid);
    sort_by(entries, &Entry::uid);
}

} // namespace ilonet
