// F10 and F11: who may receive money, and what the board agreed to.
#include "model/find_sorted.hpp"
#include "model/voting.hpp"
#include "rules/catalogue.hpp"
#include "rules/fund/ledger_rules.hpp"
#include "rules/wording.hpp"

#include <algorithm>
#include <array>

namespace ilonet::rules {

namespace {

void beneficiary_can_be_funded(const Snapshot& snapshot, const Entry& allocation, Findings& findings)
{
    if (allocation.act != Act::allocation || allocation.amount < 0) return; // to give back is always allowed
    const auto* authority = snapshot.authority(allocation.authority);
    const auto* envelope = snapshot.ledger.envelope(allocation.envelope);
    if (authority == nullptr || envelope == nullptr) return;
    const auto& funded = authority->funded;
    const bool can = std::any_of(funded.begin(), funded.end(), [&](const StatusPeriod& one) {
        return one.instrument == envelope->instrument && one.period.contains(allocation.day);
    });
    if (can) return;
    say_error(findings, "F10", {allocation.uid, "authority"},
              authority->code + " cannot be funded by " + envelope->instrument + " on " + allocation.day.iso(),
              "name another authority, or correct its funded periods in the configuration");
}

constexpr std::array catalogued{
    Rule{
        "F10",
        Severity::error,
        "policy",
        "the authority can be funded",
        "On the day of an allocation its authority has a `funded` period of the envelope's instrument. To be bound by Regulation "
        "(EU) 2019/1240 is another matter.",
        {.reach = Reach::accounts}},
    Rule{
        "F11",
        Severity::error,
        "Art 8(2)(a), 8(4); policy",
        "money is allocated in agreement with the board",
        "An allocation names a decision of kind funding_agreement, adopted, not revoked, of its day or before, that names its "
        "envelope (and so strand) and a ceiling; all allocations and transfers under it keep to the ceiling. The board agrees and "
        "the Commission commits: neither does the other's part.",
        {.needs = {Need{"decision"}}, .reach = Reach::accounts, .yields_to_unknown = true}},
    Rule{
        "F20",
        Severity::error,
        "policy",
        "an envelope fits its instrument",
        "The strand of an envelope is one of its instrument's, and its days lie in the instrument's. Two envelopes of one strand "
        "that share days are a warning: the money may stand there twice.",
        {.reach = Reach::accounts}},
};

// Money that comes to an allocation by a transfer is agreed to as the allocation itself is.
void still_agreed(const Snapshot& snapshot, const Entry& transfer, Findings& findings)
{
    const auto* target = snapshot.ledger.entry(transfer.target);
    const auto* decision =
        target == nullptr ? nullptr : find_sorted(snapshot.board.decisions, target->decision, &Decision::uid);
    const auto* by =
        decision == nullptr || transfer.amount < 0 ? nullptr : revoked_by(snapshot.board, *decision, transfer.day);
    if (by == nullptr) return;
    say_error(findings, "F11", {transfer.uid, "target", decision->uid},
              target->uid + " keeps to " + decision->uid + ", which was revoked by " + by->uid,
              "allocate under the agreement that holds");
}

void board_agreed(const Snapshot& snapshot, const Entry& allocation, Findings& findings)
{
    if (allocation.act == Act::transfer) return still_agreed(snapshot, allocation, findings);
    if (allocation.act != Act::allocation || allocation.decision.empty() || allocation.amount < 0) return;
    const auto* decision = find_sorted(snapshot.board.decisions, allocation.decision, &Decision::uid);
    if (decision == nullptr || decision->kind != "funding_agreement") {
        return say_error(findings, "F11", {allocation.uid, "decision", allocation.decision},
                         allocation.decision + " is no funding agreement of the board",
                         "name one: {board decision list} <kind> funding_agreement"_marked);
    }
    const About about{allocation.uid, "decision", decision->uid};
    const auto* by = revoked_by(snapshot.board, *decision, allocation.day);
    if (!decision->adopted)
        say_error(findings, "F11", about, decision->uid + " was not adopted",
                  "the board agrees first, by an absolute majority (Art 7(8))");
    else if (by != nullptr)
        say_error(findings, "F11", about, decision->uid + " was revoked by " + by->uid,
                  "name the agreement that holds");
    else if (decision->envelope.empty())
        say_error(
            findings, "F11", about, decision->uid + " names no envelope and no ceiling",
            "record an agreement that does: {board decide} <kind> funding_agreement <envelope> ID <ceiling> EUR"_marked);
    else if (decision->envelope != allocation.envelope)
        say_error(findings, "F11", about,
                  decision->uid + " is about the envelope " + decision->envelope + ", not about " + allocation.envelope,
                  "name the agreement about " + allocation.envelope);
    else if (allocation.day < decision->day)
        say_error(findings, "F11", about,
                  allocation.uid + " of " + allocation.day.iso() + " is dated before the agreement of " +
                      decision->day.iso(),
                  "correct one of the two days");
}

} // namespace

void agreement_names_its_money(const Decision& decision, Findings& findings)
{
    const About about{decision.uid, decision.envelope.empty() ? "envelope" : "ceiling"};
    if (decision.envelope.empty() == !decision.ceiling) {
        if (decision.kind != "funding_agreement" && !decision.envelope.empty())
            say_error(findings, "F11", about, decision.uid + " names money, and is no funding agreement",
                      "leave envelope and ceiling out");
        return;
    }
    say_error(findings, "F11", about,
              decision.uid + " names " +
                  (decision.envelope.empty() ? "a ceiling and no envelope" : "an envelope and no ceiling"),
              "name both, or neither");
}

void envelope_fits_its_instrument(const Ledger& ledger, const Envelope& envelope, Findings& findings)
{
    const auto* instrument = ledger.instrument(envelope.instrument);
    if (instrument == nullptr) return; // C14 says so
    const auto& strands = instrument->strands;
    if (std::find(strands.begin(), strands.end(), envelope.strand) == strands.end()) {
        std::string known;
        for (const auto& strand : strands) known += (known.empty() ? "" : ", ") + strand;
        say_error(findings, "F20", {envelope.uid, "strand"},
                  instrument->code + " has no strand '" + envelope.strand + "'",
                  "write one of " + known + ", or add it to [[instrument]]");
    }
    if (envelope.period.in_order() && !days_outside(envelope.period, instrument->period).empty())
        say_error(findings, "F20", {envelope.uid, "since"},
                  envelope.uid + " is " + days_text(envelope.period) + ", and " + instrument->code + " " +
                      days_text(instrument->period),
                  "correct the days");
    for (const auto& other : ledger.envelopes)
        if (natural_less(other.uid, envelope.uid) && other.instrument == envelope.instrument &&
            other.strand == envelope.strand && other.period.overlaps(envelope.period))
            say_warning(findings, "F20", {envelope.uid, "since", other.uid},
                        envelope.uid + " and " + other.uid + " are of one strand and share days",
                        "see that the money does not stand there twice");
}

void ledger_parties(const Snapshot& snapshot, const Entry& entry, Findings& findings)
{
    beneficiary_can_be_funded(snapshot, entry, findings);
    board_agreed(snapshot, entry, findings);
}

std::span<const Rule> ledger_party_rules() { return catalogued; }

} // namespace ilonet::rules
