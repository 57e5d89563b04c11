#include "model/ledger.hpp"

#include "model/decimal.hpp"
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

std::optional<Day> day(const Record& r, FieldName field) { return Day::parse(r[field]); }
Period period(const Record& r) { return {day(r, "since"), day(r, "until")}; }

Instrument instrument_of_record(const Record& r)
{
    Instrument i;
    i.code = r.uid();
    i.name = r["name"];
    i.period = period(r);
    i.strands = words_of(r["strands"]);
    i.rates = percents(r["rates"]);
    i.prefinancing = percents(r["prefinancing"]);
    i.prefinancing_due = words_of(r["prefinancing_due"]);
    i.payment_windows = words_of(r["payment_windows"]);
    i.accounting_year_end = words_of(r["accounting_year_end"]);
    i.n_plus = parse_whole(r["n_plus"]);
    i.n_plus_until = parse_whole(r["n_plus_until"]);
    i.eligible_until = day(r, "eligible_until");
    i.annual_hours = parse_whole(r["annual_hours"]);
    i.retention_years = parse_whole(r["retention_years"]);
    i.indirect = parse_hundredths(r["indirect"]);
    i.codes = r["codes"];
    return i;
}

Envelope envelope_of_record(const Record& r)
{
    return {r.uid(), r["owner"], r["instrument"], r["strand"], period(r), parse_hundredths(r["amount"]).value_or(0)};
}

Entry entry_of(const Record& r)
{
    Entry e;
    e.uid = r.uid();
    e.owner = r["owner"];
    e.reference = r["reference"];
    e.day = day(r, "day").value_or(Day::first());
    e.act = act_of(r["act"]);
    e.amount = parse_hundredths(r["amount"]).value_or(0);
    e.envelope = r["envelope"];
    e.decision = r["decision"];
    e.account = r["account"];
    e.target = r["target"];
    e.corrects = r["corrects"];
    e.authority = r["authority"];
    e.commitment = r["commitment"];
    e.payment = r["payment"];
    e.year = parse_whole(r["year"]);
    e.action = r["action"];
    e.country = r["country"];
    e.deployment = r["deployment"];
    e.joint = r["joint"];
    e.period = period(r);
    e.total = parse_hundredths(r["total"]);
    e.parts = authority_amounts(r["parts"]);
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

void Ledger::add(const Record& r)
{
    if (r.is(KindId::instrument)) instruments.push_back(instrument_of_record(r));
    if (r.is(KindId::envelope)) envelopes.push_back(envelope_of_record(r));
    if (r.is(KindId::entry)) entries.push_back(entry_of(r));
}

void Ledger::sort()
{
    sort_by(instruments, &Instrument::code);
    sort_by(envelopes, &Envelope::uid);
    sort_by(entries, &Entry::uid);
}

} // namespace ilonet
